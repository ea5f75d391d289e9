// Which question a column of a form is about, told by its heading and never by its place.

import { sayBothWays } from "../../screen/say.mjs"

/**
 * A question that a column can answer: a field, or one line of it.
 * @typedef {{ place: string, exercise: string, field: string, line: string, title: string, label: string, headings: string[], holds: "text" | "one" | "many" | "date" | "lines", options: [string, string][], column: string }} Question
 */
/** @typedef {{ heading: string, at: number, place: string, strange: "" | "who" | "unsure" | "unknown" }} Column `place` is "" where nothing is read */
/** @typedef {Map<string, Question[]>} Asked every heading that a question can have */

const when = () => sayBothWays("timestamp, completion time, submitted, submitted at, date submitted")
const nobody = () => sayBothWays("id, start time, last modified time, response id, language, total points, quiz feedback, score")
/** Columns that could name a person. Nobody's name is needed, so they are not read. */
const who = () => sayBothWays("name, your name, full name, first name, last name, surname, email, email address, username")
const LOOK = 5 // rows in which the headings may stand: some exports begin with a title

/** @param {string} words @returns {string} as they are compared: no case, no punctuation, single spaces, and no number in front */
export const loose = (words) => words.replaceAll("\xa0", " ").replace(/^\s*(?:q(?:uestion)?\s*)?\d+\s*[.):]\s*/i, "").replace(/[’'`]/g, "").replace(/[^\p{L}\p{M}\p{N}\s]/gu, " ").toLowerCase().trim().replace(/\s+/g, " ") // codespell:ignore uestion

/** @param {Question[]} questions @returns {Asked} */
export function askedBy(questions) {
  const asked = new Map()
  for (const question of questions) for (const words of question.headings.map(loose)) asked.set(words, [...(asked.get(words) ?? []), question])
  return asked
}

/** @param {string} heading @param {Asked} asked @returns {Question[]} all that it can mean; a form's own number after words that stand twice does not count */
function of(heading, asked) {
  const plain = loose(heading)
  const grid = /^(.+)\[(.+)\]\s*$/s.exec(heading)
  const names = [plain, plain.replace(/\s*\d+$/, ""), grid ? loose(`${grid[1]} ${grid[2]}`) : plain]
  return asked.get(names.find((name) => asked.has(name)) ?? "") ?? []
}

/** @param {{ [heading: string]: string }} told @returns {Map<string, string>} */
const heardOf = (told) => new Map(Object.entries(told).map(([heading, place]) => [loose(heading), place]))

/** @param {string[][]} rows @param {Asked} asked @param {{ [heading: string]: string }} told @returns {number} the row that has the most headings of ours, or -1 */
export function headOf(rows, asked, told) {
  const said = heardOf(told)
  const fits = rows.slice(0, LOOK).map((row) => row.filter((cell) => of(cell, asked).length || said.get(loose(cell))).length)
  const most = Math.max(0, ...fits)
  return most ? fits.indexOf(most) : -1
}

/** @param {string[]} headings @returns {number} the column that says when a form was handed in, or -1 */
export const stampIn = (headings) => headings.findIndex((heading) => isOneOf(when(), heading))

/**
 * Words that stand in several exercises belong to the one that most headings fit. Words that stand several times in
 * that one count only where the form has them as often: then in their order.
 * @param {string[]} headings @param {Asked} asked @param {{ [heading: string]: string }} told what was said about headings
 * @returns {Column[]}
 */
export function columnsOf(headings, asked, told) {
  const could = headings.map((heading) => of(heading, asked))
  const fits = tally(could.flatMap((found) => [...new Set(found.map(({ exercise }) => exercise))]))
  const own = could.map((found) => ofBest(found, fits))
  const keys = own.map((few) => few.map(({ place }) => place).join("\n"))
  const same = tally(keys)
  const said = heardOf(told)
  /** @type {Map<string, number>} */
  const seen = new Map()
  return headings.map((heading, at) => {
    const place = said.get(loose(heading))
    if (place !== undefined) return { heading, at, place, strange: "" }
    const [few, key] = [own[at], keys[at]]
    const turn = seen.get(key) ?? 0
    seen.set(key, turn + 1)
    const found = few.length && (few.length === 1 || same.get(key) === few.length) && turn < few.length ? few[turn].place : ""
    return { heading, at, place: found, strange: found || !heading.trim() ? "" : few.length ? "unsure" : sortOf(heading) }
  })
}

/** @param {string[]} names @param {string} heading */
const isOneOf = (names, heading) => names.map(loose).includes(loose(heading))

/** @param {string} heading @returns {"" | "who" | "unknown"} */
const sortOf = (heading) => (isOneOf(who(), heading) ? "who" : isOneOf([...when(), ...nobody()], heading) ? "" : "unknown")

/** @param {string[]} words @returns {Map<string, number>} how often each stands there */
function tally(words) {
  const counts = new Map()
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

/** @param {Question[]} found @param {Map<string, number>} fits @returns {Question[]} those of the exercise that most headings fit */
function ofBest(found, fits) {
  const most = Math.max(0, ...found.map(({ exercise }) => fits.get(exercise) ?? 0))
  return found.filter(({ exercise }) => fits.get(exercise) === most)
}
