// No words stand in the style, where nobody can find, translate or copy them.
// Once: state, size, colours, motion, text
() => {
  const content = (one, pseudo) => { const { content: made, display } = getComputedStyle(one, pseudo); return made === "none" || made === "normal" || display === "none" ? "" : made }
  const WORD = /[\p{L}]{3,}/u
  const said = all("body *").filter((one) => shown(one) && !one.matches("svg *")).flatMap((one) => ["::before", "::after"].map((pseudo) => [one, content(one, pseudo)]))
    .filter(([one, made]) => WORD.test(made) && !/^"?\s*\(?https?:|counter|attr\(|url\(/.test(made) && !(one.getAttribute("href") && made.includes(one.getAttribute("href"))))
  return said.map(([one, made]) => `${say(one)}: the words ${made} stand in the style alone`)
}
