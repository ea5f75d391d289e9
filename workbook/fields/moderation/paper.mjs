// The record on paper: every score and every version of it, every change, every view. Python's twin is on_paper.

import { figure, say } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { CHANGE, inTurn, sentenceOf, versions, VIEW } from "./record.mjs"
import { places } from "./table.mjs"

/** @typedef {import("./table.mjs").Table} Table */

const headsOfChanges = () => [say("Who changed a score"), say("Candidate and criterion"), say("Before"), say("After"), say("Why")]
const headsOfViews = () => [say("Who sees it in another way"), say("Candidate and criterion"), say("In their words")]

/** @param {number} room rows to write on @returns {Node[]} what a panel writes on, until the scores are shown */
export function blankSheet(room) {
  return [part(say("Scores that are 2 points or more apart"), grid([say("Candidate and criterion"), say("Lowest"), say("Highest"), say("What was heard")], blank(room, 4), 2)), part(say("What was changed"), grid(headsOfChanges(), blank(room, 5), 2)), part(say("Views that differ"), grid(headsOfViews(), blank(room, 3), 2))]
}

/** @param {Table} table @returns {Node[]} */
export function recordSheet(table) {
  const { log, revealed } = table.moderation
  const where = (/** @type {import("./record.mjs").Line} */ { candidate, criterion }) => `${candidate}: ${criterion}`
  const changes = log.filter(({ did }) => did === CHANGE).map((one) => [one.who, where(one), one.before || say("none"), one.after, one.why])
  const views = log.filter(({ did }) => did === VIEW).map((one) => [one.who, where(one), one.why])
  const others = log.map((one) => [one.when, sentenceOf(one)])
  return [
    make("p", "written", say("The scores were shown together: {revealed}.", { revealed })),
    part(say("Where each person stands"), grid([say("Candidate"), say("Place"), say("Mean with the weights"), say("Mean with all equal"), say("Before we talked")], places(table).map(({ candidate, place, weighted, unweighted, before }) => [candidate, String(place ?? ""), number(weighted), number(unweighted), number(before)]), 1)),
    ...table.candidates.map((person) => part(person, grid([say("Criterion"), say("Everybody’s score"), say("Apart")], table.after.criteria.map((name) => cell(table, person, name)), 1))),
    ...(changes.length ? [part(say("What was changed"), grid(headsOfChanges(), changes, 2))] : []),
    ...(views.length ? [part(say("Views that differ"), grid(headsOfViews(), views, 2))] : []),
    ...(others.length ? [part(say("Everything, in order"), grid([say("When"), say("What")], others, 1))] : []),
  ]
}

/** @param {number} rows @param {number} columns */
const blank = (rows, columns) => Array.from({ length: rows }, () => Array(columns).fill(""))

/** @param {string} heading @param {Node} inside */
const part = (heading, inside) => make("section", "sheet-part", make("h4", "", heading), inside)

/** @param {number} value */
const number = (value) => (Number.isNaN(value) ? "" : figure(Math.round(value * 100 + 1e-6) / 100, 2))

/** @param {Table} table @param {string} person @param {string} name @returns {string[]} */
function cell(table, person, name) {
  const said = table.sheets.map((sheet) => `${sheet.label} ${inTurn(versions(sheet, table.moderation.log, person, name))}`)
  const [n, k] = [table.after.candidates.indexOf(person), table.after.criteria.indexOf(name)]
  const spread = table.spread[n]?.[k] ?? NaN
  return [name, said.join("; "), Number.isNaN(spread) ? "" : String(spread)]
}
