// Where people put things on steps that have an order, and what they bring. Twins: figures/ladder.py, figures/strengths.py.

import { say } from "../../screen/say.mjs"
import { inOrder, sum } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Counted} Counted */

export const TALK_FROM = 2 // rungs between the lowest and the highest from which a talk is worth having: our own choice
const SURE = 3 // people: a strength is still there when somebody is away

/** @param {Counted} found @returns {{ lowest: string, highest: string, apart: number, people: number }[]} */
export function reach({ values, numbers }) {
  return numbers.map((row) => {
    const chosen = row.flatMap((number, n) => (number ? [n] : []))
    const [low, high] = [chosen[0] ?? 0, chosen[chosen.length - 1] ?? 0]
    return { lowest: chosen.length ? values[low] : "", highest: chosen.length ? values[high] : "", apart: high - low, people: sum(row) }
  })
}

/** @param {Counted} found @returns {Counted} the rows on top on which people stand the most steps apart */
export function furthestFirst(found) {
  const far = reach(found)
  return inOrder(found, found.rows.map((_, n) => n).sort((one, other) => far[other].apart - far[one].apart))
}

/** @param {Counted} found @returns {string} on how many rows all stand together, how many are worth a talk, which is the widest */
export function apartInWords(found) {
  const far = reach(found)
  const asked = far.map((one, n) => ({ ...one, row: found.rows[n] })).filter((one) => one.people > 1)
  if (!asked.length) return say("There are not two people's answers to compare yet.")
  const same = asked.filter((one) => one.apart === 0).length
  const talk = asked.filter((one) => one.apart >= TALK_FROM).length
  const [widest] = [...asked].sort((one, other) => other.apart - one.apart)
  const words = say("On {same} of {cards} cards everybody chose the same rung. On {talk} they are {rungs} or more apart.", { same, cards: found.rows.length, talk, rungs: TALK_FROM })
  return widest.apart ? `${words} ${say("They are furthest apart on “{card}”: from “{lowest}” to “{highest}”.", { card: widest.row, lowest: widest.lowest, highest: widest.highest })}` : words
}

/** @param {Counted} found the first column counts who brings it @returns {{ [group: string]: string[] }} */
export function carried({ rows, numbers }) {
  const having = (/** @type {(many: number) => boolean} */ is) => rows.filter((_, n) => is(numbers[n][0]))
  return {
    [say("We have plenty of this")]: having((many) => many >= SURE),
    [say("One or two people carry this")]: having((many) => many > 0 && many < SURE),
    [say("No one is sure of this: who could we ask?")]: having((many) => many === 0),
  }
}

/** @param {Counted} found @returns {string} */
export function carriedInWords(found) {
  const [plenty, few, nobody] = Object.values(carried(found))
  const missing = nobody.length ? say("No one is sure of {cards}.", { cards: nobody.map((card) => `“${card}”`).join(", ") }) : say("There is no card that nobody is sure of.")
  return `${say("Plenty: {plenty} of {strengths} strengths. Carried by one or two people: {few}.", { plenty: plenty.length, strengths: found.rows.length, few: few.length })} ${missing}`
}

/** @param {Counted} found @returns {Counted} the strengths on top that most people bring, then those that most bring sometimes */
export function mostBroughtFirst(found) {
  const { numbers } = found
  return inOrder(found, found.rows.map((_, n) => n).sort((one, other) => numbers[other][0] - numbers[one][0] || numbers[other][1] - numbers[one][1]))
}
