// Who is who: the same answers twice, and a later version of one person's. Told by what was said, never by names.
// Python's twin is figures/gathered/same.py; tests hold both to one stock.

import { say } from "../../screen/say.mjs"
import { personCalled } from "./people.mjs"
import { Room } from "./room.mjs"

/** @typedef {import("./people.mjs").Gathered} Gathered */
/** @typedef {import("./people.mjs").Person} Person */
/** @typedef {import("./people.mjs").Exercises} Exercises */
/** @typedef {{ how: string, name: string, when: string, exercises: Exercises, saved: { [exercise: string]: string }, label?: string, state?: string, turn?: number }} Newcomer `turn` says which it is of the rows of one form that say the same */
/** @typedef {{ what: "in" | "same" | "older" | "newer" | "like", name: string, other: string }} Outcome */

const FEW = 3 // with more holders than this, words are a group's, and no person's
const A_FEW = 50 // people between two breaths
const HALF = 2 // of what an older version said, at least one in so many still stands, or the two are not compared

/**
 * @param {Gathered} all @param {Newcomer[]} newcomers @param {Set<string>} fixed words that forms offer
 * @param {() => Promise<void> | void} [breathe] called now and then, so that a page stays alive
 * @returns {Promise<{ all: Gathered, outcomes: Outcome[] }>}
 */
export async function settled(all, newcomers, fixed, breathe = () => {}) {
  const room = new Room(all.people, fixed)
  for (const [n, one] of newcomers.entries()) {
    room.hold(one)
    if (n % A_FEW === 0) await breathe()
  }
  const outcomes = []
  for (const [n, one] of newcomers.entries()) {
    outcomes.push(meet(room, one))
    if (n % A_FEW === 0) await breathe()
  }
  return { all: { ...all, people: room.people }, outcomes }
}

/** @param {Room} room @param {Newcomer} newcomer @returns {Outcome} */
function meet(room, newcomer) {
  const others = new Set(room.marks(newcomer, newcomer.turn).map((mark) => room.latest.get(mark)).filter((n) => n !== undefined))
  for (const n of [...others].sort((a, b) => b - a)) {
    const found = compared(room, room.people[n], newcomer)
    if (found) return found
  }
  return add(room, newcomer, {}, "in", "")
}

/** @param {Room} room @param {Person} before @param {Newcomer} now @returns {Outcome | undefined} what two that have a mark in common are to each other */
function compared(room, before, now) {
  const [one, two] = [room.print(before), room.print(now)]
  const both = [...one.said].filter((words) => two.said.has(words)).length
  const equal = both === one.said.size && both === two.said.size
  if (equal && now.how === "paper") return like(room, before, now)
  if (equal) return { what: "same", name: now.name, other: before.name }
  if (before.state === "aside") return undefined
  const [then, later] = [before.when, now.when]
  const backwards = then && later && then !== later ? then > later : one.said.size > two.said.size
  const [older, newer] = backwards ? [two, one] : [one, two]
  const rare = one.own.some((words) => two.said.has(words) && (room.holders.get(words) ?? 0) <= FEW)
  const grown = rare && both === older.said.size && older.said.size < newer.said.size
  if (grown || sameRecord(room, before, now)) return backwards ? earlier(room, before, now) : follow(room, before, now)
  return rare && both * HALF >= Math.min(one.said.size, two.said.size) ? like(room, before, now) : undefined
}

/** @param {Room} room @param {Person} before @param {Newcomer} now @returns {boolean} whether an exercise of both was saved at the same moment with the same words */
const sameRecord = (room, before, now) => Object.keys(now.exercises).some((name) => now.saved[name] && now.saved[name] === before.saved[name] && room.print(now).records.get(name) === room.print(before).records.get(name))

/** @param {Room} room @param {Newcomer} newcomer @param {Partial<Person>} more @param {Outcome["what"]} what @param {string} other @returns {Outcome} */
function add(room, newcomer, more, what, other) {
  const { turn: _, ...person } = newcomer
  const label = more.label ?? newcomer.label ?? personCalled((room.highest += 1))
  room.put({ state: "in", like: "", ...person, ...more, label })
  return { what, name: newcomer.name, other }
}

/** Nobody can be sure that they are one person: both count until somebody says. @param {Room} room @param {Person} before @param {Newcomer} now @returns {Outcome} */
const like = (room, before, now) => add(room, now, { like: String(room.people.indexOf(before) + 1) }, "like", before.name)

/** @param {Room} room @param {Person} before @param {Newcomer} now @returns {Outcome} */
const earlier = (room, before, now) => add(room, now, { label: say("{label}, earlier", before), state: "aside" }, "older", before.name)

/** @param {Room} room @param {Person} before @param {Newcomer} now @returns {Outcome} */
function follow(room, before, now) {
  const { label } = before
  Object.assign(before, { label: say("{label}, earlier", { label }), state: "aside", like: "" })
  return add(room, now, { label }, "newer", before.name)
}

/** @param {Outcome} outcome @returns {string} what happened, where it is worth a sentence */
export function inWords({ what, name, other }) {
  const words = { in: "", same: say("{name} holds the same answers as {other}. They count once.", { name, other }), older: say("{name} is an older version of {other}. The newer one counts.", { name, other }), newer: say("{name} is an older version of {other}. The newer one counts.", { name: other, other: name }), like: say("{name} and {other} may be one person’s. Both count: look at them.", { name, other }) }
  return words[what]
}
