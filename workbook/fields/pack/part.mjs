// The pack: each piece drawn for this plan, its pages counted and its first page shown; then printed, or given as Word.

import { documentOf } from "../../screen/document.mjs"
import { boxesIn } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { addressOf } from "./address.mjs"
import { drawn, setsIn } from "./draw.mjs"
import { firstPage, pagesOf } from "./pages.mjs"
import { amount, contentsOf, inAll, piecesOf } from "./pieces.mjs"
import { planFor } from "./plan.mjs"
import { withPngs } from "./raster.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("../../screen/aside.mjs").Book} Book */
/** @typedef {import("./draw.mjs").Source} Source */
/** @typedef {{ title: string, sheets: import("./pieces.mjs").Sheet[], elements: HTMLElement[], pages: number[] }} Made a piece that can be printed */

const CONTENTS = "contents"

/** @param {HTMLElement} root @param {Desk} desk @param {Book} book */
export function open(root, desk, book) {
  const rows = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-piece]")])
  const part = (/** @type {ParentNode} */ from, /** @type {string} */ name) => /** @type {HTMLElement} */ (from.querySelector(`[data-part=${name}]`))
  /** @type {Map<HTMLElement, Made>} */
  const made = new Map()
  /** @type {Source} */
  let source
  let title = ""

  /** Draws every piece anew, for the answers as they are. */
  async function show() {
    const plan = await planFor(desk, (part(root, "pieces").dataset.plan ?? "").split(" "))
    source ??= await sourceFor(root, desk, book)
    title = say("Pack: {title}", { title: plan.title })
    const sets = Object.fromEntries(plan.prints.map(({ exercise }) => [exercise, setsIn(source.form(exercise)).length]))
    const pieces = piecesOf(plan, sets)
    for (const row of rows.filter(({ dataset }) => dataset.piece !== CONTENTS)) await make(row, pieces[row.dataset.piece ?? ""] ?? [])
    await changed()
  }

  /** @param {HTMLElement} row @param {Made["sheets"]} sheets */
  async function make(row, sheets) {
    const elements = []
    for (const sheet of sheets) elements.push(await drawn(sheet, source))
    const pages = pagesOf(elements)
    made.set(row, { title: boxesIn(row)[0].value, sheets, elements, pages })
    const [said, picture] = [part(row, "amount"), part(row, "first-page")]
    said.textContent = sheets.length ? amount(pages, sheets) : say("This plan needs none.")
    picture.replaceChildren(...elements.slice(0, 1).map(firstPage))
    for (const shown of [said, picture]) shown.hidden = false
  }

  /** @param {HTMLElement} row */
  const isTicked = (row) => boxesIn(row)[0].checked
  const chosen = () => rows.filter(isTicked).flatMap((row) => made.get(row) ?? [])

  /** Says how much is ticked. The list of what to copy is drawn last, since it says how much all the others are. */
  async function changed() {
    const list = rows.find(({ dataset }) => dataset.piece === CONTENTS)
    const others = rows.filter((row) => row !== list && isTicked(row)).flatMap((row) => made.get(row) ?? [])
    if (list) await make(list, [contentsOf(others.map(listed))])
    part(root, "said").textContent = inAll(chosen().flatMap(({ pages }) => pages))
  }

  /** @returns {HTMLElement[]} what is ticked, to hand over */
  const sheets = () => chosen().flatMap(({ elements }) => elements.map((element) => /** @type {HTMLElement} */ (element.cloneNode(true))))

  return { show, changed, any: () => chosen().some(({ elements }) => elements.length), print: () => book.handOver(sheets, title).print(), word: () => book.handOver(() => withPngs(sheets()), title).word() }
}

/** @param {Made} piece */
const listed = ({ title, sheets, elements, pages }) => ({ title, sheets: sheets.map(({ copies }, n) => ({ title: elements[n].querySelector("h1")?.textContent ?? "", pages: pages[n], copies })) })

/** @param {HTMLElement} root @param {Desk} desk @param {Book} book @returns {Promise<Source>} */
async function sourceFor(root, desk, book) {
  const later = /** @type {HTMLElement} */ (root.querySelector("[data-later]"))
  const [forms, documents] = await Promise.all([desk.part("forms"), desk.part(later.dataset.later ?? "")])
  /** @type {{ [exercise: string]: ParentNode }} */
  const read = {}
  /** @type {{ [exercise: string]: Promise<HTMLElement> }} */
  const blank = {}
  return {
    form: (exercise) => (read[exercise] ??= contentOf(forms[exercise])),
    sheet: async (exercise) => /** @type {HTMLElement} */ ((await (blank[exercise] ??= book.sheet(exercise))).cloneNode(true)),
    document: (name) => documentOf(documents[name], {}),
    address: (exercise) => addressOf(root.querySelector(`[data-page-of="${exercise}"]`)?.getAttribute("href") ?? "", location.href),
  }
}

/** @param {string} html @returns {ParentNode} */
const contentOf = (html) => Object.assign(document.createElement("template"), { innerHTML: html }).content
