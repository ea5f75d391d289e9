// A page has one main heading, and headings below it that skip no level and are never empty.
// Once: size, colours, motion, text
() => {
  const ones = all("h1, h2, h3, h4, h5, h6, [role=heading]").filter(heard)
  const level = (one) => Number(one.ariaLevel ?? one.localName[1])
  const main = ones.filter((one) => level(one) === 1)
  const alone = ":scope > :is(b, strong):only-child"
  const looksLikeOne = (one) => {
    const only = one.querySelector(alone)
    const next = one.nextElementSibling
    return only && next && gap(one.innerText) === gap(only.innerText) && !/[.:!?]$/.test(gap(one.innerText)) &&
      !one.closest("td, th, li, dt, [class*=title], dialog, figure") && next.matches("p, ul, ol, table, div")
  }
  const large = (one) => parseFloat(getComputedStyle(one).fontSize) >= 1.3 * parseFloat(getComputedStyle(document.body).fontSize) &&
    getComputedStyle(one).fontWeight >= 600 && !one.closest("h1, h2, h3, h4, h5, h6, legend, label, summary, caption, dialog, form, .sheet, ul, ol, table, [role=heading]")
  const aloud = (one) => one.matches("p") || (!one.children.length && one.nextElementSibling && /\p{L}{3}/u.test(one.innerText))
  return [
    ...(main.length === 1 ? [] : [`h1: there are ${main.length} main headings, and a page has one`]),
    ...wrong(ones.filter((one, n) => n && level(one) > level(ones[n - 1]) + 1),
      (one) => `a heading of level ${level(one)} comes after one of level ${level(ones[ones.indexOf(one) - 1])}`),
    ...wrong(ones.filter((one) => !nameOf(one)), "this heading is empty"),
    ...wrong(all("main :is(p, div)").filter(shown).filter((one) => (one.matches("p") && looksLikeOne(one)) || (aloud(one) && large(one))), "this looks like a heading, and is none"),
  ]
}
