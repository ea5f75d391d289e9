// Everybody who is in, read with care: it may have come from a file that anybody made.

import { isBlank, of } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {{ [exercise: string]: { [field: string]: Answer } }} Exercises */
/**
 * One person's answers. `state` is "in" when they count, and "aside" when they do not.
 * `like` is the number, in the list, of somebody who may be the same person, until somebody says.
 * @typedef {{ label: string, how: string, name: string, when: string, state: string, exercises: Exercises, saved: { [exercise: string]: string }, like: string }} Person
 */
/** @typedef {{ name: string, why: string }} Trouble */
/** @typedef {{ [heading: string]: string }} Told */
/** @typedef {{ people: Person[], troubles: Trouble[], headings: Told, dates: Told }} Gathered */

const ways = () => ({ file: say("a file"), paste: say("a message"), link: say("a link"), code: say("a code"), form: say("a form"), paper: say("typed in from paper") })
const states = () => ({ in: say("counts"), aside: say("kept, and does not count") })
const PLAN = "plan-the-days" // in which trainers plan: its answers are no learner's
const DIGITS = 6 // of a number in what somebody is called: a longer one is no count of ours
const DEEPEST = 6 // levels in one person's answer: no form makes more, and a room's workbook could not be opened again

/** @param {Answer | undefined} words @returns {string} */
const text = (words) => (typeof words === "string" ? words : "")

/** @param {Answer | undefined} list @returns {Answer[]} */
const listed = (list) => (Array.isArray(list) ? list : [])

/** @param {Answer | undefined} thing @returns {[string, Answer][]} */
const named = (thing) => (thing && typeof thing === "object" && !Array.isArray(thing) ? Object.entries(thing) : [])

/** @param {Answer | undefined} thing @returns {Told} */
const told = (thing) => Object.fromEntries(named(thing).map(([name, words]) => [name, text(words)]))

/** @type {WeakMap<object, Gathered>} what an answer was read as: it is never changed, only followed by another */
const known = new WeakMap()

/** @param {Answer | undefined} answer @returns {Gathered} */
export function gathered(answer) {
  if (!answer || typeof answer !== "object") return { people: [], troubles: [], headings: {}, dates: {} }
  const all = known.get(answer) ?? {
    people: listed(of(answer, "people")).map(personIn),
    troubles: listed(of(answer, "troubles")).map((one) => ({ name: text(of(one, "name")), why: text(of(one, "why")) })),
    headings: told(of(answer, "headings")),
    dates: told(of(answer, "dates")),
  }
  known.set(answer, all)
  return all
}

/** @param {Answer} one @returns {Person} */
function personIn(one) {
  const [label, how, name, when, state, like] = ["label", "how", "name", "when", "state", "like"].map((part) => text(of(one, part)))
  return { label, how, name, when, state, like, exercises: Object.fromEntries(named(of(one, "exercises")).map(([exercise, answers]) => [exercise, Object.fromEntries(named(answers))])), saved: told(of(one, "saved")) }
}

/**
 * Who is in a workbook: the person whose it is, and everybody whom a trainer has brought together in it.
 * @param {{ [exercise: string]: any }} records @param {{ how: string, name: string }} from
 * @returns {import("./versions.mjs").Newcomer[]}
 */
export function peopleIn(records, { how, name }) {
  const brought = (/** @type {any} */ record) => Object.values(record.answers).some((answer) => of(answer, "people") !== undefined)
  const own = Object.entries(records).filter(([exercise, record]) => exercise !== PLAN && !brought(record))
  const exercises = Object.fromEntries(own.map(([exercise, { answers }]) => [exercise, filled(answers)]).filter(([, answers]) => Object.keys(answers).length))
  const saved = Object.fromEntries(Object.keys(exercises).map((exercise) => [exercise, text(records[exercise].saved)]).filter(([, when]) => when))
  const others = Object.values(records).flatMap((record) => Object.values(record.answers).flatMap((answer) => gathered(answer).people))
  const theirs = others.map((person) => ({ ...person, label: undefined, like: "", name: [name, person.label || person.name || say("a person")].join(", ") }))
  return [...(Object.keys(exercises).length ? [{ how, name, when: Object.values(saved).sort().at(-1) ?? "", exercises, saved }] : []), ...theirs]
}

/** @param {{ [field: string]: Answer }} answers @returns {{ [field: string]: Answer }} those that hold something */
export const filled = (answers) => Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isBlank(answer) && !isDeep(answer, DEEPEST)))

/** @param {Answer} answer @param {number} levels @returns {boolean} whether it has more levels than that */
const isDeep = (answer, levels) => typeof answer === "object" && (levels === 1 || Object.values(answer).some((part) => isDeep(part, levels - 1)))

/** @param {Gathered} all @returns {Answer} without what is blank, as it is kept */
export function asAnswer(all) {
  const people = all.people.map(({ saved, like, ...person }) => ({ ...person, ...(Object.keys(saved).length && { saved }), ...(like && { like }) }))
  const answer = { people, troubles: all.troubles, ...(Object.keys(all.headings).length && { headings: all.headings }), ...(Object.keys(all.dates).length && { dates: all.dates }) }
  known.set(answer, all)
  return /** @type {any} */ (answer)
}

/** @param {Gathered} all @param {number} n the place of a person in the list @param {Partial<Person>} more @returns {Gathered} with that person changed */
export const changed = (all, n, more) => ({ ...all, people: all.people.map((one, at) => (at === n ? { ...one, ...more } : one)) })

/** @param {number} n @returns {string} what somebody is called, until somebody says */
export const personCalled = (n) => say("Person {n}", { n })

/** @param {Person[]} people @returns {number} the highest that is in what anybody is called, or 0 */
export function highestOf(people) {
  const [before] = personCalled(NaN).split("NaN")
  return Math.max(0, ...people.map(({ label }) => (label.startsWith(before) && Number.parseInt(label.slice(before.length).slice(0, DIGITS), 10)) || 0))
}

/** @param {Pick<Person, "exercises">} person @returns {string[]} the exercises that somebody filled in */
export const filledIn = ({ exercises }) => Object.keys(exercises).map((name) => name.replaceAll("-", " "))

/** @param {Person} person @returns {string[]} what is printed of a person, and no word of theirs */
export const rowOf = ({ label, how, exercises, state }) => [label, /** @type {any} */ (ways())[how] ?? "", filledIn({ exercises }).join(", "), /** @type {any} */ (states())[state] ?? ""]
