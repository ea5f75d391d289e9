// Draws the score sheet for the candidates and criteria that there are, and keeps every score that was given.

import { holderIn, isBlank, of, partsOf, write } from "../../screen/holds.mjs"
import { byQuestion } from "./by-question.mjs"
import { weightedMean } from "./weighted-mean.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function scores(root, desk) {
  const field = root.dataset.field ?? ""
  const holder = /** @type {HTMLFieldSetElement} */ (holderIn(root))
  const { candidates = "", criteria = "", weight = "", after = "" } = holder.dataset
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (holder.querySelector(`[data-part=${name}]`))
  const fresh = (/** @type {string} */ name) => /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ (part(name)).content.firstElementChild?.cloneNode(true))
  let drawn = ""

  /** @param {string} column @param {string[]} [also] names that already have an answer are never dropped */
  function listed(column, also = []) {
    const [list, name] = column.split(".")
    const rows = /** @type {Answer[]} */ (desk.answer(list) ?? [])
    return [...new Set([...rows.map((row) => /** @type {string} */ (of(row, name) ?? "")).filter((words) => words.trim()), ...also])]
  }

  /** @param {Answer | undefined} answer */
  const named = (answer) => Object.keys(answer ?? {})

  function draw() {
    const given = desk.answer(field)
    const people = listed(candidates, named(given))
    const names = listed(criteria)
    const ready = !isBlank(desk.answer(after)) && people.length > 0
    part("wait").hidden = ready
    part("sheets").hidden = !ready
    const key = JSON.stringify([ready, people.map((person) => [person, listed(criteria, named(of(given, person)))])])
    if (ready && key !== drawn) {
      drawn = key
      part("sheets").replaceChildren(...people.map((person) => sheet(person, listed(criteria, named(of(given, person))))))
      write(holder, given)
    }
    if (ready) for (const sheet of partsOf(holder, "data-key")) total(sheet, names)
  }

  /** @param {string} person @param {string[]} names */
  function sheet(person, names) {
    const made = fresh("sheet")
    made.dataset.key = person
    made.querySelector("[data-part=candidate]")?.replaceChildren(person)
    made.querySelector("tbody")?.append(...names.map((name) => row(person, name)))
    return made
  }

  /** @param {string} person @param {string} name */
  function row(person, name) {
    const made = fresh("marks")
    made.dataset.key = name
    made.querySelector("th")?.append(name)
    made.querySelector("select")?.setAttribute("aria-label", `${person}: score for ${name}`)
    made.querySelector("textarea")?.setAttribute("aria-label", `${person}: what you heard about ${name}`)
    return made
  }

  /** @param {HTMLElement} sheet @param {string[]} names */
  function total(sheet, names) {
    const marks = of(desk.answer(field), sheet.dataset.key ?? "")
    const given = Object.fromEntries(names.map((name) => [name, String(of(of(marks, name), "score") ?? "")]))
    const rows = /** @type {Answer[]} */ (desk.answer(criteria.split(".")[0]) ?? [])
    const weights = Object.fromEntries(rows.map((row) => [String(of(row, criteria.split(".")[1]) ?? ""), String(of(row, weight) ?? "")]))
    const mean = weightedMean(given, weights)
    const missing = names.filter((name) => !given[name]).length
    const words = /** @type {HTMLElement} */ (sheet.querySelector("[data-part=total]"))
    words.hidden = false
    words.textContent = mean === null ? `${missing} still to score.` : `Your score, with the weights: ${mean.toFixed(2)}.`
  }

  desk.onShown(draw)
  byQuestion(holder, desk)
}
