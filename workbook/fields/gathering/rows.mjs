// Who is in, what did not come in, and what somebody has to say. Never a word of what anybody wrote.

import { button } from "../../screen/controls.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { changed, filledIn, rowOf } from "./people.mjs"

/** @typedef {import("./people.mjs").Gathered} Gathered */
/** @typedef {import("./people.mjs").Person} Person */
/** @typedef {{ all: Gathered, shown: number, give: (next: Gathered) => void, name: (n: number, label: string) => void, more: () => void }} Given */

/** @param {Given} given @returns {Node[]} */
export function rowsOf(given) {
  const { all } = given
  const counted = all.people.filter(({ state }) => state === "in").length
  const asides = all.people.length - counted
  const words = all.people.length ? [sayMany(counted, "{n} person is in.", "{n} people are in.")] : [say("Nobody is in yet.")]
  if (asides) words.push(sayMany(asides, "{n} set of answers is kept, and does not count.", "{n} sets of answers are kept, and do not count."))
  const total = make("p", "total", words.join(" "))
  return [total, ...questions(given), ...troubles(given), ...(all.people.length ? [everyone(given)] : [])]
}

/** @param {Given} given @returns {Node[]} one question for each two that may be one person */
function questions({ all, give }) {
  return all.people.flatMap((person, n) => {
    const other = all.people[Number(person.like) - 1]
    if (!person.like || !other || person.state !== "in" || other.state !== "in") return []
    const only = (/** @type {number} */ out) => give(changed(changed(all, n, { like: "" }), out, { state: "aside", like: "" }))
    const at = Number(person.like) - 1
    const both = { one: person.label, name: person.name, other: other.label, other_name: other.name }
    const words = say("{one} ({name}) and {other} ({other_name}) may be one person’s. They share some words, and differ in others. Both count until you say.", both)
    return [make("div", "note", make("p", "", words), make("div", "actions", button(say("Count both"), () => give(changed(all, n, { like: "" }))), button(say("Count only {label}", { label: person.label }), () => only(at)), button(say("Count only {label}", { label: other.label }), () => only(n))))]
  })
}

/** @param {Given} given @returns {Node[]} */
function troubles({ all, give }) {
  if (!all.troubles.length) return []
  const lines = all.troubles.map(({ name, why }) => make("li", "", why.includes(name) ? why : `${name}: ${why}`))
  const opened = make("details", "", make("summary", "", say("What did not come in, and why ({n})", { n: lines.length })), make("ul", "", ...lines), button(say("Clear this list"), () => give({ ...all, troubles: [] }), "quiet"))
  opened.toggleAttribute("open", true)
  return [opened]
}

/** @param {Given} given @returns {Node} */
function everyone({ all, shown, give, name, more }) {
  const rows = all.people.slice(0, shown).map((person, n) => row(person, n, (state) => give(changed(all, n, { state, like: "" })), name))
  const left = all.people.length - rows.length
  return make("details", "everyone", make("summary", "", say("Everyone, one by one")), make("ol", "", ...rows), ...(left > 0 ? [button(say("Show more ({left} left)", { left }), more)] : []))
}

/** @param {Person} person @param {number} n @param {(state: string) => void} put @param {(n: number, label: string) => void} name @returns {HTMLElement} */
function row(person, n, put, name) {
  const [label, how, , state] = rowOf(person)
  const box = Object.assign(document.createElement("input"), { type: "text", maxLength: 60, autocomplete: "off", value: label })
  box.setAttribute("aria-label", say("What number {n} is called", { n: n + 1 }))
  box.dataset.passing = ""
  box.addEventListener("change", () => name(n, box.value.trim()))
  const inside = person.state === "in"
  const turn = button(inside ? say("Take out") : say("Put back"), () => put(inside ? "aside" : "in"), "quiet")
  turn.setAttribute("aria-label", inside ? say("Take out {label}", { label }) : say("Put back {label}", { label }))
  turn.dataset.at = `turn-${n}`
  const named = person.how === "file" || person.how === "form"
  const from = named ? say("From {how} ({name})", { how, name: person.name }) : `${how.charAt(0).toUpperCase()}${how.slice(1)}`
  return make("li", inside ? "" : "aside", box, make("div", "came", make("p", "", inside ? from : `${from}. ${say("This is {state}.", { state })}`), make("ul", "", ...filledIn(person).map((name) => make("li", "", name)))), turn)
}
