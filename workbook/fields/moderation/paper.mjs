// The record on paper: every score and every version of it, every change, every view. Python's twin is on_paper.

import { grid, make } from "../../screen/sheet.mjs"
import { CHANGE, sentenceOf, versions, VIEW } from "./record.mjs"
import { places } from "./table.mjs"

/** @typedef {import("./table.mjs").Table} Table */

const CHANGES = ["Who changed a score", "Candidate and criterion", "Before", "After", "Why"]
const VIEWS = ["Who sees it in another way", "Candidate and criterion", "In their words"]

/** @param {Table | undefined} table nothing until the scores are shown @param {number} room @returns {Node[]} */
export function recordSheet(table, room) {
  if (!table) return [part("Scores that are 2 points or more apart", grid(["Candidate and criterion", "Lowest", "Highest", "What was heard"], blank(room, 4), 2)), part("What was changed", grid(CHANGES, blank(room, 5), 2)), part("Views that differ", grid(VIEWS, blank(room, 3), 2))]
  const { log, revealed } = table.moderation
  const where = (/** @type {import("./record.mjs").Line} */ { candidate, criterion }) => `${candidate}: ${criterion}`
  const changes = log.filter(({ did }) => did === CHANGE).map((one) => [one.who, where(one), one.before || "none", one.after, one.why])
  const views = log.filter(({ did }) => did === VIEW).map((one) => [one.who, where(one), one.why])
  const others = log.map((one) => [one.when, sentenceOf(one)])
  return [
    make("p", "written", `The scores were shown together: ${revealed}.`),
    part("Where each person stands", grid(["Candidate", "Place", "Mean with the weights", "Mean with all equal", "Before we talked"], places(table).map(({ candidate, place, weighted, unweighted, before }) => [candidate, String(place ?? ""), number(weighted), number(unweighted), number(before)]), 1)),
    ...table.candidates.map((person) => part(person, grid(["Criterion", "Everybody’s score", "Apart"], table.after.criteria.map((name) => cell(table, person, name)), 1))),
    ...(changes.length ? [part("What was changed", grid(CHANGES, changes, 2))] : []),
    ...(views.length ? [part("Views that differ", grid(VIEWS, views, 2))] : []),
    ...(others.length ? [part("Everything, in order", grid(["When", "What"], others, 1))] : []),
  ]
}

/** @param {number} rows @param {number} columns */
const blank = (rows, columns) => Array.from({ length: rows }, () => Array(columns).fill(""))

/** @param {string} heading @param {Node} inside */
const part = (heading, inside) => make("section", "sheet-part", make("h4", "", heading), inside)

/** @param {number} value */
const number = (value) => (Number.isNaN(value) ? "" : (Math.round(value * 100 + 1e-6) / 100).toFixed(2))

/** @param {Table} table @param {string} person @param {string} name @returns {string[]} */
function cell(table, person, name) {
  const said = table.sheets.map((sheet) => `${sheet.label} ${versions(sheet, table.moderation.log, person, name).map((score) => score || "none").join(", then ")}`)
  const [n, k] = [table.after.candidates.indexOf(person), table.after.criteria.indexOf(name)]
  const spread = table.spread[n]?.[k] ?? NaN
  return [name, said.join("; "), Number.isNaN(spread) ? "" : String(spread)]
}
