// A form's rows as people: one row, one person. What cannot be read is said, and the rest of the row comes in.

import { Refusal } from "../../screen/file.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { answerOf } from "./cells.mjs"
import { askedBy, columnsOf, headOf, stampIn } from "./columns.mjs"
import { isTwoDays } from "./dates.mjs"

/** @typedef {import("./columns.mjs").Column} Column */
/** @typedef {import("./columns.mjs").Question} Question */
/** @typedef {import("./versions.mjs").Newcomer} Newcomer */
/** @typedef {{ [heading: string]: string }} Told what somebody said about a heading */
/** @typedef {{ name: string, headings: string[], first: number, rows: string[][], columns: Column[], days: Column[] }} Table `first` is the number of its first row; in `days` a day can be two */

const SAID = 3 // troubles of one column that are said one by one; the others are counted

/**
 * @param {string} name @param {string[][]} rows @param {Question[]} questions @param {{ headings: Told, dates: Told }} told
 * @returns {Table} @throws {Refusal} where no heading is known
 */
export function tableIn(name, rows, questions, told) {
  const asked = askedBy(questions)
  const head = headOf(rows, asked, told.headings)
  if (head < 0) throw new Refusal(say("{name} has no heading that is a question of ours. Put a question’s words at the top of its column, or send a mapping file with it.", { name }))
  return tableAt(name, rows, head, questions, told)
}

/** @param {string} name @param {string[][]} rows @param {number} head the row of headings @param {Question[]} questions @param {{ headings: Told, dates: Told }} told @returns {Table} */
export function tableAt(name, rows, head, questions, told) {
  const columns = columnsOf(rows[head], askedBy(questions), told.headings)
  const body = rows.slice(head + 1)
  const dates = new Set(questions.filter(({ holds }) => holds === "date").map(({ place }) => place))
  const days = columns.filter(({ at, place, heading }) => dates.has(place) && !Object.hasOwn(told.dates, heading) && body.some((row) => isTwoDays((row[at] ?? "").trim())))
  return { name, headings: rows[head], first: head + 2, rows: body, columns, days }
}

/** @param {Table} table @returns {string[]} which columns are not read, and why */
export function saidOfColumns({ columns }) {
  const listed = (/** @type {Column["strange"]} */ sort) => columns.filter(({ strange }) => strange === sort).map(({ heading }) => `“${heading}”`).join(", ")
  const [who, unsure, unknown] = [listed("who"), listed("unsure"), listed("unknown")]
  return [
    ...(who ? [say("Columns that could name a person were not read: {who}.", { who })] : []),
    ...(unsure ? [say("These headings can be more than one question: {unsure}. A mapping file says which.", { unsure })] : []),
    ...(unknown ? [say("These columns were not read, since their headings are no questions of ours: {unknown}.", { unknown })] : []),
  ]
}

/** @param {Table} table @param {Question[]} questions @param {Told} dates in what order a column's days are written @returns {{ newcomers: Newcomer[], says: string[] }} */
export function peopleIn(table, questions, dates) {
  const asked = new Map(questions.map((question) => [question.place, question]))
  const wanted = table.columns.flatMap(({ at, heading, place }) => (asked.has(place) ? [{ at, order: Object.hasOwn(dates, heading) ? dates[heading] : "", question: /** @type {Question} */ (asked.get(place)) }] : []))
  const stamp = stampIn(table.headings)
  /** @type {Map<string, string[]>} */
  const bad = new Map()
  const newcomers = table.rows.map((row, n) => {
    /** @type {Newcomer} */
    const person = { how: "form", name: say("{name}, row {number}", { name: table.name, number: table.first + n }), when: row[stamp] ?? "", exercises: {}, saved: {} }
    for (const { at, order, question } of wanted) {
      const words = (row[at] ?? "").trim()
      try {
        if (words) put(person.exercises, question, answerOf(words, question, order))
      } catch (reason) {
        if (!(reason instanceof Refusal)) throw reason
        bad.set(question.label, [...(bad.get(question.label) ?? []), `${say("Row {number}: {problem}", { number: table.first + n, problem: reason.message })} ${say("This is in “{label}”.", { label: question.label })}`])
      }
    }
    return person
  })
  const says = [...bad].flatMap(([label, said]) => [...said.slice(0, SAID), ...(said.length > SAID ? [sayMany(said.length - SAID, "“{label}”: {n} more row could not be read.", "“{label}”: {n} more rows could not be read.", { label })] : [])])
  return { newcomers: inTurn(newcomers.filter(({ exercises }) => Object.keys(exercises).length)), says }
}

/** @param {Newcomer[]} newcomers @returns {Newcomer[]} each with which it is of those that say the same: alike rows are different people */
function inTurn(newcomers) {
  /** @type {Map<string, number>} */
  const turns = new Map()
  return newcomers.map((person) => {
    const said = JSON.stringify([person.exercises, person.when])
    turns.set(said, (turns.get(said) ?? 0) + 1)
    return { ...person, turn: turns.get(said) }
  })
}

/** @param {import("./people.mjs").Exercises} exercises @param {Question} question @param {any} answer */
function put(exercises, { exercise, field, line }, answer) {
  const answers = /** @type {any} */ (exercises[exercise] ??= {})
  answers[field] = line ? { ...answers[field], [line]: answer } : answer
}
