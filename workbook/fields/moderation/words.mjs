// What the sums show, in sentences. Nobody needs the picture or the table to know it.

import { allOf, anyOf, figure, say, sayMany } from "../../screen/say.mjs"
import { agreement } from "./panel-maths.mjs"
import { inTurn } from "./record.mjs"
import { turns, ways, whatIf } from "./what-if.mjs"

/** @typedef {import("./panel-maths.mjs").Cells} Cells */
/** @typedef {import("./what-if.mjs").Change} Change */

const LISTED = 4 // with more reasons than this in one sentence nobody reads on

const tooFew = () => ({
  people: say("That is too few to say how far people agree. It needs at least two who scored."),
  cells: say("That is too few to say how far they agree. It needs at least 5 cells that two people scored."),
  variation: say("That is too little to say how far they agree: every score is the same, and so could be a habit."),
})

/** @param {number} value @returns {string} to two decimals, as a person rounds */
export const shown = (value) => (Number.isNaN(value) ? say("no mean yet") : figure(Math.round(value * 100 + 1e-6) / 100, 2))

/** @param {Cells} cells @returns {string[]} who comes first, and what would change that */
export function orderInWords(cells) {
  const found = whatIf(cells)
  const unscored = (/** @type {string} */ person) => allOf(found.unscored.filter(([own]) => own === person).map(([, name]) => `“${name}”`))
  const lacking = [...new Set(found.unscored.map(([person]) => person))].map((candidate) => say("{candidate} has no place yet: nobody has scored {candidate} on {criteria}.", { candidate, criteria: unscored(candidate) }))
  const missing = found.missing ? [sayMany(found.missing, "{n} score is missing. It is left out, and not counted as zero.", "{n} scores are missing. They are left out, and not counted as zero.")] : []
  if (!found.first.length) return [...missing, ...lacking, say("Nobody can be placed yet.")]
  const holes = { candidates: allOf(found.first) }
  const first = found.first.length > 1 ? say("With the weights you agreed, {candidates} share first place.", holes) : say("With the weights you agreed, {candidates} comes first.", holes)
  return [first, ...missing, ...lacking, ...(["weights", "assessor", "score"]).flatMap((kind) => kindInWords(found, /** @type {Change["kind"]} */ (kind)))]
}

const never = () => ({
  weights: say("Other weights would not change who comes first."),
  assessor: say("Leaving out any one person would not change who comes first."),
  score: say("Moving any one score by one point would not change who comes first."),
})

/** @param {import("./what-if.mjs").WhatIf} found @param {Change["kind"]} kind @returns {string[]} */
function kindInWords(found, kind) {
  if (!ways(found, kind)) return []
  const those = turns(found, kind)
  if (!those.length) return [never()[kind]]
  const alike = grouped(those, ({ first, who, step, criterion }) => JSON.stringify([first, kind === "score" && who, step, !criterion]))
  const said = alike.slice(0, LISTED).map((same) => say("If {condition}, {outcome}.", { condition: condition(same), outcome: placed(same[0].first) }))
  return alike.length > LISTED ? [...said, sayMany(alike.length - LISTED, "{n} more change of this kind would change it too.", "{n} more changes of this kind would change it too.")] : said
}

/** @param {Change[]} same changes that differ only in the criterion, or in the person left out */
function condition(same) {
  const [{ kind, who, criterion, step }] = same
  const criteria = anyOf(same.slice(0, LISTED).map((one) => `“${one.criterion}”`))
  if (kind === "assessor") return say("{name} had not scored", { name: anyOf(same.map((one) => one.who)) })
  if (kind === "score") return step > 0 ? say("one score for {name} on {criteria} were one higher", { name: who, criteria }) : say("one score for {name} on {criteria} were one lower", { name: who, criteria })
  if (!criterion) return say("every criterion counted the same")
  return step > 0 ? say("the weight of {criteria} were one higher", { criteria }) : say("the weight of {criteria} were one lower", { criteria })
}

/** @param {string[]} first */
function placed(first) {
  if (!first.length) return say("nobody could be placed")
  return first.length > 1 ? say("{names} would share first place", { names: allOf(first) }) : say("{name} would come first", { name: first[0] })
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
  const { assessors, cells: counted, same, near, wide } = found
  const people = sayMany(assessors, "{n} person scored.", "{n} people scored.")
  if (found.tooFew) return `${people} ${tooFew()[found.tooFew]}`
  return `${people} ${say("Two or more people scored {cells} cells. In {same} they gave the same score. In {near} they were one point apart. In {wide} they were 2 points or more apart. So {within} of {cells} were within one point. A low number is nobody’s fault: it is a reason to talk. A high one does not prove that the scores are right.", { cells: counted, same, near, wide, within: same + near })}`
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
  const first = say("First {people}.", { people: inTurn(order) })
  return rest.length ? `${first} ${say("After them {people}.", { people: inTurn(rest) })}` : first
}
