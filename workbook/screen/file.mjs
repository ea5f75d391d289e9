// A person's workbook file: one readable JSON file. Python's twin is file.py; both refuse the same.

import { isBlank, isSame } from "./holds.mjs"
import { bothEarlier, setAside } from "./record.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./record.mjs").Record} Record */
/** @typedef {{ [exercise: string]: Record }} Records */

const FORMAT = "co-production workbook"
const VERSION = 1
const MOST = 20_000_000 // bytes: far more than anybody types, far less than a browser can hold
const DEEPEST = 12 // levels in an answer: lists and names within one another; a room's answers hold everybody's
const DEEPEST_FILE = 100 // levels in a file, with whatever a newer workbook may have put beside the answers

/** A reason a person is shown. */
export class Refusal extends Error {}

/** @param {string} words @returns {Refusal} with what would be right */
const refusal = (words) => new Refusal(`${words} ${say("Choose a file that “Save my workbook” made. Nothing here was changed.")}`)

/** @param {Records} exercises @returns {string} */
export function fileText(exercises) {
  return JSON.stringify({ format: FORMAT, version: VERSION, exercises }, null, 2) + "\n"
}

/**
 * @param {File} file
 * @returns {Promise<Records>}
 * @throws {Refusal} if it is not a workbook file of a version known here
 */
export async function recordsIn(file) {
  if (file.size > MOST) throw refusal(say("{name} is too big to be a workbook file.", { name: file.name }))
  return recordsFrom(await textOf(file), file.name)
}

/**
 * @param {string} text @param {string} name of the file it came in @returns {Records}
 * @throws {Refusal} if it is not a workbook file of a version known here
 */
export function recordsFrom(text, name) {
  const workbook = parsed(text, name)
  if (!isNamed(workbook) || workbook.format !== FORMAT) throw refusal(say("{name} is not a workbook file.", { name }))
  const { version, exercises } = workbook
  if (!Number.isInteger(version) || version < 1) throw refusal(say("{name} does not say which version of workbook file it is.", { name }))
  if (version > VERSION) throw new Refusal(say("{name} was made by a newer workbook (version {version}). Open it with that one. Nothing here was changed.", { name, version }))
  const place = strange(exercises)
  if (place !== undefined) throw refusal(say("{name} has answers in a shape that this workbook does not know{place}.", { name, place }))
  return exercises
}

/** @param {File} file @returns {Promise<string>} */
async function textOf(file) {
  try {
    // File.text() would put a “�” for each letter that is not UTF-8, and nobody would know.
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    throw refusal(say("{name} cannot be read as text.", { name: file.name }))
  }
}

/** @param {string} text @param {string} name */
function parsed(text, name) {
  try {
    const file = JSON.parse(text)
    if (canBeKept(file, DEEPEST_FILE)) return file
  } catch { /* the sentence below says it */ }
  throw refusal(say("{name} is not whole. It may have been cut short or changed by hand.", { name }))
}

/** @param {any} thing @param {number} depth @returns {boolean} whether it can be written again as it was: not too deep, and no number too big */
function canBeKept(thing, depth) {
  if (typeof thing === "number") return Number.isFinite(thing)
  if (typeof thing !== "object" || thing === null) return true
  return depth > 0 && Object.values(thing).every((part) => canBeKept(part, depth - 1))
}

/** @param {any} thing @returns {boolean} whether its parts have names, none of which could make a page run wild */
function isNamed(thing) {
  return typeof thing === "object" && thing !== null && !Array.isArray(thing) && !Object.hasOwn(thing, "__proto__")
}

/** @param {any} exercises @returns {string | undefined} the first place that is not what it should be */
function strange(exercises) {
  if (!isNamed(exercises)) return ""
  for (const [exercise, record] of Object.entries(exercises)) {
    if (!isNamed(record) || !isNamed(record.answers)) return `: ${exercise}`
    const { answers, sources = {}, earlier = [] } = record
    const wrong = Object.keys(answers).find((field) => !isAnswer(answers[field], DEEPEST - 1))
    if (wrong !== undefined) return `: ${exercise}, ${wrong}`
    if (!areAnswers(sources)) return `: ${exercise}, sources`
    if (!Array.isArray(earlier) || !earlier.every(areAnswers)) return `: ${exercise}, earlier`
  }
}

/** @param {any} thing @returns {boolean} */
const areAnswers = (thing) => isNamed(thing) && isAnswer(thing, DEEPEST)

/** @param {any} thing @param {number} depth @returns {boolean} whether it is text, a list, or named text */
function isAnswer(thing, depth) {
  if (typeof thing === "string") return true
  return depth > 0 && (Array.isArray(thing) || isNamed(thing)) && Object.values(thing).every((part) => isAnswer(part, depth - 1))
}

/** @param {Records} here @param {Records} file @returns {boolean} whether any answer differs between the two */
export function differ(here, file) {
  return Object.entries(file).some(([name, record]) =>
    Object.entries(record.answers).some(([field, answer]) => {
      const own = here[name]?.answers?.[field]
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
  const own = here?.answers ? here : { answers: {} } // every object has a “constructor”, and a file may too
  const [first, second] = fileFirst ? [file, own] : [own, file]
  const why = fileFirst ? say("A file that was opened said something else.") : say("A file that was opened said this.")
  const gaveWay = Object.entries(given(second))
    .filter(([field, answer]) => !isBlank(first.answers[field]) && !isSame(first.answers[field], answer))
    .map(([field, answer]) => setAside(field, answer, why))
  return {
    ...own,
    answers: { ...given(second), ...given(first) },
    sources: { ...second.sources, ...first.sources },
    earlier: [...bothEarlier(own.earlier, file.earlier), ...gaveWay],
  }
}

/** @param {Record} record @returns {{ [field: string]: import("./holds.mjs").Answer }} what was answered in it */
function given(record) {
  return Object.fromEntries(Object.entries(record.answers).filter(([, answer]) => !isBlank(answer)))
}
