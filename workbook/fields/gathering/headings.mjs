// A form whose headings the page does not know, or whose days can be two: somebody says, and it is remembered.

import { button, labelled, options } from "../../screen/controls.mjs"
import { make } from "../../screen/sheet.mjs"
import { many } from "./people.mjs"

/** @typedef {import("./columns.mjs").Question} Question */
/** @typedef {import("./form-rows.mjs").Table} Table */
/** @typedef {import("./form-rows.mjs").Told} Told */

const SHOWN = 3 // cells that say what a column is about

/** @param {Table} table @returns {boolean} whether somebody has to say something before it can come in */
export const isUnclear = (table) => strangeIn(table).length > 0 || table.days.length > 0

/** @param {Table} table @returns {import("./columns.mjs").Column[]} columns that hold something, and that nobody knows */
const strangeIn = ({ columns, rows }) => columns.filter(({ at, strange }) => (strange === "unsure" || strange === "unknown") && rows.some((row) => row[at]?.trim()))

/**
 * @param {Table} table @param {Question[]} questions
 * @param {(told: { headings: Told, dates: Told } | undefined) => void} done told what somebody said, or nothing where they leave the form out
 * @returns {HTMLElement}
 */
export function asksAbout(table, questions, done) {
  const taken = new Set(table.columns.map(({ place }) => place).filter(Boolean))
  const likely = new Set(questions.filter(({ place }) => taken.has(place)).map(({ exercise }) => exercise))
  const open = questions.filter(({ place }) => !taken.has(place)).sort((a, b) => Number(likely.has(b.exercise)) - Number(likely.has(a.exercise)))
  const places = strangeIn(table).map((column) => ({ column, select: choice(open) }))
  const days = table.days.map((column) => ({ column, select: options([["day first", "The day comes first"], ["month first", "The month comes first"]], "Choose") }))
  const heading = make("h4", "", `${table.name}: which question is this?`)
  heading.tabIndex = -1
  const known = table.columns.filter(({ place }) => place).length
  const about = make("p", "", `${known} of its columns are known. Say what the others are, or leave them out. Next time the page knows.`)
  const needed = make("p", "needed", "")
  needed.setAttribute("role", "status")
  const go = button(`Bring in ${many(table.rows.length, "row")}`, () => {
    const unsaid = days.find(({ select }) => !select.value)
    if (unsaid) return void ((needed.textContent = "Choose how the days are written."), unsaid.select.focus())
    const told = (/** @type {typeof places} */ pairs) => Object.fromEntries(pairs.filter(({ column }) => column.heading !== "__proto__").map(({ column, select }) => [column.heading, select.value]))
    done({ headings: told(places), dates: told(days) })
  }, "main")
  const rows = [
    ...places.map(({ column, select }) => labelled(`“${column.heading}”${examples(table, column.at)}`, select)),
    ...days.map(({ column, select }) => labelled(`Days in “${column.heading}”${examples(table, column.at)}`, select)),
  ]
  return make("section", "note asks-about", heading, about, ...rows, needed, make("div", "actions", go, button("Leave this form out", () => done(undefined))))
}

/** @param {Table} table @param {number} at @returns {string} */
function examples({ rows }, at) {
  const cells = rows.map((row) => row[at]?.trim()).filter(Boolean).slice(0, SHOWN)
  return cells.length ? `, such as ${cells.map((cell) => `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`).join(", ")}` : ""
}

/** @param {Question[]} questions @returns {HTMLSelectElement} every question, under its exercise */
function choice(questions) {
  const made = options([], "Leave it out")
  made.dataset.passing = ""
  for (const title of new Set(questions.map(({ title }) => title))) {
    const group = Object.assign(document.createElement("optgroup"), { label: title })
    group.append(...questions.filter((one) => one.title === title).map(({ place, label }) => Object.assign(document.createElement("option"), { value: place, textContent: label })))
    made.append(group)
  }
  return made
}
