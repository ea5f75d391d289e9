// What the sums show, in sentences. Nobody needs the picture or the table to know it.

import { say } from "../../screen/say.mjs"
import { agreement } from "./panel-maths.mjs"
import { turns, ways, whatIf } from "./what-if.mjs"

/** @typedef {import("./panel-maths.mjs").Cells} Cells */
/** @typedef {import("./what-if.mjs").Change} Change */

const LISTED = 4 // with more reasons than this in one sentence nobody reads on

const TOO_FEW = {
  people: "That is too few to say how far people agree. It needs at least two who scored.",
  cells: "That is too few to say how far they agree. It needs at least 5 cells that two people scored.",
  variation: "That is too little to say how far they agree: every score is the same, and so could be a habit.",
}

/** @param {string[]} names @param {string} [word] @returns {string} */
export function and(names, word = "and") {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} ${word} ${names[names.length - 1]}` : names.join("")
}

/** @param {number} value @returns {string} to two decimals, as a person rounds */
export const shown = (value) => (Number.isNaN(value) ? say("no mean yet") : (Math.round(value * 100 + 1e-6) / 100).toFixed(2))

/** @param {Cells} cells @returns {string[]} who comes first, and what would change that */
export function orderInWords(cells) {
  const found = whatIf(cells)
  const lacking = [...new Set(found.unscored.map(([person]) => person))].map((person) => `${person} has no place yet: nobody has scored ${person} on ${and(found.unscored.filter(([own]) => own === person).map(([, name]) => `“${name}”`))}.`)
  const missing = found.missing ? [`${found.missing === 1 ? "1 score is" : `${found.missing} scores are`} missing. ${found.missing === 1 ? "It is" : "They are"} left out, and not counted as zero.`] : []
  if (!found.first.length) return [...missing, ...lacking, say("Nobody can be placed yet.")]
  const first = `With the weights you agreed, ${and(found.first)} ${found.first.length > 1 ? "share first place" : "comes first"}.`
  return [first, ...missing, ...lacking, ...(["weights", "assessor", "score"]).flatMap((kind) => kindInWords(found, /** @type {Change["kind"]} */ (kind)))]
}

const NEVER = { weights: "Other weights would not change who comes first.", assessor: "Leaving out any one person would not change who comes first.", score: "Moving any one score by one point would not change who comes first." }

/** @param {import("./what-if.mjs").WhatIf} found @param {Change["kind"]} kind @returns {string[]} */
function kindInWords(found, kind) {
  if (!ways(found, kind)) return []
  const those = turns(found, kind)
  if (!those.length) return [NEVER[kind]]
  const alike = grouped(those, ({ first, who, step, criterion }) => JSON.stringify([first, kind === "score" && who, step, !criterion]))
  const said = alike.slice(0, LISTED).map((same) => `If ${condition(same)}, ${placed(same[0].first)}.`)
  return alike.length > LISTED ? [...said, `${alike.length - LISTED} more changes of this kind would change it too.`] : said
}

/** @param {Change[]} same changes that differ only in the criterion, or in the person left out */
function condition(same) {
  const [{ kind, who, criterion, step }] = same
  const criteria = and(same.slice(0, LISTED).map((one) => `“${one.criterion}”`), "or")
  if (kind === "assessor") return `${and(same.map((one) => one.who), "or")} had not scored`
  if (kind === "score") return `one score for ${who} on ${criteria} were one ${step > 0 ? "higher" : "lower"}`
  return criterion ? `the weight of ${criteria} were one ${step > 0 ? "higher" : "lower"}` : say("every criterion counted the same")
}

/** @param {string[]} first */
function placed(first) {
  if (!first.length) return say("nobody could be placed")
  return first.length > 1 ? `${and(first)} would share first place` : `${first[0]} would come first`
}

/** @template T @param {T[]} things @param {(thing: T) => string} by @returns {T[][]} */
function grouped(things, by) {
  /** @type {Map<string, T[]>} */
  const groups = new Map()
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing])
  return [...groups.values()]
}

/** @param {Cells} cells @returns {string} */
export function agreementInWords(cells) {
  const found = agreement(cells)
  const people = found.assessors === 1 ? say("1 person scored.") : say("{assessors} people scored.", { assessors: found.assessors })
  if (found.tooFew) return `${people} ${TOO_FEW[found.tooFew]}`
  return `${people} Two or more people scored ${found.cells} cells. In ${found.same} they gave the same score. In ${found.near} they were one point apart. In ${found.wide} they were 2 points or more apart. So ${found.same + found.near} of ${found.cells} were within one point. A low number is nobody’s fault: it is a reason to talk. A high one does not prove that the scores are right.`
}

/**
 * Who speaks, in turn: the lowest and the highest, and among them the person with least power first.
 * @param {{ label: string, score: number }[]} scored @param {string} least @returns {string}
 */
export function turnsToSpeak(scored, least) {
  const given = scored.filter(({ score }) => !Number.isNaN(score))
  if (given.length < 2) return say("Fewer than two people scored this.")
  const low = Math.min(...given.map(({ score }) => score)), high = Math.max(...given.map(({ score }) => score))
  const named = (/** @type {number} */ at) => given.filter(({ score }) => score === at).map(({ label }) => label)
  const ends = low === high ? named(low) : [...named(low), ...named(high)]
  const order = [...ends.filter((label) => label === least), ...ends.filter((label) => label !== least)]
  const others = given.map(({ label }) => label).filter((label) => !order.includes(label))
  const rest = [...others.filter((label) => label === least), ...others.filter((label) => label !== least)]
  return `First ${order.join(", then ")}.${rest.length ? ` After them ${rest.join(", then ")}.` : ""}`
}
