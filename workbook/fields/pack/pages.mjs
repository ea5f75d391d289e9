// How many pages sheets take, and what the first looks like. The browser breaks columns as it breaks pages,
// so sheets are set in columns as large as what is printed on A4, and the columns are counted.

import { say } from "../../screen/say.mjs"
import { dressPaper, make } from "../../screen/sheet.mjs"

const BEGINNING = 160 // letters of a sheet that its picture says aloud

/** @param {HTMLElement[]} sheets each begins a page of its own @returns {number[]} the pages of each */
export function pagesOf(sheets) {
  dressPaper()
  const ground = make("div", "as-printed measured")
  ground.setAttribute("aria-hidden", "true")
  ground.append(...sheets)
  document.body.append(ground)
  const { left, width } = ground.getBoundingClientRect()
  const column = (/** @type {Element} */ part) => Math.round((part.getBoundingClientRect().left - left) / width)
  const copies = sayColumnsAgain(ground, column)
  const starts = sheets.map(column)
  const end = Math.round(ground.scrollWidth / width)
  ground.remove()
  for (const copy of copies) copy.remove()
  return starts.map((start, n) => (starts[n + 1] ?? end) - start)
}

/**
 * A printed table says its columns again on each page. A column of the screen does not, so they are put there.
 * @param {HTMLElement} ground @param {(part: Element) => number} column @returns {Element[]} what was put there
 */
function sayColumnsAgain(ground, column) {
  const copies = []
  for (const table of ground.querySelectorAll("table")) {
    const [head, ...rows] = table.rows
    if (!table.tHead || column(head) === column(rows[rows.length - 1])) continue
    let before = column(head)
    for (const row of rows) {
      const here = column(row)
      if (here === before) continue
      before = here
      const copy = /** @type {Element} */ (head.cloneNode(true))
      copy.classList.add("again")
      row.before(copy)
      copies.push(copy)
    }
  }
  return copies
}

/** @param {HTMLElement} sheet @returns {HTMLElement} a small picture of its first page, made of the sheet itself */
export function firstPage(sheet) {
  const copy = /** @type {HTMLElement} */ (sheet.cloneNode(true))
  const picture = make("div", "a4", make("div", "as-printed", copy))
  const words = [...sheet.querySelectorAll("h1, h2, h3, h4, p, li, th, td")].filter((part) => !part.querySelector("p, li")).map((part) => (part.textContent ?? "").trim()).filter(Boolean).join(". ").replace(/\s+/g, " ")
  picture.setAttribute("role", "img")
  picture.setAttribute("aria-label", say("The first page. It begins: {words}", { words: `${words.slice(0, BEGINNING)}${words.length > BEGINNING ? "…" : ""}` }))
  return picture
}
