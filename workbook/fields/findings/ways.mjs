// The ways to show an answer: each gives sentences, a table with all the numbers, and how to draw them.

import { say, sayMany } from "../../screen/say.mjs"
import * as audit from "./audit.mjs"
import * as charts from "./charts.mjs"
import { apartInWords, counted, enough, FEW, mostApartFirst, mostFirst, notShown, oneInWords, sum, tickedInWords } from "./counts.mjs"
import * as marks from "./marks.mjs"
import * as plans from "./plans.mjs"
import * as shares from "./shares.mjs"
import * as steps from "./steps.mjs"
import { outcomes, overTime, seen } from "./over-time.mjs"
import { bars, ordered, tableOf } from "./section.mjs"
import * as walls from "./walls.mjs"
import { own, saidIn } from "./said.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./counts.mjs").Question} Question */
/** @typedef {import("./counts.mjs").Counted} Counted */
/** @typedef {{ columns: string[], rows: (string | number)[][] }} Table */
/** @typedef {{ words: string, more?: string }} Said what somebody wrote, without who */
/** @typedef {{ title: string, sentences: string[], draw?: (width: number) => string, table?: Table, said?: Said[], ours?: boolean, first?: boolean, report?: string[] }} Section `ours`: for whoever plans the day, and for no wall; `first`: more than counts; `report`: what a report says instead */
/** @typedef {{ hidden: string[], edited: { [words: string]: string }, groups: { [words: string]: string } }} Kept */
/** @typedef {{ answers: Answers[], questions: { [field: string]: Question }, part: { [key: string]: any }, kept: Kept }} Given */

/** By measure: what may be counted is counted. @param {Given} given @param {string} field @returns {Section} */
export function byMeasure({ answers, questions }, field) {
  const question = questions[field]
  // The same question may be asked again, weeks later.
  const again = Object.values(questions).filter(({ label }) => label === question.label).length > 1
  const title = again ? `${question.label} (${question.step})` : question.label
  if (question.measure === "text") return { title, sentences: [], said: saidIn(answers, field, question) }
  if (question.rows.length) return ordered(title, counted(answers, field, question), apartInWords, mostApartFirst, say("Line"))
  if (!answers.some((one) => Array.isArray(one[field]))) return single(title, counted(answers, field, question))
  if (answers.length < FEW) return { title, sentences: [notShown()] }
  const all = counted(answers, field, { ...question, rows: question.values.map(([value]) => value), values: [["yes", say("People")]] })
  return bars(title, tickedInWords(all, answers.length), all, mostFirst(all), say("Answer"))
}

/** One question with one answer. @param {string} title @param {Counted} found @returns {Section} */
function single(title, found) {
  if (!enough(found).rows.length) return { title, sentences: [notShown()] }
  const lines = { rows: found.values, values: [say("People")], numbers: found.numbers[0].map((number) => [number]) }
  return bars(title, oneInWords(found), lines, lines, say("Answer"))
}

/** @type {{ [way: string]: (given: Given) => Section }} */
export const WAYS = {
  words: ({ answers, questions, part }) => ({ title: part.title, sentences: [], said: saidIn(answers, part.field, questions[part.field]) }),
  carried: ({ answers, questions, part }) => ordered(part.title, counted(answers, part.field, questions[part.field]), steps.carriedInWords, steps.mostBroughtFirst, say("Strength")),
  steps: ({ answers, questions, part }) => ordered(part.title, counted(answers, part.field, questions[part.field]), steps.apartInWords, steps.furthestFirst, say("Card")),
  wall,
  moved,
  sure,
  shares: ({ answers, part }) => {
    const found = shares.talks(answers, part.field, part.named)
    const table = shares.shareTable(found)
    const sentences = [shares.sharesInWords(found)]
    return { title: part.title, sentences, table: tableOf(table, say("Talk")), draw: (width) => charts.bars(width, table, sentences.join(" ")) }
  },
  plans: ({ answers, part }) => ({ title: part.title, sentences: [plans.plansInWords(answers)], report: [plans.chosenInWords(answers)], table: { columns: [say("Which day"), say("First step"), say("Buddy"), say("What would help")], rows: plans.register(answers) }, ours: true }),
  outcomes,
  over_time: overTime,
  seen,
  apart: audit.apart,
  levels: audit.levels,
  rounds: audit.moved,
  asked_for: ({ answers, questions, part }) => {
    const ticked = (/** @type {string} */ field, /** @type {string} */ option) => answers.some((one) => one[field] === option || (Array.isArray(one[field]) && one[field].includes(option)))
    const rows = part.fields.flatMap((/** @type {string} */ field) => (questions[field]?.values ?? []).filter(([option]) => ticked(field, option)).map(([option]) => [questions[field].label, option]))
    return { title: part.title, sentences: [sayMany(rows.length, "{n} thing to sort out before the day. Tell each person when theirs is done.", "{n} things to sort out before the day. Tell each person when theirs is done.")], table: { columns: [say("Where"), say("What somebody needs")], rows }, ours: true }
  },
}

/** @param {Given} given @returns {Section} */
function wall({ answers, part, kept }) {
  const all = walls.cards(answers, part.field, kept.groups).filter(({ idea }) => !kept.hidden.includes(idea))
  const grouped = all.some(({ group }) => group)
  const rows = (grouped ? walls.byGroup(all) : walls.byIdea(all)).map((row) => ({ ...row, words: own(kept.edited, row.words) || row.words }))
  const found = { rows: rows.map(({ words }) => words), values: [say("Dots")], numbers: rows.map(({ dots }) => [dots]) }
  const sentences = [walls.tallyInWords(rows)]
  const table = { columns: [grouped ? say("Group") : say("Idea"), say("Dots"), say("Walls"), say("Cards")], rows: rows.map(({ words, dots, walls, cards }) => [words, dots, walls, cards]) }
  const ideas = walls.byIdea(walls.cards(answers, part.field, kept.groups))
  return { title: part.title, sentences, table, draw: (width) => charts.bars(width, found, sentences.join(" ")), said: ideas.map(({ words, dots }) => ({ words, more: sayMany(dots, "{n} dot", "{n} dots") })) }
}

/** @param {Given} given @returns {Section} */
function moved({ answers, questions, part }) {
  const { rows, values } = questions[part.now]
  const [now, next] = [marks.middleOf(answers, rows, part.now), marks.middleOf(answers, rows, part.next)]
  const points = values.map(([, words]) => words)
  if (now.every(Number.isNaN)) return { title: part.title, sentences: [notShown()] }
  const sentences = [marks.movesInWords(rows, now, next, points)]
  const drawn = rows.map((row, n) => ({ name: row.split(":")[0], marks: [now[n], next[n]] }))
  const shown = (/** @type {number} */ mark) => (Number.isNaN(mark) ? say("not shown") : mark)
  return { title: part.title, sentences, table: { columns: [say("Place"), say("Now"), say("Next")], rows: drawn.map(({ name, marks }) => [name, ...marks.map(shown)]) }, draw: (width) => charts.marks(width, drawn, [say("Now"), say("Next")], points, sentences.join(" ")) }
}

/** @param {Given} given @returns {Section} */
function sure({ answers, questions, part }) {
  const { rows, values } = questions[part.now]
  const found = marks.turned(answers, rows, part.then, part.now)
  /** @type {[string, string][]} */
  const times = [[say("Before, asked then"), part.first], [say("Before, looking back"), part.then], [say("Now"), part.now]]
  const spread = (/** @type {string} */ row, /** @type {string} */ field) => marks.spread(answers, field, row, values.length)
  const strips = rows.map((row) => ({ name: row, times: times.map(([name, field]) => ({ name, spread: spread(row, field) })).filter((time) => sum(time.spread) >= FEW) })).filter(({ times }) => times.length)
  if (!strips.length) return { title: part.title, sentences: [notShown()] }
  const sentences = [marks.turnedInWords(found, rows.length), marks.shiftInWords(marks.middles(answers, rows, [part.first, part.then, part.now]))]
  const table = { columns: [say("Line"), say("When"), ...values.map(([, words]) => words), say("Middle")], rows: strips.flatMap(({ name, times }) => times.map((time) => [name, time.name, ...time.spread, charts.middleOf(time.spread)])) }
  return { title: part.title, sentences, table, draw: (width) => charts.dots(width, strips, values.map(([, words]) => words), sentences.join(" ")) }
}
