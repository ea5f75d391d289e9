// Moves the numbers as somebody writes, and says them once they have stopped for a moment.

import { say } from "../../screen/say.mjs"
import { grid, make, prose } from "../../screen/sheet.mjs"
import { shown, sums } from "./sums.mjs"

const SETTLED = 1500 // milliseconds without a letter, until the numbers are said

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function plain(root, desk) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const cells = [...root.querySelectorAll("[data-part=own]")]
  const table = /** @type {HTMLTableElement} */ (root.querySelector(".numbers"))
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  const blank = [...sheet.children]
  const given = () => String(desk.answer(root.dataset.field ?? "") ?? "")
  let before = ""
  let waiting = 0

  function show() {
    if (given() === before) return
    before = given()
    const numbers = shown(sums(before))
    cells.forEach((cell, n) => { cell.textContent = numbers[n] })
    clearTimeout(waiting)
    const [average, longest, long, level] = numbers
    const words = average && say("Yours: {average} words in a sentence on average, {longest} in the longest, {long} long words. Reading level: {level}.", { average, longest, long, level })
    waiting = window.setTimeout(() => { part("said").textContent = words }, SETTLED)
  }

  /** @param {string} heading @param {Node} shape */
  const under = (heading, shape) => make("section", "sheet-part", make("h4", "", heading), shape)

  sheet.addEventListener("sheet", () => {
    if (!given().trim()) return void sheet.replaceChildren(...blank)
    const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? ""))
    const heads = [...(table.tHead?.rows[0].cells ?? [])].map((cell) => cell.textContent ?? "")
    sheet.replaceChildren(
      under(say("The text"), prose(part("text").textContent ?? "", 1)),
      under(say("In plain words"), prose(given(), 1)),
      under(say("How it reads"), grid(heads, rows, 1)),
      prose(table.nextElementSibling?.textContent ?? "", 1),
    )
  })
  desk.onShown(show)
}
