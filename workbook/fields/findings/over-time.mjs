// What people said at several times, weeks and months later: who did not answer is always in the picture.

import { say, sayMany } from "../../screen/say.mjs"
import * as charts from "./charts.mjs"
import { FEW, notShown } from "./counts.mjs"
import * as plans from "./plans.mjs"
import { bars, tableOf } from "./section.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./counts.mjs").Counted} Counted */
/** @typedef {import("./ways.mjs").Given} Given */
/** @typedef {import("./ways.mjs").Section} Section */

/** @param {Given} given @returns {Section} */
export function outcomes({ answers, part }) {
  const found = plans.outcomes(answers, part.times, part.ending, part.stopped)
  return timed(part.title, plans.outcomesInWords(found, answers.length), found)
}

/** @param {Given} given @returns {Section} */
export function overTime({ answers, part }) {
  const names = Object.keys(part.groups)
  return timed(part.title, part.saying, plans.overTime(answers, part.times, names, (one, begins) => names.findIndex((name) => part.groups[name].includes(one[`${begins}_${part.ending}`]))))
}

/** @param {string} title @param {string} sentence @param {Counted} found @returns {Section} */
function timed(title, sentence, found) {
  const shown = plans.thick(found)
  return shown.rows.length ? bars(title, sentence, shown, shown, say("When")) : { title, sentences: [notShown()] }
}

/** What people ticked at each time, such as panels sat on. @param {Given} given @returns {Section} */
export function seen({ answers, questions, part }) {
  const at = (/** @type {Answers} */ one, /** @type {string} */ begins) => Object.keys(one).some((field) => field.startsWith(begins))
  const times = part.endings.map((/** @type {string} */ field) => ({ name: part.times[field.split("_")[0]], given: answers.filter((one) => at(one, field.split("_")[0])).map((one) => (Array.isArray(one[field]) ? one[field] : [])) })).filter((/** @type {any} */ { given }) => given.length >= FEW)
  if (!times.length) return { title: part.title, sentences: [notShown()] }
  const options = questions[part.endings[0]].values.map(([value]) => value)
  const found = { rows: options, values: times.map((/** @type {any} */ { name }) => name), numbers: options.map((option) => times.map((/** @type {any} */ { given }) => given.filter((/** @type {string[]} */ ticked) => ticked.includes(option)).length)) }
  const sentences = times.map((/** @type {any} */ { name, given }, /** @type {number} */ k) => {
    const named = options.map((option, n) => `${option} (${found.numbers[n][k]})`).filter((_, n) => found.numbers[n][k])
    return sayMany(given.length, "At {time}, of {n} person who answered: {named}.", "At {time}, of {n} people who answered: {named}.", { time: name.toLowerCase(), named: named.join("; ") || say("nothing was ticked") })
  })
  return { title: part.title, sentences, table: tableOf(found, say("What")), draw: (width) => charts.bars(width, found, sentences.join(" ")) }
}
