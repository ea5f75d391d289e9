// What a page says, in its reader's language. English stands in the code, where it is said; a page in another language
// brings a catalogue. The twin of workbook/words.py: both know a message by the same English words.

/** @typedef {{ [hole: string]: unknown }} Holes */
/**
 * @typedef {{ [message: string]: string | { [plural: string]: string } }} Catalogue
 *   a message that counts has one for each plural of the language; under "" stands the language
 */

/** @returns {Catalogue} */
const catalogue = () => /** @type {any} */ (globalThis).workbookWords ?? {}

/** @returns {string} the language that is said, such as cy: a notebook's page may be in another one */
export const language = () => /** @type {string} */ (catalogue()[""]) || "en-GB"

/** @param {string} message @param {Holes} holes */
const fill = (message, holes) => message.replace(/\{(\w+)\}/g, (hole, name) => (Object.hasOwn(holes, name) ? String(holes[name]) : hole))

/** @param {string} message in English, with holes such as {people} @param {Holes} [holes] what fills them */
export function say(message, holes = {}) {
  return fill(/** @type {string} */ (catalogue()[message]) ?? message, holes)
}

/** @param {number} n fills the hole {n} by itself @param {string} one @param {string} many @param {Holes} [holes] */
export function sayMany(n, one, many, holes = {}) {
  const known = /** @type {{ [plural: string]: string } | undefined} */ (catalogue()[one])
  const said = known?.[new Intl.PluralRules(language()).select(n)]
  return fill(said ?? (n === 1 ? one : many), { n, ...holes })
}

/** @param {string} names in English, with commas between them @returns {string[]} those, and those in the reader's language: people write either */
export const sayBothWays = (names) => `${names}, ${catalogue()[names] ?? names}`.split(/[,،、] */)

/**
 * @param {number} value @param {number} [digits] after the mark, if it has to have so many
 * @returns {string} with the language's own mark: 5.03, or 5,03
 */
export function figure(value, digits) {
  const style = /** @type {const} */ ({ minimumFractionDigits: digits, useGrouping: false, numberingSystem: "latn" })
  return new Intl.NumberFormat(language(), style).format(digits === undefined ? value : Number(value.toFixed(digits)))
}

/** @param {string[]} items @returns {string} such as “a, b and c” */
export const allOf = (items) => joined(items, (most, last) => say("{most} and {last}", { most, last }))

/** @param {string[]} items @returns {string} such as “a, b or c” */
export const anyOf = (items) => joined(items, (most, last) => say("{most} or {last}", { most, last }))

/** @param {string[]} items @param {(most: string, last: string) => string} both */
const joined = (items, both) => (items.length > 1 ? both(items.slice(0, -1).join(", "), items[items.length - 1]) : items.join(""))
