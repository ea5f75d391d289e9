// Everybody who is in, and what tells them apart, so that each newcomer is looked up and not compared with everybody.

import { isBlank } from "../../screen/holds.mjs"
import { highestOf } from "./people.mjs"

/** @typedef {import("./people.mjs").Person} Person */
/** @typedef {import("./people.mjs").Exercises} Exercises */
/** @typedef {import("./versions.mjs").Newcomer} Newcomer */
/** @typedef {{ said: Set<string>, own: string[], whole: string, records: Map<string, string> }} Print */

const TELLING = 20 // letters of a person's own words from which nobody else is likely to have written the same

/** @type {WeakMap<Exercises, Print>} */
const prints = new WeakMap()

/** @param {any} thing @param {string} place @returns {[string, string][]} every word there is, with where it stands */
function leaves(thing, place) {
  if (typeof thing === "string") return thing.trim() ? [[place, thing]] : []
  return Object.keys(thing).sort().flatMap((name) => leaves(thing[name], `${place}\n${name}`))
}

/** @param {Exercises} exercises @param {Set<string>} fixed words that a form offers, and nobody's own @returns {Print} */
function printOf(exercises, fixed) {
  const before = prints.get(exercises)
  if (before) return before
  const records = Object.entries(exercises).filter(([, answers]) => !isBlank(answers))
  const words = records.flatMap(([exercise, answers]) => leaves(answers, exercise))
  const said = words.map(([place, value]) => `${place}\n${value}`)
  const own = words.filter(([, value]) => value.length >= TELLING && !fixed.has(value)).map(([place, value]) => `${place}\n${value}`)
  const print = { said: new Set(said), own, whole: said.join("\n\n"), records: new Map(records.map(([exercise, answers]) => [exercise, leaves(answers, "").join("\n")])) }
  prints.set(exercises, print)
  return print
}

export class Room {
  /** @param {Person[]} people @param {Set<string>} fixed */
  constructor(people, fixed) {
    this.fixed = fixed
    /** @type {Person[]} */
    this.people = []
    /** @type {Map<string, number>} how many have written the same own words */
    this.holders = new Map()
    /** @type {Map<string, number>} how many say the same, and were handed in at the same moment */
    this.turns = new Map()
    /** @type {Map<string, number>} who was the last to have a mark */
    this.latest = new Map()
    for (const person of people) this.hold(person)
    for (const person of people) this.put({ ...person })
    this.highest = highestOf(people)
  }

  /** @param {Person | Newcomer} one */
  print = (one) => printOf(one.exercises, this.fixed)

  /** @param {Person | Newcomer} one */
  hold(one) {
    for (const words of this.print(one).own) this.holders.set(words, (this.holders.get(words) ?? 0) + 1)
  }

  /** @param {Person} person */
  put(person) {
    this.people.push(person)
    const alike = `${this.print(person).whole} ${person.when}`
    this.turns.set(alike, (this.turns.get(alike) ?? 0) + 1)
    for (const mark of this.marks(person, this.turns.get(alike))) this.latest.set(mark, this.people.length - 1)
  }

  /** @param {Person | Newcomer} one @param {number} [turn] @returns {string[]} what could tell a person */
  marks(one, turn = 1) {
    const { whole, own, records } = this.print(one)
    const stamps = Object.keys(one.saved).sort().map((name) => `${name} ${one.saved[name]}`)
    const moments = Object.keys(one.exercises).filter((name) => one.saved[name]).map((name) => [name, one.saved[name], records.get(name)].join("\n"))
    return [[whole, one.how === "form" ? one.when : "", one.how === "form" ? turn : 1, ...stamps].join("\n\n"), ...own, ...moments]
  }
}
