// One row of the running order: when, what, how long, and the hands that change it.

import { button } from "../../screen/controls.mjs"
import { make } from "../../screen/sheet.mjs"
import { activityIn } from "../../screen/plan.mjs"
import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {import("../../screen/plan.mjs").Programme} Programme */
/** @typedef {import("../../screen/plan.mjs").Item} Item */
/** @typedef {import("./edits.mjs").Row} Row */
/** @typedef {{ activity: string, element: HTMLElement, focus: (control: string) => void, draw: (row: Row, item: Item) => void }} RowView */
/** @typedef {{ up: () => void, down: () => void, less: () => void, more: () => void, drop: () => void, swap: (other: string) => void, minutes: (words: string) => void, title: (words: string) => void }} Hands */

/** @returns {[keyof Hands & ("up" | "down" | "less" | "more" | "drop"), string, string][]} each button: what it does, its sign, its words */
const buttonsOf = () => [["up", "↑", say("Earlier")], ["down", "↓", say("Later")], ["less", "−5", say("5 minutes shorter")], ["more", "+5", say("5 minutes longer")], ["drop", say("Drop"), say("Drop")]]

/** @param {Programme} programme @param {Row} row @param {Hands} hands @returns {RowView} */
export function rowOf(programme, row, hands) {
  const known = activityIn(programme, row.activity)
  const when = make("span", "when")
  const minutes = Object.assign(document.createElement("input"), { type: "number", min: "0", max: "600", step: "1", inputMode: "numeric", autocomplete: "off" })
  const what = known ? make("span", "what", row.title) : Object.assign(document.createElement("input"), { type: "text", className: "what", maxLength: 120, autocomplete: "off" })
  // What they hold is an answer only once somebody changes it.
  for (const box of [minutes, what]) box.dataset.passing = ""
  minutes.addEventListener("input", () => hands.minutes(minutes.value))
  if (what instanceof HTMLInputElement) {
    what.setAttribute("aria-label", say("What you call it"))
    what.addEventListener("input", () => hands.title(what.value))
  }
  const buttons = buttonsOf().map(([name, sign, words]) => [button(sign, hands[name]), words, name])
  const others = standIns(programme, row.activity)
  if (others.length) buttons.push([button(say("Swap"), () => hands.swap(others[0])), say("Swap for “{title}”", { title: programme.activities[others[0]].title }), "swap"])
  const note = make("span", "note-short")
  const length = make("label", "length", minutes, make("span", "unit", ` ${say("minutes")}`))
  const element = make("li", `slot slot-${row.activity || "own"}`, make("div", "line", when, what), note, make("div", "tools", ...sides(buttons.map(([made]) => /** @type {HTMLElement} */ (made)), length)))
  const controls = new Map([...buttons.map(([made, , name]) => /** @type {[string, HTMLElement]} */ ([name, made])), ["minutes", minutes], ["title", what]])

  return {
    activity: row.activity,
    element,
    focus: (control) => controls.get(control)?.focus(),
    draw(now, item) {
      when.textContent = `${item.start}–${item.end} ` // and a space, for those who hear it
      if (minutes.value !== now.minutes && document.activeElement !== minutes) minutes.value = now.minutes
      if (!(what instanceof HTMLInputElement)) what.textContent = now.title
      else if (document.activeElement !== what) what.value = now.title
      minutes.setAttribute("aria-label", say("Minutes: {title}, {clock}", { title: now.title, clock: item.start })) // a day has several breaks
      for (const [made, words] of buttons) /** @type {HTMLElement} */ (made).setAttribute("aria-label", say("{does}: {title}, {clock}", { does: words, title: now.title, clock: item.start }))
      note.textContent = shorter(known?.minutes ?? 0, Number(now.minutes), known?.page !== undefined && item.kind === "activity")
    },
  }
}

/** @param {HTMLElement[]} made @param {HTMLElement} length @returns {HTMLElement[]} the minutes between what makes them fewer and what makes them more */
const sides = ([up, down, less, more, ...rest], length) => [up, down, less, length, more, ...rest]

/** @param {number} usual @param {number} now @param {boolean} counts @returns {string} */
const shorter = (usual, now, counts) => (counts && now && usual > now ? sayMany(usual, "The page’s notes take {n}.", "The page’s notes take {n}.") : "")

/** @param {Programme} programme @param {string} activity @returns {string[]} the others that may stand in its place, the next one first */
function standIns({ activities }, activity) {
  const [first] = Object.entries(activities).find(([name, one]) => one.instead.length > 0 && [name, ...one.instead].includes(activity)) ?? []
  if (!first) return []
  const round = [first, ...activities[first].instead]
  const at = round.indexOf(activity)
  return [...round.slice(at + 1), ...round.slice(0, at)]
}
