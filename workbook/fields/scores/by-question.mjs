// Another way to look at the same score sheet: every answer to one question, then every answer to the next.
// One answer shows at a time, so that no answer lifts or lowers the one before it. Nothing is moved, only hidden.

import { button } from "../../screen/controls.mjs"
import { partsOf } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { shuffled } from "./order.mjs"

/** @param {HTMLElement} holder @param {import("../../screen/form.mjs").Desk} desk */
export function byQuestion(holder, desk) {
  const sheets = /** @type {HTMLElement} */ (holder.querySelector("[data-part=sheets]"))
  let on = false
  let at = 0

  const place = make("p", "turn")
  place.setAttribute("role", "status")
  const choose = button(say("Score question by question"), () => { on = !on; at = 0; show() })
  const [back, next] = [button(say("Back"), () => go(-1)), button(say("Next answer"), () => go(1))]
  const tools = make("div", "by-question no-print", choose, place, make("div", "row-tools", back, next))
  sheets.before(tools)

  /** @param {number} by */
  function go(by) {
    at += by
    show()
    const words = /** @type {HTMLElement | null} */ (sheets.querySelector("section:not([hidden]) tr:not([hidden]) textarea"))
    words?.focus()
  }

  /** @returns {{ row: HTMLElement, person: string, question: string }[]} every answer, question by question, each question in this person's own order */
  function inTurn() {
    const who = desk.answer(holder.dataset.seed ?? "")
    const people = partsOf(holder, "data-key").filter((sheet) => sheet.dataset.key)
    const rows = people.flatMap((sheet) => partsOf(sheet, "data-key").map((row) => ({ row, person: sheet.dataset.key ?? "", question: row.dataset.key ?? "" })))
    const questions = [...new Set(rows.map(({ question }) => question))]
    const order = (/** @type {string} */ question) => shuffled(people.map((sheet) => sheet.dataset.key ?? ""), typeof who === "string" ? who : "", question)
    return questions.flatMap((question) => order(question).flatMap((person) => rows.filter((row) => row.person === person && row.question === question)))
  }

  function show() {
    const turns = inTurn()
    at = Math.min(Math.max(at, 0), Math.max(turns.length - 1, 0))
    tools.hidden = sheets.hidden || turns.length < 2
    const showing = on && !tools.hidden
    const now = turns[at]
    choose.textContent = showing ? say("Show the whole sheet") : say("Score question by question")
    choose.setAttribute("aria-pressed", String(showing))
    place.textContent = showing ? say("Answer {n} of {answers}. “{question}”: {person}.", { n: at + 1, answers: turns.length, question: now.question, person: now.person }) : ""
    for (const step of [back, next]) step.hidden = !showing
    back.disabled = at === 0
    next.disabled = at === turns.length - 1
    for (const { row } of turns) {
      row.hidden = showing && row !== now.row
      const sheet = /** @type {HTMLElement} */ (row.closest(".candidate"))
      sheet.hidden = showing && !sheet.contains(now.row)
    }
    for (const total of sheets.querySelectorAll("[data-part=total]")) total.classList.toggle("put-away", showing)
  }

  desk.onShown(show)
}
