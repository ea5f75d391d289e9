// First steps in the order of their days, and how they went later. Twins: figures/plans.py, figures/check_ins.py.

import { FEW, inOrder, NONE, people, sum } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./counts.mjs").Counted} Counted */

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
export const NO_DAY = "No day yet"
const OUTCOMES = ["Done", "Partly", "Not yet"]
const [LET_GO, STOPPED] = ["Let go", "Stop here"]

/** @param {any} given @returns {string} such as Thursday 14 January 2027, at 10:30 */
export function day(given) {
  const date = typeof given?.date === "string" && /^\d{4}-\d\d-\d\d$/.test(given.date) ? new Date(`${given.date}T00:00:00Z`) : undefined
  const real = date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(given.date)
  const said = real ? `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}` : ""
  return [said, typeof given?.time === "string" ? given.time : ""].filter(Boolean).join(", at ")
}

/** @param {any} words */
const text = (words) => (typeof words === "string" ? words.trim() : "")

/** @param {Answers[]} answers @returns {string[][]} which day, first step, buddy, what would help: the earliest day on top */
export function register(answers) {
  const steps = answers.filter((one) => text(one.step))
  const order = steps.sort((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0))
  return order.map((one) => [day(one.step_day) || NO_DAY, text(one.step), text(one.buddy), text(one.help)])
}

/** @param {Answers} one */
const when = (one) => text(one.step_day?.date) || "9"

/** @param {Answers[]} answers @returns {string} */
export const chosenInWords = (answers) => `${people(answers.length)} answered, and ${answers.filter((one) => text(one.step)).length} chose a first step.`

/** @param {Answers[]} answers @returns {string} how many have a step, a day for it, a buddy, and the same next meeting */
export function plansInWords(answers) {
  const steps = answers.filter((one) => text(one.step))
  const undated = steps.filter((one) => !text(one.step_day?.date)).length
  const alone = steps.filter((one) => !text(one.buddy)).length
  return [
    chosenInWords(answers),
    ...(undated ? [`${people(undated)} with a step put in no day for it: ask, and do not press.`] : []),
    ...(alone ? [`${people(alone)} with a step named no buddy: offer a call from a trainer.`] : []),
    meetingInWords(answers),
  ].join(" ")
}

/** @param {Answers[]} answers @returns {string} if everybody put in the same day to meet again */
function meetingInWords(answers) {
  /** @type {Map<string, number>} */
  const days = new Map()
  for (const one of answers) if (day(one.meet)) days.set(day(one.meet), (days.get(day(one.meet)) ?? 0) + 1)
  if (!days.size) return "Nobody put in a next meeting yet."
  const missing = answers.length - sum([...days.values()])
  const left = missing ? ` ${people(missing)} put in none.` : ""
  if (days.size === 1) return `The next meeting is on ${[...days.keys()][0]}.${left}`
  const each = [...days].sort((one, other) => other[1] - one[1]).map(([name, number]) => `${name} (${number})`)
  return `People put in different days for the next meeting: ${each.join("; ")}. Say the day again, out loud.${left}`
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
  return { rows: Object.values(times), values: [...names, NONE], numbers }
}

/** @param {Answers[]} everybody @param {{ [begins: string]: string }} times @param {string} ending @param {string} stopped how the fields end that say who stopped @returns {Counted} how far people got: whoever stopped before it was done let it go */
export function outcomes(everybody, times, ending, stopped) {
  return overTime(everybody, times, [...OUTCOMES, LET_GO], (one, begins) => {
    const got = one[`${begins}_${ending}`]
    const letGo = one[`${begins}_${stopped}`] === STOPPED && got !== OUTCOMES[0]
    return letGo ? OUTCOMES.length : OUTCOMES.indexOf(got)
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
  const told = shown.rows.map((time, n) => `${time}: ${answeredIn(shown.numbers[n])} of ${everybody} answered; ${each(shown.numbers[n])}.`)
  const thin = found.rows.filter((time) => !shown.rows.includes(time)).map((time) => time.toLowerCase())
  return [...told, ...(thin.length ? [`Fewer than ${FEW} answered at ${thin.join(" and ")}: too few to show.`] : [])].join(" ")
}
