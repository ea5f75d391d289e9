// What would change who comes first. Python's twin is figures/what_if.py.
// Nothing here decides anything: it says how much hangs on each choice, so that a panel can talk about it.

import { given, mean, meansOf, overall, rounded } from "./panel-maths.mjs"

const [LOWEST, HIGHEST] = [1, 7]
const [LIGHTEST, HEAVIEST] = [1, 3]

/** @typedef {import("./panel-maths.mjs").Cells} Cells */
/**
 * One change that was tried, and who then comes first. `who` is the assessor left out, or the candidate whose score moved;
 * `criterion` is blank where every criterion counts the same; `ways` is how many single scores could be moved so.
 * @typedef {{ kind: "weights" | "assessor" | "score", first: string[], who: string, criterion: string, step: number, ways: number }} Change
 */
/** @typedef {{ first: string[], tried: Change[], missing: number, unscored: [string, string][] }} WhatIf */

/** @param {Cells} cells @returns {WhatIf} */
export function whatIf(cells) {
  const means = meansOf(cells)
  const now = overall(means, cells.weights)
  const unscored = cells.candidates.flatMap((person, n) => cells.criteria.filter((_, k) => !given(cells.scores[n][k]).length).map((name) => /** @type {[string, string]} */ ([person, name])))
  const missing = cells.scores.flat(2).filter(Number.isNaN).length
  return { first: leaders(cells, now), tried: [...byWeights(cells, means), ...byAssessor(cells), ...byScore(cells, now)], missing, unscored }
}

/** @param {WhatIf} found @param {Change["kind"]} kind @returns {Change[]} after which somebody else comes first, or shares first place */
export function turns(found, kind) {
  return found.tried.filter((change) => change.kind === kind && change.first.join("\n") !== found.first.join("\n"))
}

/** @param {WhatIf} found @param {Change["kind"]} kind @returns {number} how many changes of one kind were tried */
export const ways = (found, kind) => found.tried.filter((change) => change.kind === kind).reduce((sum, change) => sum + change.ways, 0)

/** @param {Cells} cells @param {number[]} all @returns {string[]} */
export function leaders({ candidates }, all) {
  const each = all.map(rounded)
  const top = Math.max(...given(each))
  return candidates.filter((_, n) => each[n] === top)
}

/** @param {Change["kind"]} kind @param {string[]} first @param {Partial<Change>} [more] @returns {Change} */
const change = (kind, first, more) => ({ kind, first, who: "", criterion: "", step: 0, ways: 1, ...more })

/** @param {Cells} cells @param {number[][]} means @returns {Change[]} */
function byWeights(cells, means) {
  const { weights } = cells
  const equal = weights.some((weight) => weight !== weights[0]) ? [change("weights", leaders(cells, overall(means, weights.map(() => 1))))] : []
  const steps = weights.flatMap((weight, k) => [1, -1].filter((by) => weight + by >= LIGHTEST && weight + by <= HEAVIEST).map((step) => ({ k, step })))
  return [...equal, ...steps.map(({ k, step }) => {
    const moved = weights.map((weight, other) => (other === k ? weight + step : weight))
    return change("weights", leaders(cells, overall(means, moved)), { criterion: cells.criteria[k], step })
  })]
}

/** @param {Cells} cells @returns {Change[]} */
function byAssessor(cells) {
  if (cells.assessors.length < 2) return []
  return cells.assessors.map((who, a) => {
    const means = cells.scores.map((row) => row.map((cell) => mean(cell, a)))
    return change("assessor", leaders(cells, overall(means, cells.weights)), { who })
  })
}

/** Moves one score of each cell by one. Whose it is makes no difference to the mean. @param {Cells} cells @param {number[]} now @returns {Change[]} */
function byScore(cells, now) {
  const whole = cells.weights.reduce((sum, weight) => sum + weight, 0)
  const rivals = now.map((_, n) => rivalsOf(cells, now, n))
  const every = cells.scores.flatMap((row, n) => row.map((cell, k) => ({ n, k, those: given(cell) })))
  return [1, -1].flatMap((step) => every.flatMap(({ n, k, those }) => {
    const can = those.filter((score) => score + step >= LOWEST && score + step <= HIGHEST).length
    if (!can || Number.isNaN(now[n])) return []
    const moved = rounded(now[n] + (step * cells.weights[k]) / whole / those.length)
    const { top, best, withOwn } = rivals[n]
    const first = moved > top ? [cells.candidates[n]] : moved === top ? withOwn : best
    return [change("score", first, { who: cells.candidates[n], criterion: cells.criteria[k], step, ways: can })]
  }))
}

/** @param {Cells} cells @param {number[]} now @param {number} n @returns {{ top: number, best: string[], withOwn: string[] }} the best of the others, with and without this one */
function rivalsOf({ candidates }, now, n) {
  const others = now.map((own, other) => (other === n || Number.isNaN(own) ? -Infinity : rounded(own)))
  const top = Math.max(...others)
  return { top, best: candidates.filter((_, other) => other !== n && others[other] === top), withOwn: candidates.filter((_, other) => other === n || others[other] === top) }
}
