// A plan of days: clock times, tables, what to bring and print, and what is worth a second look.
// The twin of workbook/days: data/plan-examples.yaml holds both to the same plans.

import { of } from "./holds.mjs"
import { aboutDays, aboutPeople } from "./plan-checks.mjs"
import { daysOf, minutesOf, rowsOf, whole } from "./plan-clock.mjs"
import { kitOf, printsOf } from "./plan-quantities.mjs"
import { tablesOf } from "./plan-tables.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */
/** @typedef {{ title: string, minutes: number, least: number, outcome: string, grouping: string, session: string, exercises: string[], page: string, leans: string[], instead: string[], kit: { [thing: string]: string }, kit_online: { [thing: string]: string }, per: string, closes: boolean }} Activity */
/** @typedef {{ title: string, where: string, people: { least: number, most: number, usual: number }, days: { start: string, after: number, order: string[] }[] }} Format */
/** @typedef {{ roles: { lived: string, others: string[], trainers: string, hosts: string }, limits: any, warnings: { [name: string]: string }, needs: { [need: string]: { print: string, kit: { [thing: string]: string } } }, kit: { [where: string]: { [thing: string]: string } }, sessions: { [name: string]: { number: number, title: string, does: string } }, activities: { [name: string]: Activity }, formats: { [name: string]: Format } }} Programme what data/programme.yml holds */
/** @typedef {{ day: number, activity: string, title: string, minutes: number }} Row */
/** @typedef {{ kind: string, title: string, minutes: number, start: string, end: string, activity: string, session: string, exercises: string[] }} Item */
/** @typedef {{ number: number, date: string, start: string, end: string, items: Item[], contact: number }} Day */
/** @typedef {{ [role: string]: number }} People */
/** @typedef {{ format: string, title: string, where: string, days: Day[], people: People, tables: People[], kit: { thing: string, count: number }[], prints: { exercise: string, copies: number, large: number, easy: number }[], warnings: string[] }} Plan */

/** The fields that a plan is made of, besides its running order. */
export const PLANNED_WITH = ["format", "first_day", "people", "needs"]

/** @param {Programme} programme @returns {string[]} the roles that sit at tables */
export const seatedIn = ({ roles }) => [roles.lived, ...roles.others]

/** @param {Programme} programme @param {string} name @returns {Activity | undefined} */
export const activityIn = (programme, name) => (Object.hasOwn(programme.activities, name) ? programme.activities[name] : undefined)

/** @param {Programme} programme @param {{ [field: string]: Answer | undefined }} answers @returns {string} the format's name */
export function formatOf({ formats }, answers) {
  const names = Object.keys(formats)
  return names.find((name) => formats[name].title === answers.format) ?? names[0]
}

/**
 * @param {Programme} programme @param {{ [field: string]: Answer | undefined }} answers
 * @returns {Plan} what cannot be read counts as not answered, and the rest still holds
 */
export function planOf(programme, answers) {
  const name = formatOf(programme, answers)
  const chosen = programme.formats[name]
  const days = daysOf(programme, chosen, rowsOf(programme, chosen, answers.running_order), firstOf(answers.first_day))
  const people = peopleOf(programme, answers.people)
  const tables = tablesOf(programme, people)
  const used = days.flatMap(({ items }) => items).map(({ activity }) => activityIn(programme, activity)).filter((one) => one !== undefined)
  const needs = (Array.isArray(answers.needs) ? answers.needs : []).filter((need) => typeof need === "string" && Object.hasOwn(programme.needs, need)).map((need) => programme.needs[String(need)])
  const sizes = { person: seatedIn(programme).reduce((sum, role) => sum + people[role], 0), table: tables.length, room: 1 }
  const found = [...aboutDays(programme, chosen.where, days), ...aboutPeople(programme, chosen, people, tables)]
  return {
    format: name,
    title: chosen.title,
    where: chosen.where,
    days,
    people,
    tables,
    kit: tables.length ? kitOf(programme, chosen.where, used, needs, sizes) : [],
    prints: tables.length ? printsOf(programme, used, needs, sizes) : [],
    warnings: found.map(([warning, holes]) => programme.warnings[warning].replace(/\{(\w+)\}/g, (_, hole) => String(holes[hole]))),
  }
}

/** @param {Programme} programme @param {Answer | undefined} given @returns {People} */
function peopleOf(programme, given) {
  const { trainers, hosts } = programme.roles
  return Object.fromEntries([...seatedIn(programme), trainers, hosts].map((role) => [role, whole(of(given, role))]))
}

/** @param {Answer | undefined} given @returns {{ date: string, time: string }} each blank unless it is one */
function firstOf(given) {
  const [date, time] = ["date", "time"].map((name) => String(of(given, name) ?? ""))
  const at = new Date(`${date}T00:00:00Z`)
  const real = /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
  return { date: real ? date : "", time: /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(time) ? time : "" }
}

export { minutesOf, rowsOf }
