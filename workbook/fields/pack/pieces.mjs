// What a plan's pack is made of, before anything is drawn. Pure: the same plan gives the same pieces.

import { sayDay } from "../../screen/say-day.mjs"
import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {import("../../screen/plan.mjs").Plan} Plan */
/** @typedef {{ columns: string[], rows: (string | boolean)[][], lines: number }} Grid */
/** @typedef {{ heading: string, grid?: Grid, ticks?: string[] }} Part a heading, and what stands under it */
/** @typedef {{ copies: number } & ({ title: string, lead: string, parts: Part[] } | { document: string } | { exercise: string, as: "handout" | "large" | "easy" | "poster" | "cards", nth?: number })} Sheet */

const THEN_AND_NOW = "then-and-now"
const SPARE = 2 // blank lines for people whom nobody expected

const inPages = (/** @type {number} */ pages) => sayMany(pages, "{n} page", "{n} pages")
const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0)

/**
 * @param {Plan} plan @param {{ [exercise: string]: number }} sets how many sets of cards to cut out an exercise has
 * @returns {{ [piece: string]: Sheet[] }} the sheets of each piece, in the order they print in
 */
export function piecesOf(plan, sets) {
  const people = sum(plan.tables.flatMap((table) => Object.values(table)))
  const leading = sum(Object.values(plan.people)) - people
  const team = Math.max(1, leading)
  const room = Math.max(1, people)
  const tables = Math.max(1, plan.tables.length)
  const each = plan.prints.filter(({ exercise }) => exercise !== THEN_AND_NOW)
  return {
    running_order: [{ copies: team + 1, title: say("Running order"), lead: say("One for each trainer, and one for the wall."), parts: plan.days.map(dayOf) }],
    tables: [{ copies: team, title: say("Table plan"), lead: say("By part and not by name. Seat nobody with lived experience alone."), parts: tablesOf(plan.tables) }],
    kit: [{ copies: 1, title: say("Kit list"), lead: say("Tick each thing when it is in the box."), parts: [{ heading: say("What to bring"), ticks: plan.kit.map(({ thing, count }) => `${count} × ${thing}`) }] }],
    sign_in: [{ copies: 1, title: say("Who is here"), lead: say("Keep this sheet with you, so that nobody else reads it. No surnames, and no signatures."), parts: [signIn(plan.days.length, people + leading + SPARE)] }],
    handouts: each.map(({ exercise, copies }) => ({ copies, exercise, as: "handout" })),
    cards: each.flatMap(({ exercise }) => Array.from({ length: sets[exercise] ?? 0 }, (_, nth) => ({ copies: tables, exercise, as: /** @type {const} */ ("cards"), nth }))),
    role_cards: [{ copies: tables, document: "role-cards" }],
    then_and_now: [{ copies: room, exercise: THEN_AND_NOW, as: "handout" }],
    feedback: [{ copies: room, document: "feedback" }],
    certificate: [{ copies: room, document: "certificate" }],
    large: plan.prints.map(({ exercise, large }) => ({ copies: Math.max(1, large), exercise, as: "large" })),
    easy: plan.prints.map(({ exercise, easy }) => ({ copies: Math.max(1, easy), exercise, as: "easy" })),
    posters: plan.prints.map(({ exercise }) => ({ copies: 1, exercise, as: "poster" })),
  }
}

/** @param {Plan["days"][number]} day @returns {Part} */
function dayOf({ number, date, items }) {
  const rows = items.map(({ start, end, title, minutes }) => [say("{start} to {end}", { start, end }), title, String(minutes)])
  return { heading: [say("Day {number}", { number }), sayDay(date)].filter(Boolean).join(": "), grid: { columns: [say("When"), say("What"), say("Minutes")], rows, lines: 1 } }
}

/** @param {Plan["tables"]} tables @returns {Part[]} how each table is mixed, and room for what people like to be called */
function tablesOf(tables) {
  const roles = [...new Set(tables.flatMap(Object.keys))]
  const mixed = tables.map((table, n) => [say("Table {n}", { n: n + 1 }), ...roles.map((role) => String(table[role] ?? 0)), String(sum(Object.values(table)))])
  return [
    { heading: say("How each table is mixed"), grid: { columns: ["", ...roles, say("In all")], rows: mixed, lines: 1 } },
    { heading: say("Who likes to sit where"), grid: { columns: [say("Table"), say("What people like to be called")], rows: tables.map((_, n) => [say("Table {n}", { n: n + 1 }), ""]), lines: 2 } },
  ]
}

/** @param {number} days @param {number} lines @returns {Part} */
function signIn(days, lines) {
  const columns = [say("What you like to be called"), ...Array.from({ length: days }, (_, n) => say("Day {number}", { number: n + 1 }))]
  return { heading: say("Tick each day that somebody comes"), grid: { columns, rows: Array.from({ length: lines }, () => ["", ...Array(days).fill(false)]), lines: 1 } }
}

/**
 * @param {{ title: string, sheets: { title: string, pages: number, copies: number }[] }[]} pieces those that were ticked
 * @returns {Sheet} the list to copy by
 */
export function contentsOf(pieces) {
  const single = pieces.filter(({ sheets }) => sheets.length === 1).map(({ title, sheets }) => ({ ...sheets[0], title }))
  const all = [{ title: say("One sheet each"), sheets: single }, ...pieces.filter(({ sheets }) => sheets.length > 1)].filter(({ sheets }) => sheets.length)
  const parts = all.map(({ title, sheets }) => ({ heading: title, grid: { columns: [say("Sheet"), say("Pages"), say("Copies")], rows: sheets.map((sheet) => [sheet.title, String(sheet.pages), String(sheet.copies)]), lines: 1 } }))
  const paper = sum(pieces.flatMap(({ sheets }) => sheets).map(({ pages, copies }) => pages * copies))
  return { copies: 1, title: say("What to print and copy"), lead: sayMany(paper, "All the copies come to {n} page.", "All the copies come to {n} pages."), parts }
}

/** @param {number[]} pages of each sheet @param {Sheet[]} sheets @returns {string} how much it is, in words */
export function amount(pages, sheets) {
  const many = sheets.map(({ copies }) => copies)
  const [least, most] = [Math.min(...many), Math.max(...many)]
  const copies = least === most ? sayMany(most, "{n} copy", "{n} copies") : say("{least} to {most} copies of each", { least, most })
  return say("{pages}, {copies}.", { pages: inPages(sum(pages)), copies })
}

/** @param {number[]} pages of the sheets that were ticked @returns {string} how much they are, in words */
export function inAll(pages) {
  return pages.length ? say("What is ticked prints on {pages}, with one copy of each sheet.", { pages: inPages(sum(pages)) }) : say("Nothing is ticked yet.")
}
