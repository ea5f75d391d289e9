// What everybody scores: the candidates, the criteria and their weights, as the lists of this form say it.

import { of } from "../../screen/holds.mjs"
import { listed, text } from "./gathered.mjs"

/** @typedef {{ candidates: string[], criteria: string[], weights: { [criterion: string]: string } }} Job */

/** @param {HTMLElement} holder @param {import("../../screen/form.mjs").Desk} desk @returns {Job} what everybody scores */
export function jobOf(holder, desk) {
  const { criteria = "", candidates = "", weight = "" } = holder.dataset
  const column = (/** @type {string} */ place) => {
    const [list, name] = place.split(".")
    return listed(desk.answer(list)).map((row) => ({ name: text(of(row, name)), row })).filter(({ name }) => name.trim())
  }
  const rows = column(criteria)
  return {
    candidates: [...new Set(column(candidates).map(({ name }) => name))],
    criteria: [...new Set(rows.map(({ name }) => name))],
    weights: Object.fromEntries(rows.map(({ name, row }) => [name, text(of(row, weight)) || "1"])),
  }
}
