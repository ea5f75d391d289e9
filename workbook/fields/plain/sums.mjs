// How a text reads, in numbers. The twin of sums.py, which explains it; the sums in examples.yaml hold both.

import { figure, say } from "../../screen/say.mjs"

const LONG = 10
const FEW = 15
const WORD = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f’'-]*|\d[\d.,:]*/g
const NEW_LINES = /\n+/
const END = /([.!?])["”’)]*\s+(?=[“"(]?[A-Z0-9])/g

/** @typedef {{ words: number, sentences: number, average: number, longest: number, long: number, grade: number }} Sums */

/** @param {string} text @returns {Sums} */
export function sums(text) {
  // A mark of our own stands where a sentence ends: older browsers cannot look behind.
  const pieces = text.replace(END, "$1\n").split(NEW_LINES)
  const found = pieces.map((piece) => piece.match(WORD) ?? []).filter((words) => words.length)
  const every = found.flat()
  if (!every.length) return { words: 0, sentences: 0, average: 0, longest: 0, long: 0, grade: 0 }
  const average = every.length / found.length
  const beats = every.reduce((sum, word) => sum + beatsOf(word), 0) / every.length
  return {
    words: every.length,
    sentences: found.length,
    average: tenth(average),
    longest: Math.max(...found.map((words) => words.length)),
    long: every.filter((word) => word.replace(/[^A-Za-z\u00c0-\u024f]/g, "").length >= LONG).length,
    grade: tenth(0.39 * average + 11.8 * beats - 15.59),
  }
}

/** @param {string} word @returns {number} */
function beatsOf(word) {
  const low = word.toLowerCase()
  const silent = /[^aeiouy]e$|[^td]ed$/.test(low) && !low.endsWith("le")
  return Math.max(1, (low.match(/[aeiouy]+/g) ?? []).length - Number(silent))
}

/** @param {number} number @returns {number} */
const tenth = (number) => Math.floor(number * 10 + 0.5) / 10

/** @param {Sums} found @returns {string} */
export function level({ words, grade }) {
  if (words < FEW) return words ? say("too few words to say") : ""
  const year = Math.max(2, Math.floor(grade + 0.5) + 1)
  return year > 13 ? say("beyond school") : say("about Year {year}, age {from_age} to {to_age}", { year, from_age: year + 4, to_age: year + 5 })
}

/** @param {Sums} found @returns {string[]} as they are shown, in the order of the rows */
export function shown(found) {
  return found.words ? [figure(found.average), String(found.longest), String(found.long), level(found)] : ["", "", "", ""]
}
