// A form whose headings the page does not know, or whose days can be two: somebody says, and it is remembered.

import { button, labelled, options } from "../../screen/controls.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"

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
  const days = table.days.map((column) => ({ column, select: options([["day first", say("The day comes first")], ["month first", say("The month comes first")]], say("Choose")) }))
  const heading = make("h4", "", say("{name}: which question is this?", { name: table.name }))
  heading.tabIndex = -1
  const known = table.columns.filter(({ place }) => place).length
  const about = make("p", "", say("{n} of its columns are known. Say what the others are, or leave them out. Next time the page knows.", { n: known }))
  const needed = make("p", "needed", "")
  needed.setAttribute("role", "status")
  const go = button(sayMany(table.rows.length, "Bring in {n} row", "Bring in {n} rows"), () => {
    const unsaid = days.find(({ select }) => !select.value)
    if (unsaid) return void ((needed.textContent = say("Choose how the days are written.")), unsaid.select.focus())
    const told = (/** @type {typeof places} */ pairs) => Object.fromEntries(pairs.filter(({ column }) => column.heading !== "__proto__").map(({ column, select }) => [column.heading, select.value]))
    done({ headings: told(places), dates: told(days) })
  }, "main")
  const rows = [
    ...places.map(({ column, select }) => labelled(withExamples(table, column.at, `“${column.heading}”`), select)),
    ...days.map(({ column, select }) => labelled(withExamples(table, column.at, say("Days in “{heading}”", { heading: column.heading })), select)),
  ]
  return make("section", "note asks-about", heading, about, ...rows, needed, make("div", "actions", go, button(say("Leave this form out"), () => done(undefined))))
}

/** @param {Table} table @param {number} at @param {string} column how it is named @returns {string} */
function withExamples({ rows }, at, column) {
  const cells = rows.map((row) => row[at]?.trim()).filter(Boolean).slice(0, SHOWN)
  const examples = cells.map((cell) => `“${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}”`).join(", ")
  return examples ? say("{column}, such as {examples}", { column, examples }) : column
}

/** @param {Question[]} questions @returns {HTMLSelectElement} every question, under its exercise */
function choice(questions) {
  const made = options([], say("Leave it out"))
  made.dataset.passing = ""
  for (const title of new Set(questions.map(({ title }) => title))) {
    const group = Object.assign(document.createElement("optgroup"), { label: title })
    group.append(...questions.filter((one) => one.title === title).map(({ place, label }) => Object.assign(document.createElement("option"), { value: place, textContent: label })))
    made.append(group)
  }
  return made
}
