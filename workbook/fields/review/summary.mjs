// What a second look found, counted and put in groups. The twin of workbook/review/summary.py.

import { count, sentences } from "./engine.mjs"
import { wordsOf } from "../../screen/phrases.mjs"
import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {import("./engine.mjs").Finding} Finding */
/** @typedef {import("./engine.mjs").Lists} Lists */
/** @typedef {{ finding: Finding, times: number }} Item one thing to decide, and in how many places it stands */
/** @typedef {{ rule: string, title: string, items: Item[] }} Group */
/** @typedef {{ sentences: number, average: number, longest: number }} Numbers */

/** @param {Finding[]} found @param {Lists} lists @returns {Group[]} by rule; the same words found again are one thing */
export function groups(found, lists) {
  const { essentials, sentence } = lists.limits
  const gathered = Object.entries({ essentials, sentence, ...lists.words, missing: lists.missing }).map(([rule, { title }]) => {
    /** @type {Map<string, Item>} */
    const items = new Map()
    for (const finding of found.filter((one) => one.rule === rule)) {
      const item = items.get(finding.key)
      if (item) item.times += 1
      else items.set(finding.key, { finding, times: 1 })
    }
    return { rule, title, items: [...items.values()] }
  })
  return gathered.filter((group) => group.items.length)
}

/** @param {string} text @param {Lists} lists @returns {Numbers} how long the sentences are, in words */
export function numbers(text, lists) {
  const words = wordsOf(text)
  const whole = sentences(words).map((sentence) => count(words, sentence)).filter((many) => many > Number(lists.limits.sentence.least))
  if (!whole.length) return { sentences: 0, average: 0, longest: 0 }
  const sum = whole.reduce((total, many) => total + many, 0)
  // A spread into Math.max would run out of room on a very long text.
  const longest = whole.reduce((most, many) => Math.max(most, many), 0)
  return { sentences: whole.length, average: Math.floor((2 * sum + whole.length) / (2 * whole.length)), longest }
}

/** @param {Finding[]} found @returns {string} how much there is to look at, in words */
export function inWords(found) {
  const look = new Set(found.filter((finding) => finding.start !== null).map((finding) => finding.key)).size
  const gone = found.filter((finding) => finding.start === null).length
  const first = look ? sayMany(look, "{n} thing worth a second look.", "{n} things worth a second look.") : say("Nothing here asks for a second look.")
  return `${first} ${gone ? sayMany(gone, "{n} thing not found.", "{n} things not found.") : say("Everything on our list is there.")}`
}

/** @param {Numbers} long @returns {string} how long the sentences are, in words */
export const lengths = ({ sentences, average, longest }) => (sentences ? say("The average sentence has {average} words. The longest has {longest}.", { average, longest }) : "")


/** @param {Finding} finding @returns {string} what to say or do instead, ending as a sentence does */
export const suggested = ({ suggestion }) => (/[.?!]$/.test(suggestion) ? suggestion : `${suggestion}.`)

/** @param {Finding} finding @param {Lists} lists @returns {string} the name of its source */
export const sourceOf = (finding, lists) => lists.sources[finding.source]?.title ?? say("Our own suggestion")
