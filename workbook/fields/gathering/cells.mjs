// The words of a form's cell as an answer.

import { Refusal } from "../../screen/file.mjs"
import { say } from "../../screen/say.mjs"
import { loose } from "./columns.mjs"
import { dayIn } from "./dates.mjs"

/** @typedef {import("./columns.mjs").Question} Question */
/** @typedef {import("../../screen/holds.mjs").Answer} Answer */

/**
 * @param {string} words @param {Question} question @param {string} order of a day's figures, or ""
 * @returns {Answer} @throws {Refusal} where the question takes nothing of the kind
 */
export function answerOf(words, question, order) {
  switch (question.holds) {
    case "one":
      return point(words, question.options)
    case "many":
      return picked(words, question.options)
    case "date":
      return { date: aDay(words, order) }
    case "lines":
      return words.split(/\r\n|[\r\n]/).filter((line) => line.trim()).map((line) => ({ [question.column]: line.trim() }))
    default:
      return words
  }
}

/** @param {string} words @param {string} order @returns {string} */
function aDay(words, order) {
  const found = dayIn(words, order)
  if (!found) throw new Refusal(say("“{words}” is not a day. Write it like 14 January 2027.", { words }))
  return found
}

/** @param {string} words @param {[string, string][]} options @returns {string} */
function point(words, options) {
  const plain = loose(words.replace(/\.0$/, ""))
  const meant = options.find(([value, shown]) => [value, shown, shown.replace(/^\d+ /, "")].some((one) => loose(one) === plain || one === words.replace(/\.0$/, "")))
  if (!meant) throw notAmong(words, options)
  return meant[0]
}

/** @param {string} words what a form wrote of several ticks, whatever stands between them @param {[string, string][]} options @returns {string[]} */
function picked(words, options) {
  const known = options.map(([value]) => ({ value, plain: loose(value) })).sort((a, b) => b.plain.length - a.plain.length)
  const found = new Set()
  let rest = loose(words)
  while (rest) {
    const fits = known.find(({ plain }) => rest === plain || rest.startsWith(`${plain} `))
    if (!fits) throw notAmong(words, options)
    found.add(fits.value)
    rest = rest.slice(fits.plain.length).trim()
  }
  return options.map(([value]) => value).filter((value) => found.has(value))
}

/** @param {string} words @param {[string, string][]} options */
const notAmong = (words, options) => new Refusal(say("“{given}” is not one of the choices. They are: {choices}.", { given: words, choices: options.map(([value]) => value).join(", ") }))
