// The sheets of a pack as elements: the same elements that every sheet is made of.

import { codeOf } from "../../screen/code.mjs"
import { say } from "../../screen/say.mjs"
import { grid, make, prose } from "../../screen/sheet.mjs"

/** @typedef {import("./pieces.mjs").Sheet} Sheet */
/** @typedef {import("./pieces.mjs").Part} Part */
/** @typedef {{ form: (exercise: string) => ParentNode, sheet: (exercise: string) => Promise<HTMLElement>, document: (name: string) => HTMLElement, address: (exercise: string) => string }} Source where what is in the book comes from */

const wordsOf = (/** @type {Element | null | undefined} */ from) => (from?.textContent ?? "").trim().replace(/\s+/g, " ")

/** @param {Sheet} sheet @param {Source} source @returns {Promise<HTMLElement>} an `article.sheet` */
export async function drawn(sheet, source) {
  if ("parts" in sheet) return page(sheet.title, sheet.lead, ...sheet.parts.map(step))
  if ("document" in sheet) return source.document(sheet.document)
  const { exercise, as, nth = 0 } = sheet
  const form = source.form(exercise)
  switch (as) {
    case "cards":
      return cards(form, nth)
    case "poster":
      return poster(form, source.address(exercise))
    case "large":
      return large(await source.sheet(exercise))
    case "easy":
      return easy(await source.sheet(exercise), form)
    default:
      return source.sheet(exercise)
  }
}

/** @param {string} title @param {string} lead @param {...Node} inside */
const page = (title, lead, ...inside) => make("article", "sheet", make("h1", "", title), make("p", "purpose", lead), ...inside)

/** @param {Part} part */
function step({ heading, grid: given, ticks }) {
  const list = ticks && make("ul", "ticks long", ...ticks.map((words) => make("li", "", make("span", "box", "☐"), " ", words)))
  return make("section", "sheet-step", make("h2", "", heading), list ?? grid(given?.columns ?? [], given?.rows ?? [], given?.lines ?? 1))
}

/** @param {ParentNode} form @returns {Element[]} what in a form can be cut out as cards: fields say so themselves */
export const setsIn = (form) => [...form.querySelectorAll("[data-cards]")]

/** @param {ParentNode} form @param {number} nth which of its sets @returns {HTMLElement} the piles first, then the cards */
function cards(form, nth) {
  const set = setsIn(form)[nth]
  const name = wordsOf(form.querySelector(".sheet-title"))
  const all = [...set.querySelectorAll("[data-key]")]
  const piles = [...all[0].querySelectorAll("label")].map((label) => make("td", "pile", make("p", "say", wordsOf(label)), make("p", "of", say("Pile: {name}", { name }))))
  const each = all.map((card) => make("td", "", make("p", "say", /** @type {HTMLElement} */ (card).dataset.key ?? ""), make("p", "of", name)))
  const cells = [...piles, ...(piles.length % 2 ? [make("td", "")] : []), ...each]
  const rows = cells.flatMap((cell, n) => (n % 2 ? [] : [make("tr", "", cell, cells[n + 1] ?? make("td", ""))]))
  const table = make("table", "cut", make("tbody", "", ...rows))
  table.setAttribute("role", "presentation")
  return make("article", "sheet", make("h1", "", say("Cards: {name}", { name })), make("p", "purpose", wordsOf(set.querySelector(".question"))), table)
}

/** @param {ParentNode} form @param {string} address where the exercise is, or "" where this book is nowhere that a phone could go */
function poster(form, address) {
  const code = address ? codeOf(address, say("A code to scan. It leads to {address}", { address })) : undefined
  const way = code
    ? [make("div", "scan", code), make("p", "", say("Scan this with a phone, or type:")), make("p", "address", address)]
    : [make("p", "", say("Write the address of this page here:")), prose("", 2)]
  const sheet = page(wordsOf(form.querySelector(".sheet-title")), wordsOf(form.querySelector(".purpose")), ...way, make("p", "", say("There is paper too. Ask for it.")))
  sheet.classList.add("poster")
  return sheet
}

/** @param {HTMLElement} sheet @param {ParentNode} form @returns {HTMLElement} the sheet, with each step's words in Easy Read */
function easy(sheet, form) {
  const steps = [...form.querySelectorAll("section.step")]
  sheet.querySelectorAll(".sheet-step").forEach((drawnStep, n) => {
    const ideas = steps[n]?.querySelector("ul.easy")
    if (!ideas) return
    drawnStep.querySelectorAll(":scope > p").forEach((words) => words.remove())
    const list = /** @type {HTMLElement} */ (ideas.cloneNode(true))
    list.className = "ideas"
    drawnStep.querySelector("h2")?.after(list)
  })
  sheet.classList.add("easy-words")
  return sheet
}

/** @param {HTMLElement} sheet @returns {HTMLElement} the sheet in big letters: a wide table has no room for them, so its rows stand one under another */
function large(sheet) {
  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (sheet.querySelectorAll("table"))) {
    if (table.rows[0].cells.length > 2) table.replaceWith(...[...table.tBodies[0].rows].map((row, n) => unfolded(table, row, n)))
  }
  sheet.classList.add("large")
  return sheet
}

/** @param {HTMLTableElement} table @param {HTMLTableRowElement} row @param {number} n */
function unfolded(table, row, n) {
  const [first, ...columns] = [...table.rows[0].cells].map(wordsOf)
  const cells = [...row.cells]
  const lines = Number(/lines-(\d+)/.exec(table.className)?.[1] ?? 1)
  if (row.querySelector(".tick")) {
    return make("section", "sheet-part", make("h4", "", wordsOf(cells[0])), make("ul", "ticks", ...columns.map((words, m) => make("li", "", make("span", "box", wordsOf(cells[m + 1])), " ", words))))
  }
  const named = [first, ...columns].flatMap((words, m) => [make("h4", "", words), prose(cells[m].textContent ?? "", lines)])
  return make("section", "sheet-part", make("h4", "number", `${n + 1}`), ...named)
}
