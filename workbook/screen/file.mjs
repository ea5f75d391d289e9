// A person's workbook file: one readable JSON file. Python's twin is answers.py; both refuse in the same cases.

import { isBlank, isSame } from "./holds.mjs"

/** @typedef {import("./form.mjs").Record} Record */
/** @typedef {{ [exercise: string]: Record }} Records */

const FORMAT = "co-production workbook"
const VERSION = 1
const MOST = 20_000_000 // characters: far more than anybody types, far less than a browser can hold
const DEEPEST = 6

const RIGHT = "Choose a file that “Save my workbook” made. Nothing here was changed."

/** A reason a person is shown. */
export class Refusal extends Error {}

/** @param {Records} exercises @returns {string} */
export function fileText(exercises) {
  return JSON.stringify({ format: FORMAT, version: VERSION, exercises }, null, 2) + "\n"
}

/**
 * @param {File} given
 * @returns {Promise<Records>}
 * @throws {Refusal} if it is not a workbook file of a version known here
 */
export async function recordsIn(given) {
  const [text, name] = [await given.text(), given.name]
  if (text.length > MOST) throw new Refusal(`${name} is too big to be a workbook file. ${RIGHT}`)
  const file = parsed(text, name)
  if (!named(file) || file.format !== FORMAT) throw new Refusal(`${name} is not a workbook file. ${RIGHT}`)
  const { version, exercises } = file
  if (!Number.isInteger(version) || version < 1) throw new Refusal(`${name} does not say which version of workbook file it is. ${RIGHT}`)
  if (version > VERSION) throw new Refusal(`${name} was made by a newer workbook (version ${version}). Open it with that one. Nothing here was changed.`)
  if (!named(exercises) || !Object.values(exercises).every(isRecord)) throw new Refusal(`${name} has answers in a shape that this workbook does not know. ${RIGHT}`)
  return exercises
}

/** @param {string} text @param {string} name */
function parsed(text, name) {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch {
    throw new Refusal(`${name} is not whole. It may have been cut short or changed by hand. ${RIGHT}`)
  }
}

/** @param {any} thing @returns {boolean} */
const named = (thing) => typeof thing === "object" && thing !== null && !Array.isArray(thing)

/** @param {any} record @returns {boolean} */
function isRecord(record) {
  if (!named(record) || !named(record.answers) || !isAnswer(record.answers, DEEPEST)) return false
  const { sources = {}, earlier = [] } = record
  return named(sources) && isAnswer(sources, DEEPEST) && Array.isArray(earlier) && earlier.every((one) => named(one) && isAnswer(one, DEEPEST))
}

/** @param {any} thing @param {number} depth @returns {boolean} whether it is text, a list, or named text */
function isAnswer(thing, depth) {
  if (typeof thing === "string") return true
  return depth > 0 && typeof thing === "object" && thing !== null && Object.values(thing).every((part) => isAnswer(part, depth - 1))
}

/** @param {Records} here @param {Records} file @returns {boolean} whether any answer differs between the two */
export function differ(here, file) {
  return Object.entries(file).some(([name, record]) =>
    Object.entries(record.answers).some(([field, answer]) => {
      const own = here[name]?.answers[field]
      return !isBlank(own) && !isBlank(answer) && !isSame(own, answer)
    }),
  )
}

/**
 * Puts a file's answers beside those that are here. Where both have one, `fileFirst` says which shows; the other is kept.
 * @param {Record | undefined} here @param {Record} file @param {boolean} fileFirst
 * @returns {Record}
 */
export function adopt(here, file, fileFirst) {
  const own = here ?? { answers: {} }
  const [first, second] = fileFirst ? [file, own] : [own, file]
  const when = new Date().toISOString()
  const given = (/** @type {Record} */ record) => Object.fromEntries(Object.entries(record.answers).filter(([, answer]) => !isBlank(answer)))
  const set_aside = Object.entries(given(second))
    .filter(([field, answer]) => !isBlank(first.answers[field]) && !isSame(first.answers[field], answer))
    .map(([field, answer]) => ({ field, answer, why: fileFirst ? "A file that was opened said something else." : "A file that was opened said this.", when }))
  return {
    ...own,
    answers: { ...given(second), ...given(first) },
    sources: { ...second.sources, ...first.sources },
    earlier: [...(own.earlier ?? []), ...(file.earlier ?? []).filter((one) => !(own.earlier ?? []).some((other) => isSame(/** @type {any} */ (one), /** @type {any} */ (other)))), ...set_aside],
  }
}
