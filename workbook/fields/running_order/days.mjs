// The days as rows to move, shorten, drop and add to. Rows are drawn anew only when their order changes.

import { button, labelled } from "../../screen/controls.mjs"
import { make } from "../../screen/sheet.mjs"
import { activityIn } from "../../screen/plan.mjs"
import { say } from "../../screen/say.mjs"
import * as edits from "./edits.mjs"
import { rowOf } from "./row.mjs"
import { heading } from "./shown.mjs"

/** @typedef {import("../../screen/plan.mjs").Programme} Programme */
/** @typedef {import("../../screen/plan.mjs").Plan} Plan */
/** @typedef {import("./edits.mjs").Row} Row */
/** @typedef {import("./edits.mjs").Edited} Edited */
/** @typedef {import("./row.mjs").RowView} RowView */

const OWN = "-"

/**
 * @param {Programme} programme @param {() => Row[]} rows
 * @param {(edited: Edited, words?: string) => number} edit takes a change, and says which row to look at
 */
export function dayList(programme, rows, edit) {
  const element = make("div", "days")
  const closes = (/** @type {string} */ activity) => Boolean(activityIn(programme, activity)?.closes)
  const more = button(say("Add a day"), () => add(String(Math.max(...rows().map(({ day }) => Number(day))) + 1), "close"), "quiet")
  /** @type {RowView[]} each for the row of its place */
  let views = []
  /** @type {Map<number, { section: HTMLElement, heading: HTMLElement, list: HTMLElement }>} */
  const days = new Map()

  /** @param {Edited} edited @param {string} words @param {string} control the one to look at next */
  function change(edited, words, control) {
    const at = edit(edited, words)
    views[at]?.focus(control)
  }

  /** @param {string} day @param {string} activity */
  function add(day, activity) {
    const known = activityIn(programme, activity)
    const row = known ? { day, activity, title: known.title, minutes: String(known.minutes) } : { day, activity: "", title: say("Something of our own"), minutes: "15" }
    change(edits.add(rows(), row, closes), say("“{title}” is now on day {day}. Move it to where it belongs.", { title: row.title, day }), known ? "minutes" : "title")
  }

  /** @param {Row} row @returns {RowView} */
  function viewOf(row) {
    const n = () => views.indexOf(view)
    const view = rowOf(programme, row, {
      up: () => change(edits.move(rows(), n(), -1), "", "up"),
      down: () => change(edits.move(rows(), n(), 1), "", "down"),
      less: () => change(edits.by(rows(), n(), -5), "", "less"),
      more: () => change(edits.by(rows(), n(), 5), "", "more"),
      drop: () => change(edits.drop(rows(), n()), say("“{title}” is dropped.", { title: rows()[n()].title }), "drop"),
      swap: (other) => change(edits.change(rows(), n(), { activity: other, title: programme.activities[other].title }), say("Now it is “{title}”.", { title: programme.activities[other].title }), "swap"),
      minutes: (words) => void edit(edits.change(rows(), n(), { minutes: words })),
      title: (words) => void edit(edits.change(rows(), n(), { title: words })),
    })
    return view
  }

  /** @param {number} number */
  function dayOf(number) {
    const pick = document.createElement("select")
    pick.dataset.passing = ""
    pick.append(...choicesOf(programme))
    const [heading, list] = [make("h4"), make("ol", "slots")]
    const adder = make("div", "adder", labelled(say("Add to day {number}", { number }), pick), button(say("Add"), () => add(String(number), pick.value)))
    return { section: make("section", "day", heading, list, adder), heading, list }
  }

  /** Rows that were here before are moved and not made again: a press is answered within a frame. @param {Row[]} now */
  function match(now) {
    const spare = [...views]
    views = now.map((row) => {
      const same = spare.findIndex(({ activity }) => activity === row.activity)
      return same < 0 ? viewOf(row) : spare.splice(same, 1)[0]
    })
  }

  return {
    element,
    /** @param {Plan} plan @param {Row[]} now */
    draw(plan, now) {
      match(now)
      const items = plan.days.flatMap((day) => day.items)
      const sections = plan.days.map((day) => {
        const own = days.get(day.number) ?? dayOf(day.number)
        days.set(day.number, own)
        own.heading.textContent = heading(day)
        inOrder(own.list, views.filter((_, n) => Number(now[n].day) === day.number).map((view) => view.element))
        return own.section
      })
      inOrder(element, [...sections, more])
      views.forEach((view, n) => view.draw(now[n], items[n]))
    },
  }
}

/** Moves only what stands elsewhere. @param {HTMLElement} parent @param {HTMLElement[]} children */
function inOrder(parent, children) {
  const wanted = new Set(children)
  for (const child of [...parent.children]) if (!wanted.has(/** @type {HTMLElement} */ (child))) child.remove()
  children.forEach((child, n) => { if (parent.children[n] !== child) parent.insertBefore(child, parent.children[n] ?? null) })
}

/** @param {Programme} programme @returns {HTMLElement[]} what may be added */
function choicesOf({ activities, sessions }) {
  const option = (/** @type {string} */ value, /** @type {string} */ words) => Object.assign(document.createElement("option"), { value, textContent: words })
  const group = (/** @type {string} */ label, /** @type {string} */ session) => {
    const made = Object.assign(document.createElement("optgroup"), { label })
    const own = Object.entries(activities).filter(([name, one]) => one.session === session && !(session === "" && FIRST.includes(name)))
    made.append(...own.map(([name, one]) => option(name, `${one.title} (${one.minutes})`)))
    return made
  }
  const first = FIRST.filter((name) => activities[name]).map((name) => option(name, activities[name].title))
  return [...first, option(OWN, say("Something of our own")), ...Object.entries(sessions).map(([name, { number, title }]) => group(`${number} ${title}`, name)), group(say("More"), "")]
}

const FIRST = ["break", "lunch", "close", "prepare", "doors"]
