// A day as people write it: 2027-01-14, 14/01/2027 or 14 January 2027. What can be two days is asked about.

import { Refusal } from "../../screen/file.mjs"
import { namesOf } from "../../screen/say-day.mjs"
import { say } from "../../screen/say.mjs"

const SHORTEST = 3 // letters of a month: Jan

/** @param {string} words @returns {string[] | undefined} a day with its month in figures: first, second, year */
const figures = (words) => /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(words)?.slice(1)

/** @param {string} words @returns {boolean} whether it can be two days */
export function isTwoDays(words) {
  const [first, second, year] = figures(words) ?? []
  return Boolean(year) && first !== second && Boolean(iso(year, Number(second), first) && iso(year, Number(first), second)) && Number(first) !== Number(second)
}

/**
 * @param {string} words @param {string} order "day first", "month first", or "" where nobody said
 * @returns {string} the day as 2027-01-14, or "" where the words are no day
 * @throws {Refusal} where they can be two days, and nobody said which
 */
export function dayIn(words, order) {
  const written = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(words)
  if (written) return iso(written[1], Number(written[2]), written[3])
  const [first, second, year] = figures(words) ?? []
  if (year && !order && isTwoDays(words)) throw new Refusal(say("“{words}” can be {one} or {other}. Write the month as a word.", { words, one: dayAndMonth(first, second), other: dayAndMonth(second, first) }))
  if (year) return (order !== "month first" && iso(year, Number(second), first)) || iso(year, Number(first), second) || iso(year, Number(second), first)
  const plain = words.replace(/^[A-Za-z]+day,?\s+/, "")
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})$/.exec(plain) // codespell:ignore nd
  return named ? iso(named[3], monthOf(named[2]), named[1]) : ""
}

/** @type {string[]} */
let known = []

/** @returns {string[]} the months' names, as they stand beside a day */
const months = () => (known = known.length ? known : Array.from({ length: 12 }, (_, n) => namesOf(new Date(Date.UTC(2000, n))).month))

/** @param {string} day @param {string} month */
const dayAndMonth = (day, month) => `${Number(day)} ${months()[Number(month) - 1]}`

/** @param {string} name @returns {number} 0 where it is no month */
const monthOf = (name) => (name.length < SHORTEST ? 0 : months().findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1)

/** @param {string} year @param {number} month @param {string} date @returns {string} */
function iso(year, month, date) {
  const made = new Date(Date.UTC(Number(year), month - 1, Number(date)))
  return month && made.getUTCMonth() === month - 1 && made.getUTCDate() === Number(date) ? made.toISOString().slice(0, 10) : ""
}
