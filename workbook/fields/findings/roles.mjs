// One set of lines as each role marks it: where roles are apart, and how it stands. Python's twin is figures/audit.py.

import { figure, say } from "../../screen/say.mjs"
import { FEW, middle } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./counts.mjs").Question} Question */
/** @typedef {{ who: number, role: string, place: string, line: string, score: number }} Mark */
/** @typedef {{ roles: string[], rows: { name: string, marks: number[] }[] }} Wide a middle mark for each role; NaN is none */
/** @typedef {{ name: string, all: number, high: number, numbers: number[] }} Level how many marks, how many of 3 or 4, and how many of each */

const FEWEST = 3 // people of one role who marked one line: fewer, and a middle would point at one of them
const LEVELS = ["1", "2", "3", "4"]

/** @param {{ [field: string]: Question }} questions @returns {string[]} those that are each answered by a mark */
export const linesIn = (questions) => Object.keys(questions).filter((field) => questions[field].measure === "ordinal" && !questions[field].rows.length)

/** @param {Answers[]} answers @param {{ [field: string]: Question }} questions @param {string} role the field that says it @returns {Mark[]} line by line, in the order of the form */
export function marksIn(answers, questions, role) {
  return linesIn(questions).flatMap((field) => answers.flatMap((given, who) => {
    const { label, step, values } = questions[field]
    const score = values.findIndex(([value]) => value === given[field]) + 1
    return score ? [{ who, role: given[role] || say("Other roles"), place: step.split(":")[0], line: label, score }] : []
  }))
}

/** @param {Mark[]} found @returns {number} how many gave a mark */
export const people = (found) => new Set(found.map(({ who }) => who)).size

export const tooFew = () => say("Fewer than {enough} people answered, so no number is shown. Talk instead.", { enough: FEW })

/** @param {Mark[]} found @returns {Mark[]} people of a small role with the others; without the others where they, too, are few */
function seenApart(found) {
  const others = say("Other roles")
  const isSmall = (/** @type {Mark[]} */ all, /** @type {string} */ role) => people(all.filter((mark) => mark.role === role)) < FEW
  const small = [...new Set(found.map(({ role }) => role))].filter((role) => isSmall(found, role))
  const together = found.map((mark) => (small.includes(mark.role) ? { ...mark, role: others } : mark))
  return isSmall(together, others) ? together.filter(({ role }) => role !== others) : together
}

/** @param {number[]} marks @returns {number} how far apart they are; NaN of none */
export function gap(marks) {
  const given = marks.filter((mark) => !Number.isNaN(mark))
  return given.length ? Math.max(...given) - Math.min(...given) : NaN
}

/** @param {Mark[]} found @returns {Wide} each role's middle mark on each line, the widest gap first; no lines where fewer than two roles may be shown */
export function apart(found) {
  const own = seenApart(found)
  const roles = [...new Set(own.map(({ role }) => role))]
  const at = (/** @type {string} */ line, /** @type {string} */ role) => own.filter((mark) => mark.line === line && mark.role === role).map(({ score }) => score)
  const middleOf = (/** @type {number[]} */ scores) => (scores.length >= FEWEST ? middle(scores) : NaN)
  const all = [...new Set(own.map(({ line }) => line))].map((name) => ({ name, marks: roles.map((role) => middleOf(at(name, role))) }))
  const rows = all.filter(({ marks }) => !Number.isNaN(gap(marks))).sort((one, other) => gap(other.marks) - gap(one.marks))
  const shown = roles.filter((_, k) => rows.some(({ marks }) => !Number.isNaN(marks[k])))
  if (shown.length < 2) return { roles: [], rows: [] }
  return { roles: shown, rows: rows.map(({ name, marks }) => ({ name, marks: marks.filter((_, k) => shown.includes(roles[k])) })) }
}

/** @param {Mark[]} found @returns {string} how many answered, and where their roles are furthest apart */
export function apartInWords(found) {
  const { roles, rows: [first] } = apart(found)
  const many = { people: people(found) }
  if (!first) return say("{people} people answered. A role has fewer than {enough}, so roles are not shown: talk instead.", { ...many, enough: FEW })
  const given = first.marks.filter((mark) => !Number.isNaN(mark))
  const [low, high] = [Math.min(...given), Math.max(...given)]
  if (low === high) return say("{people} people answered. The middle marks of their roles are the same on every line.", many)
  const from = (/** @type {number} */ mark) => roles[first.marks.indexOf(mark)]
  return say("{people} people answered. Their roles are furthest apart on “{line}”: middle {low} from “{one}”, and {high} from “{other}”.", { ...many, line: first.name, low: figure(low), one: from(low), high: figure(high), other: from(high) })
}

/** @param {Mark[]} found @param {"place" | "line"} by @returns {Level[]} the smallest share of 3s and 4s first; what fewer than five people marked is left out */
export function levels(found, by) {
  const all = [...new Set(found.map((mark) => mark[by]))].map((name) => ({ name, own: found.filter((mark) => mark[by] === name) }))
  const counted = all.filter(({ own }) => people(own) >= FEW).map(({ name, own }) => {
    const numbers = LEVELS.map((_, n) => own.filter(({ score }) => score === n + 1).length)
    return { name, all: own.length, high: numbers[2] + numbers[3], numbers }
  })
  return counted.sort((one, other) => one.high / one.all - other.high / other.all)
}

/** @param {Level[]} stands @returns {string} which place or line has fewest high marks, and which has most */
export function levelsInWords(stands) {
  if (!stands.length) return tooFew()
  const [least, most] = [stands[0], stands[stands.length - 1]]
  const ends = { least: least.name, few: least.high, of_few: least.all }
  if (stands.length === 1) return say("“{least}” has {few} marks of 3 or 4, of {of_few}.", ends)
  return say("“{least}” has fewest marks of 3 or 4: {few} of {of_few}. “{most}” has most: {many} of {of_many}.", { ...ends, most: most.name, many: most.high, of_many: most.all })
}

/** @param {Level[]} stands @returns {import("./counts.mjs").Counted} */
export const levelsCounted = (stands) => ({ rows: stands.map(({ name }) => name), values: LEVELS, numbers: stands.map(({ numbers }) => numbers) })
