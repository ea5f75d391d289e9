// The days as rows to move, shorten, drop and add to. Rows are drawn anew only when their order changes.

import { button, labelled } from "../../screen/controls.mjs"
import { make } from "../../screen/sheet.mjs"
import { activityIn } from "../../screen/plan.mjs"
import * as edits from "./edits.mjs"
import { rowOf } from "./row.mjs"
import { heading } from "./shown.mjs"

/** @typedef {import("../../screen/plan.mjs").Programme} Programme */
/** @typedef {import("../../screen/plan.mjs").Plan} Plan */
/** @typedef {import("./edits.mjs").Row} Row */
/** @typedef {import("./edits.mjs").Edited} Edited */

const OWN = "-"

/**
 * @param {Programme} programme @param {() => Row[]} rows
 * @param {(edited: Edited, words?: string) => number} edit takes a change, and says which row to look at
 */
export function dayList(programme, rows, edit) {
  const element = make("div", "days")
  const closes = (/** @type {string} */ activity) => Boolean(activityIn(programme, activity)?.closes)
  let order = ""
  /** @type {import("./row.mjs").RowView[]} */
  let views = []
  /** @type {HTMLElement[]} */
  let headings = []

  /** @param {Edited} edited @param {string} words @param {string} control */
  function change(edited, words, control) {
    const at = edit(edited, words)
    views[at]?.focus(control)
  }

  /** @param {string} day @param {string} activity */
  function add(day, activity) {
    const known = activityIn(programme, activity)
    const row = known ? { day, activity, title: known.title, minutes: String(known.minutes) } : { day, activity: "", title: "Something of our own", minutes: "15" }
    change(edits.add(rows(), row, closes), `“${row.title}” is now on day ${day}. Move it to where it belongs.`, known ? "minutes" : "title")
  }

  /** @param {string} day */
  function adder(day) {
    const pick = document.createElement("select")
    pick.append(...choicesOf(programme))
    const go = button("Add", () => add(day, pick.value))
    return make("div", "adder", labelled(`Add to day ${day}`, pick), go)
  }

  /** @param {Plan} plan @param {Row[]} now */
  function build(plan, now) {
    views = now.map((row, n) => rowOf(programme, row, {
      up: () => change(edits.move(rows(), n, -1), "", "up"),
      down: () => change(edits.move(rows(), n, 1), "", "down"),
      less: () => change(edits.by(rows(), n, -5), "", "less"),
      more: () => change(edits.by(rows(), n, 5), "", "more"),
      drop: () => change(edits.drop(rows(), n), `“${rows()[n].title}” is dropped.`, "drop"),
      swap: (other) => change(edits.change(rows(), n, { activity: other, title: programme.activities[other].title }), `Now it is “${programme.activities[other].title}”.`, "swap"),
      minutes: (words) => edit(edits.change(rows(), n, { minutes: words })),
      title: (words) => edit(edits.change(rows(), n, { title: words })),
    }))
    headings = plan.days.map(() => make("h4"))
    const days = plan.days.map(({ number }, n) => make("section", "day", headings[n], make("ol", "slots", ...views.filter((_, k) => now[k].day === String(number)).map(({ element: row }) => row)), adder(String(number))))
    const last = String(Math.max(...plan.days.map(({ number }) => number)) + 1)
    element.replaceChildren(...days, button("Add a day", () => add(last, "close"), "quiet"))
  }

  return {
    element,
    /** @param {Plan} plan @param {Row[]} now */
    draw(plan, now) {
      const next = JSON.stringify(now.map(({ day, activity }) => [day, activity]))
      if (next !== order) build(plan, now)
      order = next
      const items = plan.days.flatMap((day) => day.items)
      plan.days.forEach((day, n) => { headings[n].textContent = heading(day) })
      views.forEach((view, n) => view.draw(now[n], items[n]))
    },
  }
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
  return [...first, option(OWN, "Something of our own"), ...Object.entries(sessions).map(([name, { number, title }]) => group(`${number} ${title}`, name)), group("More", "")]
}

const FIRST = ["break", "lunch", "close", "prepare", "doors"]
