// The ways to show lines that each role marked: where roles are apart first, then how it stands, then what moved.

import { say } from "../../screen/say.mjs"
import { bars } from "./charts.mjs"
import { lanes } from "./lanes.mjs"
import * as roles from "./roles.mjs"
import * as rounds from "./rounds.mjs"

/** @typedef {import("./ways.mjs").Given} Given */
/** @typedef {import("./ways.mjs").Section} Section */

const MANY = 6 // lines in a drawing: the table has them all
const STEPS = 4

/** @param {number} mark @returns {string | number} */
const shown = (mark) => (Number.isNaN(mark) ? say("not shown") : mark)

/** @param {Given} given @returns {{ name: string, marks: roles.Mark[] }[]} the first time and the latest, or the only one */
function timesOf({ answers, questions, part }) {
  const times = rounds.timesIn(answers, part.round, questions[part.round].values.map(([value]) => value))
  return times.map(({ name, answers: own }) => ({ name, marks: roles.marksIn(own, questions, part.role) }))
}

/** @param {Given} given @returns {{ marks: roles.Mark[], told: string[] }} the latest marks, and which time that is where there were several */
function latest(given) {
  const { name, marks } = timesOf(given).slice(-1)[0]
  return { marks, told: name ? [say("These are the answers of “{time}”.", { time: name })] : [] }
}

/** @param {Given} given @returns {Section} */
export function apart(given) {
  const { marks, told } = latest(given)
  const found = roles.apart(marks)
  const sentences = [...told, roles.apartInWords(marks)]
  const { title } = given.part
  if (!found.rows.length) return { title, sentences }
  const table = { columns: [say("Line"), ...found.roles], rows: found.rows.map(({ name, marks: own }) => [name, ...own.map(shown)]) }
  return { title, sentences, table, draw: (width) => lanes(width, found.rows.slice(0, MANY), found.roles, STEPS, sentences.join(" ")) }
}

/** @param {Given} given @returns {Section} */
export function levels(given) {
  const { marks, told } = latest(given)
  const { title, by } = given.part
  const stands = roles.levels(marks, by)
  const sentences = [...told, roles.levelsInWords(stands)]
  if (!stands.length) return { title, sentences }
  const counted = roles.levelsCounted(stands)
  const columns = [by === "place" ? say("Place") : say("Line"), say("3 or 4"), say("Marks in all"), ...counted.values]
  const rows = stands.map(({ name, high, all, numbers }) => [name, high, all, ...numbers])
  return { title, sentences, table: { columns, rows }, draw: (width) => bars(width, roles.levelsCounted(stands.slice(0, MANY)), sentences.join(" ")) }
}

/** @param {Given} given @returns {Section} */
export function moved(given) {
  const { title, role } = given.part
  const [first, later] = timesOf(given)
  if (!later) return { title, sentences: [say("There is one time so far. Do it again in six months, and bring in both.")], ours: true }
  const found = rounds.compared(first.marks, later.marks)
  const left = roles.people(roles.marksIn(given.answers, given.questions, role)) - roles.people(first.marks) - roles.people(later.marks)
  const sentences = [rounds.comparedInWords(found), ...rounds.leftOutInWords(left)]
  if (!found.length) return { title, sentences }
  const names = [say("First"), say("Later")]
  const gaps = rounds.hasGaps(found)
  const table = { columns: [say("Line"), ...names, ...(gaps ? [say("Gap, first"), say("Gap, later")] : [])], rows: found.map((one) => [one.name, ...[...one.marks, ...(gaps ? one.gaps : [])].map(shown)]) }
  return { title, sentences, table, draw: (width) => lanes(width, found.slice(0, MANY), names, STEPS, sentences.join(" ")) }
}
