// Draws the score sheet for the candidates and criteria that there are, and keeps every score that was given.

import { holderIn, isBlank, of, partsOf, write } from "../../screen/holds.mjs"
import { figure, say, sayMany } from "../../screen/say.mjs"
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
  const blank = partsOf(holder, "data-key")
  const spare = { people: blank.map(() => ""), criteria: partsOf(blank[0], "data-key").map(() => "") }
  let drawn = ""

  /** @param {string} column a list and one of its columns @returns {string[]} the different names in it */
  function listed(column) {
    const [list, name] = column.split(".")
    return [...new Set(rowsOf(list).map((row) => words(of(row, name))).filter((name) => name.trim()))]
  }

  /** @param {string} list @returns {Answer[]} */
  function rowsOf(list) {
    const rows = desk.answer(list)
    return Array.isArray(rows) ? rows : []
  }

  /** @param {Answer | undefined} answer @returns {string} */
  const words = (answer) => (typeof answer === "string" ? answer : "")

  /**
   * @param {string[]} names @param {Answer | undefined} given @param {string[]} spare
   * @returns {string[]} with every name that has a score, since none may be dropped; blank ones where there is no name
   */
  function orBlank(names, given, spare) {
    const scored = given && typeof given === "object" ? Object.keys(given) : []
    const all = [...new Set([...names, ...scored])]
    return all.length ? all : spare
  }

  function draw() {
    const given = desk.answer(field)
    const [people, names] = [listed(candidates), listed(criteria)]
    const ready = !isBlank(desk.answer(after)) && people.length > 0 && names.length > 0
    part("wait").hidden = ready
    part("sheets").hidden = !ready
    const rows = orBlank(people, given, spare.people).map((person) => ({ person, names: orBlank(names, of(given, person), spare.criteria) }))
    if (JSON.stringify(rows) !== drawn) {
      drawn = JSON.stringify(rows)
      part("sheets").replaceChildren(...rows.map(({ person, names }) => sheet(person, names)))
      write(holder, given)
    }
    for (const sheet of partsOf(holder, "data-key")) total(sheet, names)
  }

  /** @param {string} person @param {string[]} names */
  function sheet(person, names) {
    const made = fresh("sheet")
    made.dataset.key = person
    if (person) made.querySelector("[data-part=candidate]")?.replaceChildren(person)
    made.querySelector("tbody")?.append(...names.map((name) => row(person, name)))
    return made
  }

  /** @param {string} person @param {string} name */
  function row(person, name) {
    const made = fresh("marks")
    made.dataset.key = name
    made.querySelector("th")?.append(name)
    made.querySelector("select")?.setAttribute("aria-label", say("{candidate}: score for {criterion}", { candidate: person, criterion: name }))
    made.querySelector("textarea")?.setAttribute("aria-label", say("{candidate}: what you heard about {criterion}", { candidate: person, criterion: name }))
    return made
  }

  /** @param {HTMLElement} sheet @param {string[]} names */
  function total(sheet, names) {
    const marks = of(desk.answer(field), sheet.dataset.key ?? "")
    const given = Object.fromEntries(names.map((name) => [name, words(of(of(marks, name), "score"))]))
    const [list, name] = criteria.split(".")
    const weights = Object.fromEntries(rowsOf(list).filter((row) => words(of(row, name)).trim()).map((row) => [words(of(row, name)), words(of(row, weight))]))
    const mean = weightedMean(given, weights)
    const missing = names.filter((name) => !given[name]).length
    const shown = /** @type {HTMLElement} */ (sheet.querySelector("[data-part=total]"))
    shown.hidden = false
    shown.textContent = mean === null ? sayMany(missing, "{n} still to score.", "{n} still to score.") : say("Your score, with the weights: {mean}.", { mean: figure(mean, 2) })
  }

  desk.onShown(draw)
  byQuestion(holder, desk)
}
