// What is worth a second look in one question. The twin is look.py, held to the same examples.

import { Phrases, wordsOf } from "../../screen/phrases.mjs"

/** @typedef {{ rule: string, words: string, instead: string }} Look */
/** @typedef {{ title: string, ask: string, instead: string, most_words?: string, most_marks?: string, entries?: { find: string[], instead: string }[] }} Rule */
/** @typedef {{ rules: { [name: string]: Rule }, leave: string[][] }} Lists */

const LEAVE = ""

/** Learns the rules once, and then looks at any number of questions. @param {Lists} lists @returns {(question: string) => Look[]} */
export function looker({ rules, leave }) {
  const known = new Phrases()
  for (const group of leave) known.add(group, { rule: LEAVE })
  for (const [rule, { entries = [] }] of Object.entries(rules)) {
    for (const { find, instead } of entries) known.add(find, { rule, instead })
  }
  return (question) => [...phrases(question, known), ...counted(question, rules)]
}

/** @param {string} question @param {Phrases} known @returns {Look[]} */
function phrases(question, known) {
  const words = wordsOf(question)
  /** @type {Map<string, Look>} */
  const met = new Map()
  for (let n = 0; n < words.length;) {
    const found = known.longestAt(words, n)
    if (found && found.value.rule !== LEAVE) {
      const said = question.slice(words[n].start, words[found.stop - 1].end)
      const key = `${found.value.rule} ${said.toLowerCase()}`
      if (!met.has(key)) met.set(key, { ...found.value, words: said })
    }
    n = found ? found.stop : n + 1
  }
  return [...met.values()]
}

/** @param {string} question @param {Lists["rules"]} rules @returns {Look[]} */
function counted(question, rules) {
  const counts = { most_marks: question.match(/[?？]/g)?.length ?? 0, most_words: wordsOf(question).length }
  return Object.entries(rules).flatMap(([rule, family]) => (
    /** @type {(keyof typeof counts)[]} */ (["most_marks", "most_words"])
      .filter((key) => family[key] !== undefined && counts[key] > Number(family[key]))
      .map((key) => ({ rule, words: "", instead: family.instead.replaceAll("{most}", String(family[key])).replaceAll("{count}", String(counts[key])) }))
  ))
}

/** @param {Look} look @param {Lists} lists @returns {string} as a person reads it */
export function inWords({ rule, words, instead }, { rules }) {
  return words ? `${rules[rule].title}: “${words}”. ${instead}` : `${rules[rule].title}. ${instead}`
}
