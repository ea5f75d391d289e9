// A panel's sums. Python's twins are figures/panel.py and figures/cells.py; one stock of worked examples holds them together.
// A score that was not given is NaN. It is never a zero.

import { of } from "../../screen/holds.mjs"

export const TALK_FROM = 2

/** @typedef {{ [assessor: string]: { [candidate: string]: { [criterion: string]: string } } }} Scores */
/**
 * Every cell of a panel, scored or not: `scores` by candidate, criterion and assessor.
 * @typedef {{ candidates: string[], criteria: string[], assessors: string[], weights: number[], scores: number[][][] }} Cells
 */

/**
 * @param {Scores} scores @param {{ [criterion: string]: string }} weights
 * @param {string[]} [withdrawn] candidates that no sum counts
 * @returns {Cells}
 */
export function cellsOf(scores, weights, withdrawn = []) {
  const assessors = Object.keys(scores)
  const criteria = Object.keys(weights)
  const scored = assessors.flatMap((name) => Object.keys(scores[name]).filter((person) => Object.values(scores[name][person]).some(Boolean)))
  const candidates = [...new Set(scored)].filter((name) => !withdrawn.includes(name))
  const at = (/** @type {string} */ assessor, /** @type {string} */ person, /** @type {string} */ name) => number(of(of(of(scores, assessor), person), name))
  return {
    candidates, criteria, assessors,
    weights: criteria.map((name) => Number(weights[name] || 1)),
    scores: candidates.map((person) => criteria.map((name) => assessors.map((assessor) => at(assessor, person, name)))),
  }
}

/** @param {unknown} words @returns {number} */
const number = (words) => (typeof words === "string" && words.trim() ? Number(words) : NaN)

/** @param {number[]} numbers @returns {number[]} */
export const given = (numbers) => numbers.filter((each) => !Number.isNaN(each))

/** @param {number[]} numbers @param {number} [but] one to leave out @returns {number} over those that were given; NaN where none was */
export function mean(numbers, but = -1) {
  let [sum, count] = [0, 0]
  numbers.forEach((each, n) => {
    if (n === but || Number.isNaN(each)) return
    sum += each
    count += 1
  })
  return sum / count
}

/** @param {Cells} cells @returns {number[][]} each cell's mean over the assessors who scored it */
export const meansOf = ({ scores }) => scores.map((row) => row.map((cell) => mean(cell)))

/** @param {number[][]} means @param {number[]} weights @returns {number[]} each candidate's mean; NaN where a criterion has no score */
export function overall(means, weights) {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  return means.map((row) => row.reduce((sum, each, k) => sum + each * weights[k], 0) / whole)
}

/** @param {Cells} cells @returns {number[][]} each cell's highest score less its lowest; NaN where there is none */
export const spreadOf = ({ scores }) => scores.map((row) => row.map((cell) => (given(cell).length ? Math.max(...given(cell)) - Math.min(...given(cell)) : NaN)))

/** @param {number} value @returns {number} as equal as two means are to a person: rounding errors make no winner */
export const rounded = (value) => Math.round(value * 1e9) / 1e9

/** @param {number[]} overall @returns {(number | null)[]} 1 for the highest; those who tie share a rank; none without a mean */
export function ranks(overall) {
  const each = overall.map(rounded)
  return each.map((own) => (Number.isNaN(own) ? null : 1 + each.filter((other) => other > own).length))
}

/** @param {Cells} cells @returns {{ candidate: string, weighted: number, unweighted: number, rank: number | null }[]} */
export function standings(cells) {
  const means = meansOf(cells)
  const [weighted, unweighted] = [overall(means, cells.weights), overall(means, cells.weights.map(() => 1))]
  const rank = ranks(weighted)
  return cells.candidates.map((candidate, n) => ({ candidate, weighted: weighted[n], unweighted: unweighted[n], rank: rank[n] }))
}

/** @param {Cells} cells @returns {{ n: number, k: number }[]} the cells to talk about first */
export function wideCells(cells) {
  return spreadOf(cells).flatMap((row, n) => row.flatMap((spread, k) => (spread >= TALK_FROM ? [{ n, k }] : [])))
}

/** @typedef {{ tooFew: "" | "people" | "cells" | "variation", assessors: number, cells: number, same: number, near: number, wide: number }} Agreement */

const FEWEST_CELLS = 5 // with fewer, one cell carries more than a fifth of any figure

/** @param {Cells} cells @returns {Agreement} how many cells that two or more people scored are alike */
export function agreement(cells) {
  const every = cells.scores.flat()
  const shared = every.map(given).filter((cell) => cell.length > 1)
  const spreads = shared.map((cell) => Math.max(...cell) - Math.min(...cell))
  const count = (/** @type {(spread: number) => boolean} */ is) => spreads.filter(is).length
  const scored = cells.assessors.filter((_, a) => every.some((cell) => !Number.isNaN(cell[a]))).length
  const varied = new Set(shared.flat()).size > 1
  return {
    tooFew: scored < 2 ? "people" : shared.length < FEWEST_CELLS ? "cells" : varied ? "" : "variation",
    assessors: scored, cells: shared.length,
    same: count((spread) => spread === 0), near: count((spread) => spread > 0 && spread < TALK_FROM), wide: count((spread) => spread >= TALK_FROM),
  }
}
