// Words are set as what they are: a list as a list, a paragraph with words in it, a short form with its long one.
// Once: state, size, colours, motion, text
() => {
  const words = (one) => gap(one.innerText).split(" ").length
  const loose = (one) => shown(one) && !one.closest("pre, code, .sheet, .cell, dialog")
  const breaks = (one) => [...one.children].filter((part) => part.localName === "br").length
  const SIGN = /^([*•·–-]|\d{1,2}[.)])\s+\S/
  const drawn = all("main, main :is(div, p, td, li, section)").filter((one) => loose(one) && breaks(one) > 1 && one.innerText.split("\n").filter((line) => SIGN.test(line.trim())).length > 2)
  const empty = all("main p").filter((one) => !one.closest("td, th") && !one.attributes.length && !one.children.length && !gap(one.textContent))
  const walls = all("main :is(p, li, dd)").filter((one) => loose(one) && !one.querySelector("p, ul, ol, dl, table, input, textarea, select") && words(one) > 150)
  const near = (one) => gap(one.parentElement.textContent)
  const short = all("main abbr").filter((one) => loose(one) && !one.title && !one.ariaLabel && ![`(${gap(one.innerText)})`, `${gap(one.innerText)} (`].some((said) => near(one).includes(said)))
  const art = (one) => { const signs = one.textContent.replace(/\s/g, ""); return signs.length > 20 && (signs.match(/[^\p{L}\p{N}.,]/gu) ?? []).length > signs.length / 2 }
  const painted = all("main [style]").filter((one) => shown(one) && one.style.color && gap(one.innerText))
  return [
    ...wrong(drawn, "a list drawn with signs is no list to those who listen"),
    ...wrong(empty, "an empty paragraph makes a gap, and says nothing"),
    ...wrong(walls, (one) => `${words(one)} words in one piece, with nowhere to rest`),
    ...wrong(short, "nothing says what these letters are short for"),
    ...wrong(all("main pre").filter((one) => shown(one) && !one.querySelector("code") && !one.closest(".highlight, [role=img], [aria-hidden=true]") && art(one)), "a drawing made of signs is read out sign by sign"),
    ...wrong(painted, "its colour stands in the page itself, out of reach of the dark and of the reader's own colours"),
  ]
}
