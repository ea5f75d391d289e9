// Who is in, what did not come in, and what somebody has to say. Never a word of what anybody wrote.

import { button } from "../../screen/controls.mjs"
import { make } from "../../screen/sheet.mjs"
import { changed, many, rowOf } from "./people.mjs"

/** @typedef {import("./people.mjs").Gathered} Gathered */
/** @typedef {import("./people.mjs").Person} Person */
/** @typedef {{ all: Gathered, shown: number, give: (next: Gathered) => void, name: (n: number, label: string) => void, more: () => void }} Given */

/** @param {Given} given @returns {Node[]} */
export function rowsOf(given) {
  const { all } = given
  const counted = all.people.filter(({ state }) => state === "in").length
  const asides = all.people.length - counted
  const total = make("p", "total", all.people.length ? `${many(counted, "person is", "people are")} in.${asides ? ` ${many(asides, "set")} of answers ${asides === 1 ? "is" : "are"} kept, and ${asides === 1 ? "does" : "do"} not count.` : ""}` : "Nobody is in yet.")
  return [total, ...questions(given), ...troubles(given), ...(all.people.length ? [everyone(given)] : [])]
}

/** @param {Given} given @returns {Node[]} one question for each two that may be one person */
function questions({ all, give }) {
  return all.people.flatMap((person, n) => {
    const other = all.people[Number(person.like) - 1]
    if (!person.like || !other || person.state !== "in" || other.state !== "in") return []
    const only = (/** @type {number} */ out) => give(changed(changed(all, n, { like: "" }), out, { state: "aside", like: "" }))
    const at = Number(person.like) - 1
    const words = `${person.label} (${person.name}) and ${other.label} (${other.name}) may be one person’s. They share some words, and differ in others. Both count until you say.`
    return [make("div", "note", make("p", "", words), make("div", "actions", button("Count both", () => give(changed(all, n, { like: "" }))), button(`Count only ${person.label}`, () => only(at)), button(`Count only ${other.label}`, () => only(n))))]
  })
}

/** @param {Given} given @returns {Node[]} */
function troubles({ all, give }) {
  if (!all.troubles.length) return []
  const lines = all.troubles.map(({ name, why }) => make("li", "", why.includes(name) ? why : `${name}: ${why}`))
  const opened = make("details", "", make("summary", "", `What did not come in, and why (${lines.length})`), make("ul", "", ...lines), button("Clear this list", () => give({ ...all, troubles: [] }), "quiet"))
  opened.toggleAttribute("open", true)
  return [opened]
}

/** @param {Given} given @returns {Node} */
function everyone({ all, shown, give, name, more }) {
  const rows = all.people.slice(0, shown).map((person, n) => row(person, n, (state) => give(changed(all, n, { state, like: "" })), name))
  const left = all.people.length - rows.length
  return make("details", "everyone", make("summary", "", "Everyone, one by one"), make("ol", "", ...rows), ...(left > 0 ? [button(`Show more (${left} left)`, more)] : []))
}

/** @param {Person} person @param {number} n @param {(state: string) => void} put @param {(n: number, label: string) => void} name @returns {HTMLElement} */
function row(person, n, put, name) {
  const [label, how, filled, state] = rowOf(person)
  const box = Object.assign(document.createElement("input"), { type: "text", maxLength: 60, autocomplete: "off", value: label })
  box.setAttribute("aria-label", `What number ${n + 1} is called`)
  box.dataset.passing = ""
  box.addEventListener("change", () => name(n, box.value.trim()))
  const inside = person.state === "in"
  const turn = button(inside ? "Take out" : "Put back", () => put(inside ? "aside" : "in"), "quiet")
  turn.setAttribute("aria-label", `${inside ? "Take out" : "Put back"} ${label}`)
  turn.dataset.at = `turn-${n}`
  const from = how === "a file" || how === "a form" ? `From ${how} (${person.name})` : `${how.charAt(0).toUpperCase()}${how.slice(1)}`
  return make("li", inside ? "" : "aside", box, make("p", "", `${from}: ${filled}.${inside ? "" : ` This is ${state}.`}`), turn)
}
