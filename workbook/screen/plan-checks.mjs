// What is worth a second look in a plan. The twin of workbook/days/checks.py and people.py.

import { BREAKS, clockOf, minutesOf } from "./plan-clock.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./plan.mjs").Programme} Programme */
/** @typedef {import("./plan.mjs").Format} Format */
/** @typedef {import("./plan.mjs").Day} Day */
/** @typedef {import("./plan.mjs").Item} Item */
/** @typedef {import("./plan.mjs").People} People */
/** @typedef {[string, { [hole: string]: string | number }]} Found which sentence, and what fills its holes */

/** @param {{ minutes: number }[]} items */
const minutesIn = (items) => items.reduce((sum, { minutes }) => sum + minutes, 0)

/** @param {Day} day @returns {Item[]} without what comes before the start */
function fromTheStart({ items }) {
  const first = items.findIndex(({ kind }) => kind !== "prepare")
  return first < 0 ? [] : items.slice(first)
}

/** @param {Programme} programme @param {string} name */
const known = ({ activities }, name) => (Object.hasOwn(activities, name) ? activities[name] : undefined)

/** @param {Programme} programme @param {string} where @param {Day[]} days @returns {Found[]} */
export function aboutDays(programme, where, days) {
  const checks = [minutes, runs, lunch, before, end]
  const found = days.flatMap((day) => checks.flatMap((check) => check(programme, day, where)).map(([name, holes]) => /** @type {Found} */ ([name, { day: day.number, ...holes }])))
  return [...found, ...leans(programme, days.flatMap(({ items }) => items))]
}

/** @param {Programme} programme @param {Day} day @returns {Found[]} */
function minutes(programme, { items }) {
  return items.flatMap(({ activity, kind, title, minutes: given }) => {
    const least = known(programme, activity)?.least ?? 0
    if (!given) return [["blank_minutes", { title }]]
    return given < least && !["prepare", "lunch"].includes(kind) ? [["least", { title, minutes: given, limit: least }]] : []
  })
}

/** @param {Programme} programme @param {Day} day @returns {Found[]} */
function runs({ limits: { run: limit } }, day) {
  /** @type {Found[]} */
  const found = []
  let [run, at] = [0, minutesOf(day.start)]
  for (const item of fromTheStart(day)) {
    const rests = BREAKS.includes(item.kind) && item.minutes > 0
    if (rests && run > limit) found.push(["run", { minutes: run, clock: clockOf(at), limit }])
    run = rests ? 0 : run + item.minutes
    at += item.minutes
  }
  if (run > limit) found.push(["run_end", { minutes: run, clock: clockOf(at), limit }])
  return found
}

/** @param {Programme} programme @param {Day} day @returns {Found[]} */
function lunch({ limits }, day) {
  const lunches = day.items.filter(({ kind }) => kind === "lunch").map(({ minutes: given }) => given)
  if (!lunches.length) return minutesIn(fromTheStart(day)) > limits.lunch_after ? [["no_lunch", { limit: limits.lunch_after }]] : []
  return Math.max(...lunches) < limits.lunch ? [["short_lunch", { minutes: Math.max(...lunches), limit: limits.lunch }]] : []
}

/** @param {Programme} programme @param {Day} day @returns {Found[]} */
function before({ limits }, day) {
  const ahead = day.items.slice(0, day.items.length - fromTheStart(day).length)
  return ["prepare", "doors"].flatMap((name) => {
    const given = minutesIn(ahead.filter(({ activity }) => activity === name))
    return given < limits[name] ? [/** @type {Found} */ ([`no_${name}`, { minutes: given, limit: limits[name] }])] : []
  })
}

/** @param {Programme} programme @param {Day} day @param {string} where @returns {Found[]} */
function end(programme, day, where) {
  const { limits } = programme
  /** @type {Found[]} */
  const found = []
  if (minutesOf(day.start) + minutesIn(fromTheStart(day)) > minutesOf(limits.latest[where])) found.push(["late", { clock: day.end, limit: limits.latest[where] }])
  if (day.contact > limits.contact) found.push(["contact", { minutes: day.contact, limit: limits.contact }])
  if (!known(programme, day.items[day.items.length - 1].activity)?.closes) found.push(["no_close", {}])
  return found
}

/** @param {Programme} programme @param {Item[]} items @returns {Found[]} */
function leans(programme, items) {
  const done = new Set()
  return items.flatMap(({ activity, title }) => {
    const on = known(programme, activity)?.leans ?? []
    const missing = on.length > 0 && !on.some((name) => done.has(name))
    done.add(activity)
    return missing ? [["leans", { title, other: on.map((name) => `“${programme.activities[name].title}”`).reduce((one, other) => say("{one} or {other}", { one, other })) }]] : []
  })
}

/** @param {Programme} programme @param {Format} plan @param {People} people @param {People[]} tables @returns {Found[]} */
export function aboutPeople(programme, plan, people, tables) {
  if (!tables.length) return []
  const { roles } = programme
  const coming = [roles.lived, ...roles.others].reduce((sum, role) => sum + people[role], 0)
  const trainers = trainersFor(programme, plan, coming)
  const { least, most } = plan.people
  /** @type {Found[]} */
  const found = coming < least || coming > most ? [["size", { least, most, people: coming }]] : []
  found.push(...mixed(programme, people, tables))
  if (people[roles.trainers] < trainers) found.push(["trainers", { limit: trainers, people: people[roles.trainers] }])
  if (plan.where === "online" && people[roles.hosts] < tables.length) found.push(["hosts", { limit: tables.length, people: people[roles.hosts] }])
  return found
}

/** @param {Programme} programme @param {People} people @param {People[]} tables @returns {Found[]} */
function mixed({ roles }, people, tables) {
  const without = tables.flatMap((table, n) => (table[roles.lived] ? [] : [n + 1]))
  /** @type {Found[]} */
  const found = []
  if (people[roles.lived] < 2) found.push([people[roles.lived] ? "alone" : "nobody", {}])
  else if (without.length) found.push(["without", { tables: without.join(", ") }])
  return [...found, ...roles.others.filter((role) => !people[role]).map((role) => /** @type {Found} */ (["unmixed", { role }]))]
}

/** @param {Programme} programme @param {Format} plan @param {number} coming @returns {number} always two or more, and in a room one for each ten people */
function trainersFor({ limits }, plan, coming) {
  return Math.max(limits.trainers, plan.where === "online" ? 0 : Math.ceil(coming / limits.each_trainer))
}
