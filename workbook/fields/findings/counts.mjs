// How many people said what, line by line: counts, and never percentages. Python's twin is figures/together.py.

import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {{ [field: string]: any }} Answers what one person gave to one exercise */
/** @typedef {{ label: string, step: string, measure: string, rows: string[], values: [string, string][], columns: [string, string][] }} Question */
/** @typedef {{ rows: string[], values: string[], numbers: number[][] }} Counted a row of numbers for each line */

export const FEW = 5
export const none = () => say("No answer")
export const notShown = () => say("Fewer than five people answered this, so it is not shown.")

/** @param {number[]} numbers */
export const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)

/** @param {number} many @returns {string} */
export const people = (many) => sayMany(many, "{n} person", "{n} people")

/** @param {number[]} marks @returns {number} the middle one, or half-way between the two in the middle; NaN of none */
export function middle(marks) {
  const order = [...marks].sort((one, other) => one - other)
  const half = order.length >> 1
  return order.length % 2 ? order[half] : order.length ? (order[half - 1] + order[half]) / 2 : NaN
}

/** @param {Answers[]} answers @param {string} field @param {Question} question @returns {Counted} */
export function counted(answers, field, { label, rows, values }) {
  const lines = rows.length ? rows : [label]
  const at = new Map(lines.map((line, n) => [line, n]))
  const column = new Map(values.map(([value], n) => [value, n]))
  const numbers = lines.map(() => values.map(() => 0))
  for (const given of answers) {
    for (const [line, value] of entries(given[field], label)) {
      const [n, k] = [at.get(line), column.get(value)]
      if (n !== undefined && k !== undefined) numbers[n][k] += 1
    }
  }
  return { rows: lines, values: values.map(([, words]) => words), numbers }
}

/** @param {any} answer @param {string} label @returns {[string, string][]} each line of an answer, and what was said of it */
function entries(answer, label) {
  if (typeof answer === "string") return [[label, answer]]
  if (Array.isArray(answer)) return [...new Set(answer)].filter((one) => typeof one === "string").map((one) => [one, "yes"])
  return answer && typeof answer === "object" ? Object.entries(answer).filter((pair) => typeof pair[1] === "string") : []
}

/** @param {Counted} found @param {number[]} order @returns {Counted} the same rows in another order, or some of them */
export const inOrder = (found, order) => ({ ...found, rows: order.map((n) => found.rows[n]), numbers: order.map((n) => found.numbers[n]) })

/** @param {Counted} found @returns {Counted} only the lines that enough people answered */
export const enough = (found) => inOrder(found, found.rows.map((_, n) => n).filter((n) => sum(found.numbers[n]) >= FEW))

/** @param {Counted} all @param {Counted} shown @returns {string[]} how many lines are left out, where any is */
export function leftOut(all, shown) {
  const many = all.rows.length - shown.rows.length
  if (!shown.rows.length) return [notShown()]
  return many ? [sayMany(many, "{n} line has fewer than five answers, and is not shown.", "{n} lines have fewer than five answers, and are not shown.")] : []
}

/** @param {Counted} found @returns {Counted} the lines on top on which the fewest are of one mind, and of those the most views */
export function mostApartFirst(found) {
  const key = found.numbers.map((row) => [sum(row) - Math.max(...row), row.filter(Boolean).length])
  return inOrder(found, found.rows.map((_, n) => n).sort((one, other) => key[other][0] - key[one][0] || key[other][1] - key[one][1]))
}

/** @param {Counted} found @param {number} [column] @returns {Counted} the lines on top that most people gave this value */
export const mostFirst = (found, column = 0) => inOrder(found, found.rows.map((_, n) => n).sort((one, other) => found.numbers[other][column] - found.numbers[one][column]))

/** @param {Counted} found @returns {string} on how many lines all agree, and on which the views are most spread */
export function apartInWords(found) {
  const agreed = found.numbers.filter((row) => Math.max(...row) === sum(row)).length
  const first = mostApartFirst(found)
  const holes = { agreed, lines: found.rows.length, line: first.rows[0], said: said(first.values, first.numbers[0]) }
  return sayMany(answered(found),
    "{n} person answered. On {agreed} of {lines} they all agree. They are furthest apart on “{line}”: {said}.",
    "{n} people answered. On {agreed} of {lines} they all agree. They are furthest apart on “{line}”: {said}.", holes)
}

/** @param {Counted} found @returns {string} what most people said to one question */
export const oneInWords = (found) => sayMany(answered(found), "{n} person answered: {said}.", "{n} people answered: {said}.", { said: said(found.values, found.numbers[0]) })

/** @param {Counted} found @param {number} many how many people answered @returns {string} what most people ticked */
export function tickedInWords(found, many) {
  const top = mostFirst(found)
  const named = top.rows.slice(0, 3).map((row, n) => [row, top.numbers[n][0]]).filter(([, number]) => number).map(([row, number]) => `“${row}” (${number})`)
  const [most = say("nothing"), ...next] = named
  return [sayMany(many, "{n} person answered. Ticked most: {named}.", "{n} people answered. Ticked most: {named}.", { named: most }), ...next.map((one) => say("Then {named}.", { named: one }))].join(" ")
}

/** @param {Counted} found */
const answered = (found) => Math.max(...found.numbers.map(sum))

/** @param {string[]} values @param {number[]} numbers @returns {string} 4 “Yes”, 2 “No” */
function said(values, numbers) {
  const given = values.map((value, n) => /** @type {[string, number]} */ ([value, numbers[n]])).filter(([, number]) => number)
  return given.sort((one, other) => other[1] - one[1]).map(([value, number]) => `${number} “${value}”`).join(", ")
}
