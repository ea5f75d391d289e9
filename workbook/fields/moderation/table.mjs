// Everything the panel has on its table: the sheets that count, the weights, the record, and the sums before and after.

import { of } from "../../screen/holds.mjs"
import { cellsOf, spreadOf, standings } from "./panel-maths.mjs"
import { candidatesIn, countedIn, moderationIn, scoresOf, withdrawnIn } from "./record.mjs"

/**
 * @typedef {{ sheets: import("./record.mjs").Sheet[], moderation: import("./record.mjs").Moderation, candidates: string[],
 *   before: import("./panel-maths.mjs").Cells, after: import("./panel-maths.mjs").Cells, spread: number[][] }} Table
 */

/** @param {HTMLElement} holder @param {import("../../screen/form.mjs").Desk} desk @returns {Table} */
export function tableOf(holder, desk) {
  const { sheets: gathering = "", criteria = "", weight = "" } = holder.dataset
  const moderation = moderationIn(desk.answer(/** @type {HTMLElement} */ (holder.closest("[data-field]")).dataset.field ?? ""))
  const sheets = countedIn(desk.answer(gathering))
  const [list, name] = criteria.split(".")
  const rows = desk.answer(list)
  const text = (/** @type {unknown} */ words) => (typeof words === "string" ? words : "")
  const named = (Array.isArray(rows) ? rows : []).map((row) => [text(of(row, name)), text(of(row, weight)) || "1"]).filter(([words]) => words.trim())
  const weights = Object.fromEntries(named)
  const out = withdrawnIn(moderation.log)
  const cells = (/** @type {boolean} */ moderated) => cellsOf(scoresOf(sheets, moderation.log, moderated), weights, out)
  const after = cells(true)
  return { sheets, moderation, candidates: candidatesIn(sheets), before: cells(false), after, spread: spreadOf(after) }
}

/** @param {Table} table @returns {{ candidate: string, place: number | null, weighted: number, unweighted: number, before: number }[]} the best placed first */
export function places({ before, after }) {
  const was = new Map(standings(before).map(({ candidate, weighted }) => [candidate, weighted]))
  return standings(after)
    .map(({ candidate, weighted, unweighted, rank }) => ({ candidate, place: rank, weighted, unweighted, before: was.get(candidate) ?? NaN }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity))
}
