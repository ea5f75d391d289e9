// The planner: rows to change, and at once all that follows from them. Nothing is kept until somebody changes something.

import { button } from "../../screen/controls.mjs"
import { make } from "../../screen/sheet.mjs"
import { formatOf, planOf, PLANNED_WITH, rowsOf } from "../../screen/plan.mjs"
import { say } from "../../screen/say.mjs"
import { dayList } from "./days.mjs"
import { hands } from "./hands.mjs"
import { dayParts, lookParts, summary, thingParts } from "./shown.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("../../screen/plan.mjs").Programme} Programme */
/** @typedef {import("./edits.mjs").Edited} Edited */
/** @typedef {import("./edits.mjs").Row} Row */

/**
 * @param {{ root: HTMLElement, desk: Desk, place: HTMLElement, sheet: HTMLElement, programme: Programme }} given
 * @returns {(words: string) => Promise<void>} takes a plan that came in the page's address
 */
export function open({ root, desk, place, sheet, programme }) {
  const field = root.dataset.field ?? ""
  const answers = () => ({ ...Object.fromEntries(PLANNED_WITH.map((name) => [name, desk.answer(name)])), running_order: desk.answer(field) })
  const plan = () => planOf(programme, answers())
  /** @returns {Row[]} what is shown, as text: the format's own order while nobody has changed it */
  const rows = () => rowsOf(programme, programme.formats[formatOf(programme, answers())], answers().running_order)
    .map(({ day, activity, title, minutes }) => ({ day: String(day), activity, title, minutes: minutes ? String(minutes) : "" }))
  /** @type {(import("../../screen/holds.mjs").Answer | undefined)[]} what the order was before each change, to take it back */
  const before = []
  let [saying, spoken, drawn] = ["", "", ""]

  const said = make("p", "said")
  said.setAttribute("role", "status")
  const back = button(say("Take back the last change"), () => {
    saying = say("Taken back.")
    desk.give(field, before.pop() ?? "")
  }, "quiet")
  const afresh = button(say("Start again from the format"), () => {
    before.push(desk.answer(field))
    saying = say("This is the format’s own order again.")
    desk.give(field, "")
  }, "quiet")

  const list = dayList(programme, rows, edit)
  const [looks, things] = [make("div", "follows"), make("div", "follows")]
  const tools = hands({ desk, plan, answers })
  place.replaceChildren(list.element, make("p", "changes", back, afresh), said, looks, things, tools.element)

  /** Draws what follows from the days, where it is not drawn already. @param {import("../../screen/plan.mjs").Plan} now */
  function followed(now) {
    const next = JSON.stringify([now.tables, now.kit, now.prints])
    if (next !== drawn) things.replaceChildren(...thingParts(now, programme))
    drawn = next
    looks.replaceChildren(...lookParts(now))
  }

  /** @param {Edited} edited @param {string} [words] what happened */
  function edit({ rows: next, at }, words = "") {
    before.push(desk.answer(field))
    saying = words
    desk.give(field, /** @type {any} */ (next))
    return at
  }

  function draw() {
    const now = plan()
    list.draw(now, rows())
    back.hidden = !before.length
    afresh.hidden = !desk.answer(field)
    tools.draw(now)
    followed(now)
    const next = [saying, summary(now)].filter(Boolean).join(" ")
    saying = ""
    // Said only when it changes: a status that is set again is read out again.
    if (spoken !== next) said.textContent = spoken = next
  }

  sheet.addEventListener("sheet", () => {
    const now = plan()
    sheet.replaceChildren(...dayParts(now), ...thingParts(now, programme), ...lookParts(now))
  })
  desk.onShown(draw)
  draw()
  return tools.take
}
