// A plan as it is shown and printed. Its twin on paper is sheet.py.

import { grid, make } from "../../screen/sheet.mjs"
import { activityIn, seatedIn } from "../../screen/plan.mjs"
import { sayDay } from "../../screen/say-day.mjs"
import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {import("../../screen/plan.mjs").Programme} Programme */
/** @typedef {import("../../screen/plan.mjs").Plan} Plan */
/** @typedef {import("../../screen/plan.mjs").Day} Day */

/** @param {Day} day @returns {string} Day 1, Thursday 14 January 2027: 09:30 to 15:30, with 280 minutes of work */
export function heading({ number, date, start, end, contact }) {
  const holes = { number, date: sayDay(date), start, end }
  return date
    ? sayMany(contact, "Day {number}, {date}: {start} to {end}, with {n} minute of work", "Day {number}, {date}: {start} to {end}, with {n} minutes of work", holes)
    : sayMany(contact, "Day {number}: {start} to {end}, with {n} minute of work", "Day {number}: {start} to {end}, with {n} minutes of work", holes)
}

/** @param {string} words @param {Node} inside @returns {HTMLElement} a part that the keyboard can move sideways where it is too wide */
function part(words, inside) {
  const made = make("section", "sheet-part", make("h4", "", words), inside)
  made.tabIndex = 0
  made.setAttribute("role", "group")
  made.setAttribute("aria-label", words)
  return made
}

/** @param {Plan} plan @returns {HTMLElement[]} the running order of each day */
export function dayParts({ days }) {
  return days.map((day) => part(heading(day), grid([say("Begins"), say("Ends"), say("Minutes"), say("What")], day.items.map((item) => [item.start, item.end, String(item.minutes), item.title]), 1)))
}

/** @param {Plan} plan @param {Programme} programme @returns {HTMLElement[]} what follows from the days: tables, what to bring, what to print */
export function thingParts(plan, programme) {
  if (!plan.tables.length) return []
  const seated = seatedIn(programme)
  const tables = plan.tables.map((table, n) => [String(n + 1), ...seated.map((role) => String(table[role]))])
  const prints = plan.prints.map(({ exercise, copies, large, easy }) => [activityIn(programme, exercise)?.title ?? exercise, ...[copies, large, easy].map(String), false])
  return [
    part(say("Tables"), grid([say("Table"), ...seated], tables, 1)),
    part(say("What to bring"), grid([say("What"), say("How many"), say("Here")], plan.kit.map(({ thing, count }) => [thing, String(count), false]), 1)),
    part(say("What to print"), grid([say("Sheet"), say("Copies"), say("Large print"), say("Easy Read"), say("Done")], prints, 1)),
  ]
}

/** @param {Plan} plan @returns {HTMLElement[]} what is worth a second look, if anything is */
export function lookParts({ warnings }) {
  return warnings.length ? [part(say("Worth a second look"), grid([say("What we saw"), say("Looked at")], warnings.map((words) => [words, false]), 1))] : []
}

/** @param {Plan} plan @returns {string} where it stands, in a line that is worth hearing */
export function summary({ days, warnings }) {
  const ends = days.map(({ number, end }) => say("Day {number} ends at {end}.", { number, end })).join(" ")
  const look = warnings.length ? sayMany(warnings.length, "{n} thing is worth a second look.", "{n} things are worth a second look.") : say("Nothing here needs a second look.")
  return `${ends} ${look}`
}
