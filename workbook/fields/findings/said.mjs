// People's own words, in an order that does not say whose they are, and what a trainer made of them before a wall.

import { language, sayMany } from "../../screen/say.mjs"

/** @typedef {import("./ways.mjs").Said} Said */
/** @typedef {import("./ways.mjs").Kept} Kept */

/** @param {{ [field: string]: any }[]} answers @param {string} field @param {import("./counts.mjs").Question} question @returns {Said[]} each thing once, however many wrote it */
export function saidIn(answers, field, { columns }) {
  const all = answers.flatMap((one) => pieces(one[field], columns.map(([name]) => name)))
  const many = new Map()
  for (const words of all) many.set(words, (many.get(words) ?? 0) + 1)
  const order = [...many].sort(([one], [other]) => one.toLowerCase().localeCompare(other.toLowerCase(), language()))
  return order.map(([words, times]) => ({ words, ...(times > 1 ? { more: sayMany(times, "{n} time", "{n} times") } : {}) }))
}

/** @param {any} answer @param {string[]} columns @returns {string[]} */
function pieces(answer, columns) {
  const tidy = (/** @type {any} */ words) => (typeof words === "string" ? words.trim().replace(/[ \t]+/g, " ") : "")
  if (Array.isArray(answer)) return answer.map((row) => columns.map((name) => tidy(row?.[name])).filter(Boolean).join(": ")).filter(Boolean)
  return tidy(answer) ? [tidy(answer)] : []
}

/** @param {any} answer what is kept of a field @returns {Kept} */
export function keptIn(answer) {
  const named = (/** @type {any} */ part) => (part && typeof part === "object" && !Array.isArray(part) ? part : {})
  return { hidden: Array.isArray(answer?.hidden) ? answer.hidden : [], edited: named(answer?.edited), groups: named(answer?.groups) }
}

/** A person may have written “constructor”. @param {{ [words: string]: string }} named @param {string} words */
export const own = (named, words) => (Object.hasOwn(named, words) ? named[words] : "")

/** @param {Said[]} said @param {Kept} kept @returns {{ words: string, group: string }[]} what may be shown, as it may be shown */
export function shownOf(said, kept) {
  return said.filter(({ words }) => !kept.hidden.includes(words)).map(({ words }) => ({ words: own(kept.edited, words) || words, group: own(kept.groups, words) }))
}

/** @param {Said[]} said @param {Kept} kept @returns {string} how many are hidden, or nothing */
export function hiddenInWords(said, kept) {
  const many = said.filter(({ words }) => kept.hidden.includes(words)).length
  return many ? sayMany(many, "{n} hidden.", "{n} hidden.") : ""
}

/** @param {string} words @param {Kept} kept @param {boolean} hide @returns {Kept} */
export const hide = (words, kept, hide) => ({ ...kept, hidden: [...kept.hidden.filter((one) => one !== words), ...(hide ? [words] : [])] })

/** @param {string} words @param {Kept} kept @param {"edited" | "groups"} part @param {string} given blank takes it back @returns {Kept} */
export function set(words, kept, part, given) {
  const { [words]: _, ...others } = kept[part]
  return { ...kept, [part]: given.trim() ? { ...others, [words]: given.trim() } : others }
}
