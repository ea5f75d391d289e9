// When everything is: rows of a running order become days with clock times. The twin of workbook/days/clock.py.

import { of } from "./holds.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */
/** @typedef {import("./plan.mjs").Programme} Programme */
/** @typedef {import("./plan.mjs").Format} Format */
/** @typedef {import("./plan.mjs").Row} Row */
/** @typedef {import("./plan.mjs").Day} Day */
/** @typedef {import("./plan.mjs").Item} Item */

export const BEFORE = ["prepare", "doors"]
export const BREAKS = ["break", "lunch"]

const DAY = 24 * 60

/** @param {unknown} words @param {number} [most] @returns {number} a whole number as people type it; 0 for anything else */
export function whole(words, most = 9999) {
  const given = typeof words === "string" ? words.trim() : ""
  return /^[0-9]{1,4}$/.test(given) && Number(given) <= most ? Number(given) : 0
}

/** @param {string} clock @returns {number} minutes since midnight */
export function minutesOf(clock) {
  const [hours, minutes] = clock.split(":").map(Number)
  return hours * 60 + minutes
}

/** @param {number} minutes since midnight @returns {string} such as 09:30; after a whole day it begins again */
export function clockOf(minutes) {
  const within = ((minutes % DAY) + DAY) % DAY
  return [Math.floor(within / 60), within % 60].map((n) => String(n).padStart(2, "0")).join(":")
}

/** @param {Programme} programme @param {Format} plan @param {Answer | undefined} order @returns {Row[]} somebody's own rows, or the format's while there are none */
export function rowsOf(programme, plan, order) {
  const titleOf = (/** @type {string} */ name) => (Object.hasOwn(programme.activities, name) ? programme.activities[name].title : name)
  const given = Array.isArray(order) ? order.filter((row) => typeof row === "object" && !Array.isArray(row)) : []
  if (given.length) {
    const rows = given.map((row) => {
      const activity = String(of(row, "activity") ?? "")
      return { day: whole(of(row, "day")) || 1, activity, title: String(of(row, "title") || titleOf(activity)), minutes: whole(of(row, "minutes"), 600) }
    })
    return rows.sort((one, other) => one.day - other.day)
  }
  return plan.days.flatMap(({ order: lines }, n) => lines.map((line) => {
    const [activity, minutes] = line.split(" ")
    return { day: n + 1, activity, title: titleOf(activity), minutes: Number(minutes ?? programme.activities[activity].minutes) }
  }))
}

/** @param {Programme} programme @param {Format} plan @param {Row[]} rows @param {{ date: string, time: string }} first @returns {Day[]} */
export function daysOf(programme, plan, rows, first) {
  const numbers = [...new Set(rows.map(({ day }) => day))]
  return numbers.map((number) => dayOf(programme, plan, number, rows.filter(({ day }) => day === number), first))
}

/** @param {Programme} programme @param {Format} plan @param {number} number @param {Row[]} rows @param {{ date: string, time: string }} first @returns {Day} */
function dayOf(programme, plan, number, rows, first) {
  const start = startOf(plan, number, first.time)
  const opens = rows.findIndex(({ activity }) => !BEFORE.includes(activity))
  let at = start - rows.slice(0, opens < 0 ? rows.length : opens).reduce((sum, { minutes }) => sum + minutes, 0)
  const items = rows.map((row) => itemOf(programme, row, at, (at += row.minutes)))
  const contact = items.filter(({ kind }) => kind === "activity" || kind === "close").reduce((sum, { minutes }) => sum + minutes, 0)
  return { number, date: dateOf(plan, number, first.date), start: clockOf(start), end: clockOf(at), items, contact }
}

/** @param {Programme} programme @param {Row} row @param {number} from @param {number} to @returns {Item} */
function itemOf(programme, { activity, title, minutes }, from, to) {
  const known = Object.hasOwn(programme.activities, activity) ? programme.activities[activity] : undefined
  const session = known?.session ? programme.sessions[known.session].title : ""
  return { kind: kindOf(activity), title, minutes, start: clockOf(from), end: clockOf(to), activity, session, exercises: known?.exercises ?? [] }
}

/** @param {string} activity */
function kindOf(activity) {
  if (BEFORE.includes(activity)) return "prepare"
  return [...BREAKS, "close"].includes(activity) ? activity : "activity"
}

/** Another time for the first day holds for every day that would start with it. @param {Format} plan @param {number} number @param {string} time */
function startOf({ days }, number, time) {
  const own = days[Math.min(number, days.length) - 1].start
  return minutesOf(time && own === days[0].start ? time : own)
}

/** @param {Format} plan @param {number} number @param {string} first @returns {string} the day's date, or nothing */
function dateOf({ days }, number, first) {
  if (!first) return ""
  const known = Math.min(number, days.length)
  const at = new Date(`${first}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days[known - 1].after + number - known)
  return at.toISOString().slice(0, 10)
}
