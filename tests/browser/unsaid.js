// What a page in a language that is nobody's says in English: each element, with its words. What is in the language
// stands between ⟦ and ⟧. A person's own words, code, and the names of sources are in no language.
() => {
  const NEVER = "script, style, template, noscript, code, pre, kbd, [translate=no], a[hreflang], a[href*='sources.html#']"
  const BLOCK = "p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, label, legend, button, summary, option, caption, figcaption, text, title, div, section, nav, body"
  const READ = ["aria-label", "aria-description", "alt", "placeholder", "title"]
  const found = new Map()
  const shown = (element) => `${element.localName}${element.className?.baseVal ?? element.className ? `.${String(element.className.baseVal ?? element.className).split(" ").join(".")}` : ""}`
  const note = (element, words) => { if (/[A-Za-z]{2}/.test(words)) found.set(`${shown(element)}: ${words.trim()}`, true) }
  const apart = (words, deep = 0) => {
    let outside = ""
    for (const letter of words) {
      if (letter === "⟦") deep += 1
      else if (letter === "⟧") deep = Math.max(0, deep - 1)
      else if (!deep) outside += letter
    }
    return { outside, deep }
  }
  note(document.head.querySelector("title"), apart(document.title).outside)
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let block = null
  let deep = 0
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const own = node.parentElement
    if (own.closest(BLOCK) !== block) [block, deep] = [own.closest(BLOCK), 0]
    const said = apart(node.data, deep)
    deep = said.deep
    if (!own.closest(NEVER)) note(own, said.outside)
  }
  for (const element of document.querySelectorAll(READ.map((name) => `[${name}]`).join())) {
    if (!element.closest(NEVER)) for (const name of READ) note(element, apart(element.getAttribute(name) ?? "").outside)
  }
  return [...found.keys()]
}
