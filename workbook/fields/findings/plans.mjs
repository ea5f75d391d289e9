// First steps in the order of their days, and how they went later. Twins: figures/plans.py, figures/check_ins.py.

import { sayDay } from "../../screen/say-day.mjs"
import { allOf, say, sayMany } from "../../screen/say.mjs"
import { FEW, inOrder, none, sum } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./counts.mjs").Counted} Counted */

export const noDay = () => say("No day yet")

/** @param {any} given @returns {string} such as Thursday 14 January 2027, at 10:30 */
export function day(given) {
  const said = typeof given?.date === "string" ? sayDay(given.date) : ""
  const time = typeof given?.time === "string" ? given.time : ""
  return said && time ? say("{day}, at {time}", { day: said, time }) : said || time
}

/** @param {any} words */
const text = (words) => (typeof words === "string" ? words.trim() : "")

/** @param {Answers[]} answers @returns {string[][]} which day, first step, buddy, what would help: the earliest day on top */
export function register(answers) {
  const steps = answers.filter((one) => text(one.step))
  const order = steps.sort((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0))
  return order.map((one) => [day(one.step_day) || noDay(), text(one.step), text(one.buddy), text(one.help)])
}

/** @param {Answers} one */
const when = (one) => text(one.step_day?.date) || "9"

/** @param {Answers[]} answers @returns {string} */
export const chosenInWords = (answers) => sayMany(answers.length, "{n} person answered, and {steps} chose a first step.", "{n} people answered, and {steps} chose a first step.", { steps: answers.filter((one) => text(one.step)).length })

/** @param {Answers[]} answers @returns {string} how many have a step, a day for it, a buddy, and the same next meeting */
export function plansInWords(answers) {
  const steps = answers.filter((one) => text(one.step))
  const undated = steps.filter((one) => !text(one.step_day?.date)).length
  const alone = steps.filter((one) => !text(one.buddy)).length
  return [
    chosenInWords(answers),
    ...(undated ? [sayMany(undated, "{n} person with a step put in no day for it: ask, and do not press.", "{n} people with a step put in no day for it: ask, and do not press.")] : []),
    ...(alone ? [sayMany(alone, "{n} person with a step named no buddy: offer a call from a trainer.", "{n} people with a step named no buddy: offer a call from a trainer.")] : []),
    meetingInWords(answers),
  ].join(" ")
}

/** @param {Answers[]} answers @returns {string} if everybody put in the same day to meet again */
function meetingInWords(answers) {
  /** @type {Map<string, number>} */
  const days = new Map()
  for (const one of answers) if (day(one.meet)) days.set(day(one.meet), (days.get(day(one.meet)) ?? 0) + 1)
  if (!days.size) return say("Nobody put in a next meeting yet.")
  const missing = answers.length - sum([...days.values()])
  const left = missing ? ` ${sayMany(missing, "{n} person put in none.", "{n} people put in none.")}` : ""
  if (days.size === 1) return `${say("The next meeting is on {day}.", { day: [...days.keys()][0] })}${left}`
  const each = [...days].sort((one, other) => other[1] - one[1]).map(([name, number]) => `${name} (${number})`)
  return `${say("People put in different days for the next meeting: {each}. Say the day again, out loud.", { each: each.join("; ") })}${left}`
}

/**
 * @param {Answers[]} everybody whoever could have answered @param {{ [begins: string]: string }} times names, by how fields begin
 * @param {string[]} names of the columns @param {(one: Answers, begins: string) => number} column which one a person is in at a time, -1 for none
 * @returns {Counted} a row for each time, who did not answer last
 */
export function overTime(everybody, times, names, column) {
  const numbers = Object.keys(times).map((begins) => {
    const each = names.map(() => 0)
    for (const one of everybody) if (column(one, begins) >= 0) each[column(one, begins)] += 1
    return [...each, everybody.length - sum(each)]
  })
  return { rows: Object.values(times), values: [...names, none()], numbers }
}

/** @param {Answers[]} everybody @param {{ [begins: string]: string }} times @param {string} ending @param {string} stopped how the fields end that say who stopped @returns {Counted} how far people got: whoever stopped before it was done let it go */
export function outcomes(everybody, times, ending, stopped) {
  // The words of the answers themselves: as an English page gives them to choose from, and as this one does.
  const got = [["Done", say("Done")], ["Partly", say("Partly")], ["Not yet", say("Not yet")]]
  const stop = ["Stop here", say("Stop here")]
  return overTime(everybody, times, [...got.map(([, words]) => words), say("Let go")], (one, begins) => {
    const found = got.findIndex((words) => words.includes(one[`${begins}_${ending}`]))
    return found && stop.includes(one[`${begins}_${stopped}`]) ? got.length : found
  })
}

/** @param {number[]} row */
const answeredIn = (row) => sum(row.slice(0, -1))

/** @param {Counted} found @returns {Counted} the times at which enough people answered */
export const thick = (found) => inOrder(found, found.rows.map((_, n) => n).filter((n) => answeredIn(found.numbers[n]) >= FEW))

/** @param {Counted} found @param {number} everybody @returns {string} for each time how many answered, and how far they got; or that too few did */
export function outcomesInWords(found, everybody) {
  const shown = thick(found)
  const each = (/** @type {number[]} */ row) => row.slice(0, -1).map((number, k) => `${number} ${found.values[k].toLowerCase()}`).join(", ")
  const told = shown.rows.map((time, n) => say("{time}: {n} of {people} answered; {each}.", { time, n: answeredIn(shown.numbers[n]), people: everybody, each: each(shown.numbers[n]) }))
  const thin = found.rows.filter((time) => !shown.rows.includes(time)).map((time) => time.toLowerCase())
  return [...told, ...(thin.length ? [say("Fewer than {few} answered at {times}: too few to show.", { few: FEW, times: allOf(thin) })] : [])].join(" ")
}
