// The day's order as the clock needs it, from the running order beside it; and a change to it that the clock makes.

import { activityIn, formatOf, planOf, PLANNED_WITH, rowsOf } from "../../screen/plan.mjs"
import { minutesOf, named } from "./day.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("../../screen/plan.mjs").Programme} Programme */
/** @typedef {import("./day.mjs").Item} Item */
/** @typedef {{ day: string, starts: string, ends: string, begins: number, items: Item[] }} Day `begins` is minutes since midnight */

/** @param {Desk} desk @returns {Promise<Programme>} in a notebook it stands in the form; a page fetches it */
async function programmeOf(desk) {
  const inside = desk.form.querySelector("[data-later=programme]")?.textContent?.trim()
  return inside ? JSON.parse(inside) : desk.part("programme")
}

/** @param {Desk} desk @param {string} order the field that holds the running order */
const answersOf = (desk, order) => ({ ...Object.fromEntries(PLANNED_WITH.map((name) => [name, desk.answer(name)])), running_order: desk.answer(order) })

/** @param {Desk} desk @param {string} order @returns {Promise<Day[]>} what comes before the start is no part of the clock */
export async function daysOf(desk, order) {
  const programme = await programmeOf(desk)
  return planOf(programme, answersOf(desk, order)).days.map(({ number, start, end, items }) => {
    const rows = items.map((item, row) => {
      const known = activityIn(programme, item.activity)
      const fixed = item.kind !== "activity" || !known || known.closes
      return { key: item.activity || item.title, title: item.title, minutes: item.minutes, least: known?.least ?? item.minutes, fixed, rest: ["break", "lunch"].includes(item.kind), row, kind: item.kind }
    })
    return { day: String(number), starts: start, ends: end, begins: minutesOf(start), items: named(rows.filter(({ kind }) => kind !== "prepare")) }
  })
}

/** Gives one line of a day other minutes. @param {Desk} desk @param {string} order @param {string} day @param {Item} item @param {number} minutes */
export async function withMinutes(desk, order, day, item, minutes) {
  const programme = await programmeOf(desk)
  const answers = answersOf(desk, order)
  const rows = rowsOf(programme, programme.formats[formatOf(programme, answers)], answers.running_order)
  const place = rows.map((row, n) => ({ row, n })).filter(({ row }) => String(row.day) === day)[item.row ?? 0].n
  desk.give(order, rows.map((row, n) => ({ day: String(row.day), activity: row.activity, title: row.title, minutes: String(n === place ? minutes : row.minutes || "") })))
}
