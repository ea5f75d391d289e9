// A day as people write it: 2027-01-14, 14/01/2027 or 14 January 2027. What can be two days is asked about.

import { Refusal } from "../../screen/file.mjs"

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
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
  if (year && !order && isTwoDays(words)) throw new Refusal(`“${words}” can be ${Number(first)} ${MONTHS[Number(second) - 1]} or ${Number(second)} ${MONTHS[Number(first) - 1]}. Write the month as a word.`)
  if (year) return (order !== "month first" && iso(year, Number(second), first)) || iso(year, Number(first), second) || iso(year, Number(second), first)
  const plain = words.replace(/^[A-Za-z]+day,?\s+/, "")
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]+)\.?,?\s+(\d{4})$/.exec(plain) // codespell:ignore nd
  return named ? iso(named[3], monthOf(named[2]), named[1]) : ""
}

/** @param {string} name @returns {number} 0 where it is no month */
const monthOf = (name) => (name.length < SHORTEST ? 0 : MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1)

/** @param {string} year @param {number} month @param {string} date @returns {string} */
function iso(year, month, date) {
  const made = new Date(Date.UTC(Number(year), month - 1, Number(date)))
  return month && made.getUTCMonth() === month - 1 && made.getUTCDate() === Number(date) ? made.toISOString().slice(0, 10) : ""
}
