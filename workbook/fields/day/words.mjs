// A day as a person says it. The twin of `in_words` in __init__.py: examples.yaml holds both to the same words.

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

/** @param {{ date?: string, time?: string }} given @returns {string} such as Thursday 14 January 2027, at 10:30 */
export function inWords({ date = "", time = "" }) {
  const day = dayOf(date)
  const said = day ? `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}` : ""
  return [said, time].filter(Boolean).join(", at ")
}

/** @param {string} date @returns {Date | undefined} nothing for a day that no calendar has */
export function dayOf(date) {
  const day = new Date(`${date}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? day : undefined
}
