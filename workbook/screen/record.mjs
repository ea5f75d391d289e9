// What is kept of one exercise, and how two such records become one without losing a word.

import { isSame } from "./holds.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */
/** @typedef {{ field: string, answer: Answer, why: string, when: string }} Earlier */
/** @typedef {{ answers: { [field: string]: Answer }, sources?: { [field: string]: Answer }, earlier?: Earlier[] }} Record */

/** @param {string} field @param {Answer} answer @param {string} why @returns {Earlier} an answer that gives way to another */
export function setAside(field, answer, why) {
  return { field, answer, why, when: new Date().toISOString() }
}

/** @param {Earlier[]} [mine] @param {Earlier[]} [theirs] @returns {Earlier[]} both, each thing once */
export function bothEarlier(mine = [], theirs = []) {
  const same = (/** @type {any} */ one, /** @type {any} */ other) => isSame(one, other)
  return [...mine, ...theirs.filter((one) => !mine.some((other) => same(one, other)))]
}

/**
 * Joins what two tabs have written, field by field. Where both changed one answer, mine shows and theirs is kept.
 * @param {Record} mine @param {Record} theirs @param {Record} base what both started from
 * @returns {Record}
 */
export function join(mine, theirs, base) {
  const fields = new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])
  /** @type {[string, Answer][]} */
  const answers = []
  const earlier = bothEarlier(mine.earlier, theirs.earlier)
  for (const field of fields) {
    const [my, their, was] = [mine.answers[field], theirs.answers[field], base.answers[field]]
    const iChanged = !isSame(my, was)
    if (iChanged && !isSame(their, was) && !isSame(my, their) && their !== undefined) {
      earlier.push(setAside(field, their, say("Another tab said this at the same time.")))
    }
    const shown = iChanged ? my : their
    if (shown !== undefined) answers.push([field, shown])
  }
  return { ...theirs, ...mine, answers: Object.fromEntries(answers), sources: { ...theirs.sources, ...mine.sources }, earlier }
}
