// What has been gathered, read with care: it may have come from a file that anybody made.

import { of } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {{ [candidate: string]: { [criterion: string]: string } }} Marks */
/**
 * One person's sheet. `state` is "in" when it counts, "open" while it is being filled in here, "ask" while
 * two from one person differ, and "aside" when another counts.
 * @typedef {{ label: string, how: string, when: string, state: string, scores: Marks, evidence: Marks, late?: string }} Sheet
 */
/** @typedef {{ size: string, without: string, sheets: Sheet[] }} Gathered */

/** @param {Answer | undefined} words @returns {string} */
export const text = (words) => (typeof words === "string" ? words : "")

/** @param {Answer | undefined} list @returns {Answer[]} */
export const listed = (list) => (Array.isArray(list) ? list : [])

/** @param {Answer | undefined} answer @returns {Gathered} */
export function gathered(answer) {
  return { size: text(of(answer, "size")), without: text(of(answer, "without")), sheets: listed(of(answer, "sheets")).map(sheetIn) }
}

/** @param {Answer} one @returns {Sheet} */
function sheetIn(one) {
  const [label, how, when, state, late] = ["label", "how", "when", "state", "late"].map((name) => text(of(one, name)))
  return { label, how, when, state, scores: marksIn(of(one, "scores")), evidence: marksIn(of(one, "evidence")), ...(late && { late }) }
}

/** @param {Answer | undefined} marks @returns {Marks} */
function marksIn(marks) {
  const named = (/** @type {Answer | undefined} */ thing) => (thing && typeof thing === "object" && !Array.isArray(thing) ? Object.entries(thing) : [])
  return Object.fromEntries(named(marks).map(([candidate, row]) => [candidate, Object.fromEntries(named(row).map(([criterion, mark]) => [criterion, text(mark)]))]))
}

/** @param {Marks} marks @param {string} candidate @param {string} criterion @returns {string} */
export const markAt = (marks, candidate, criterion) => text(of(of(marks, candidate), criterion))

/** @param {Sheet} sheet @param {{ candidates: string[], criteria: string[] }} job @returns {number} scores that are still missing */
export function missingIn(sheet, { candidates, criteria }) {
  return candidates.reduce((sum, candidate) => sum + criteria.filter((criterion) => !markAt(sheet.scores, candidate, criterion)).length, 0)
}


/**
 * What the reveal still waits for, in a sentence; "" when it need not wait.
 * @param {Gathered} all @returns {string}
 */
export function waitingFor({ size, without, sheets }) {
  const counted = sheets.filter((sheet) => sheet.state === "in").length
  const ask = sheets.find((sheet) => sheet.state === "ask")
  const open = sheets.find((sheet) => sheet.state === "open")
  if (ask) return say("Two sheets from {label} differ. Say which one counts.", { label: ask.label })
  if (open) return say("{label} has not finished scoring on this device.", { label: open.label })
  if (!counted) return say("No score sheet is in yet.")
  if (!size) return sayMany(counted, "{n} sheet is in. Say how many people are on the panel.", "{n} sheets are in. Say how many people are on the panel.")
  if (counted > Number(size)) return sayMany(Number(size), "{counted} sheets are in, and you said {n} person. Change the number, or set a sheet aside.", "{counted} sheets are in, and you said {n} people. Change the number, or set a sheet aside.", { counted })
  if (counted < Number(size) && !without.trim()) return sayMany(counted, "{n} of {size} sheets is in.", "{n} of {size} sheets are in.", { size })
  return ""
}

const ways = () => ({ file: say("a file"), message: say("a message or a link"), device: say("scored on this device"), paper: say("typed in from paper") })
const states = () => ({ in: say("counts"), open: say("not finished"), ask: say("which sheet counts is not agreed"), aside: say("kept, and does not count") })

/** @param {Sheet} sheet @param {{ candidates: string[], criteria: string[] }} job @returns {string[]} what may be said of a sheet before the scores are shown */
export function rowOf(sheet, job) {
  const missing = missingIn(sheet, job)
  const state = /** @type {any} */ (states())[sheet.state] ?? ""
  const whole = missing > 0 ? say("{missing} missing", { missing }) : say("complete")
  return [sheet.label, /** @type {any} */ (ways())[sheet.how] ?? "", whole, sheet.late ? say("{state}, came after the scores were shown", { state }) : state]
}
