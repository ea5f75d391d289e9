// A day as a person says it: Thursday 14 January 2027.

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]

/** @param {string} date such as 2027-01-14 @returns {Date | undefined} nothing for a day that no calendar has */
export function dayOf(date) {
  const day = new Date(`${date}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? day : undefined
}

/** @param {string} date @returns {string} "" for a day that no calendar has */
export function sayDay(date) {
  const day = dayOf(date)
  return day ? `${DAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}` : ""
}
