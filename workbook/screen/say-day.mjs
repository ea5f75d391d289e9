// A day as a person says it: Thursday 14 January 2027.

import { language, say } from "./say.mjs"

/** @param {string} date such as 2027-01-14 @returns {Date | undefined} nothing for a day that no calendar has */
export function dayOf(date) {
  const day = new Date(`${date}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) ? day : undefined
}

/** @param {string} date @returns {string} "" for a day that no calendar has */
export function sayDay(date) {
  const day = dayOf(date)
  return day ? say("{weekday} {day} {month} {year}", { ...namesOf(day), day: day.getUTCDate(), year: day.getUTCFullYear() }) : ""
}

/** @param {Date} day @returns {{ weekday: string, month: string }} as they stand beside a day: some languages bend them */
export function namesOf(day) {
  const parts = new Intl.DateTimeFormat(language(), { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).formatToParts(day)
  const named = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? ""
  return { weekday: named("weekday"), month: named("month") }
}
