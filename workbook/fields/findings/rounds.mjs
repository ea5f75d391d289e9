// The first time and the latest, side by side: what moved, and whether roles came closer. Python's twin is figures/audit_rounds.py.

import { say, sayMany } from "../../screen/say.mjs"
import { FEW, middle } from "./counts.mjs"
import { apart, gap, people, tooFew } from "./roles.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./roles.mjs").Mark} Mark */
/** @typedef {{ name: string, marks: [number, number], gaps: [number, number] }} Compared the middle mark, and how far roles are apart, at both times; NaN is none */

/** @param {Answers[]} answers @param {string} field @param {string[]} rounds in their order @returns {{ name: string, answers: Answers[] }[]} the first time and the latest; all answers, without a name, where there are not two */
export function timesIn(answers, field, rounds) {
  const named = rounds.filter((time) => answers.some((one) => one[field] === time))
  if (named.length < 2) return [{ name: "", answers }]
  return [named[0], named[named.length - 1]].map((name) => ({ name, answers: answers.filter((one) => one[field] === name) }))
}

/** @param {Mark[]} found @returns {Map<string, number>} */
const gapsOf = (found) => new Map(apart(found).rows.map(({ name, marks }) => [name, gap(marks)]))

/** @param {Mark[]} found @param {string} line */
function middleOn(found, line) {
  const scores = found.filter((mark) => mark.line === line).map(({ score }) => score)
  return scores.length >= FEW ? middle(scores) : NaN
}

/** @param {Mark[]} first @param {Mark[]} later @returns {Compared[]} what moved most on top; nothing where too few answered */
export function compared(first, later) {
  if (Math.min(people(first), people(later)) < FEW) return []
  const [before, after] = [gapsOf(first), gapsOf(later)]
  const isShown = before.size && after.size
  const gapOn = (/** @type {Map<string, number>} */ gaps, /** @type {string} */ line) => (isShown ? gaps.get(line) ?? NaN : NaN)
  const rows = [...new Set(first.map(({ line }) => line))].map((name) => /** @type {Compared} */ ({ name, marks: [middleOn(first, name), middleOn(later, name)], gaps: [gapOn(before, name), gapOn(after, name)] }))
  const moved = (/** @type {Compared} */ { marks: [one, other] }) => (Number.isNaN(other - one) ? -1 : Math.abs(other - one))
  return rows.sort((one, other) => moved(other) - moved(one))
}

/** @param {Compared[]} found @returns {string} on how many lines the middle went up and down, which went down, and whether roles came closer */
export function comparedInWords(found) {
  if (!found.length) return tooFew()
  const down = found.filter(({ marks: [one, other] }) => other < one)
  const holes = { lines: found.length, up: found.filter(({ marks: [one, other] }) => other > one).length, n: down.length, down: down.map(({ name }) => `“${name}”`).join("; ") }
  const turned = down.length ? say("Of {lines} lines, {up} went up and {n} went down: {down}.", holes) : say("Of {lines} lines, {up} went up and {n} went down.", holes)
  const why = say("These may be different people, so ask what happened before you say why.")
  return [turned, ...rolesInWords(found), why].join(" ")
}

/** @param {Compared[]} found @returns {boolean} whether roles may be shown at both times */
export const hasGaps = (found) => found.some(({ gaps }) => !gaps.every(Number.isNaN))

/** @param {Compared[]} found */
function rolesInWords(found) {
  if (!hasGaps(found)) return []
  const told = { closer: found.filter(({ gaps: [one, other] }) => other < one).length, apart: found.filter(({ gaps: [one, other] }) => other > one).length }
  return [say("Roles came closer on {closer}, and moved apart on {apart}.", told)]
}

/** @param {number} many @returns {string[]} how many people answered neither time, where anybody did */
export const leftOutInWords = (many) => (many ? [sayMany(many, "{n} person is not counted here: they answered at another time, or did not say when.", "{n} people are not counted here: they answered at another time, or did not say when.")] : [])
