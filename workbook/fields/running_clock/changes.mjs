// What a trainer may change while the day goes on: where the room is, and what is made shorter, with a way back.

import { wallClock } from "../../screen/clock.mjs"
import { button } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { clockTime, offers } from "./day.mjs"
import { withMinutes } from "./order.mjs"

/** @typedef {import("./day.mjs").Line} Line */
/** @typedef {import("./day.mjs").Item} Item */
/**
 * @typedef {object} Room
 * @property {import("../../screen/form.mjs").Desk} desk
 * @property {string} field
 * @property {string} order the field that holds the running order
 * @property {string} day
 * @property {() => Line[]} lines
 * @property {() => Line[]} today
 * @property {() => Item[]} items
 * @property {() => import("./day.mjs").Standing} found
 * @property {(item: Item) => Promise<void>} begin
 * @property {() => Promise<void>} renew
 */

const MOST = 4 // offers at a time: more cannot be read across a room

/** @param {HTMLDialogElement} view @param {Room} room */
export function changesIn(view, { desk, field, order, day, lines, today, items, found, begin, renew }) {
  const [here, shorter] = [toggle(say("We are here")), toggle(say("Make something shorter"))]
  const panel = make("div", "panel")
  const buttons = document.createDocumentFragment()
  buttons.append(here, shorter)
  let drawn = ""

  /** @param {string} words */
  function toggle(words) {
    const made = button(words, () => {
      const open = made.getAttribute("aria-expanded") !== "true"
      for (const one of [here, shorter]) one.setAttribute("aria-expanded", String(one === made && open))
      drawn = ""
      show()
      if (open) panel.querySelector("button")?.focus()
    })
    made.setAttribute("aria-expanded", "false")
    return made
  }

  /** @param {Item} item @param {number} to @param {Line[]} after what is written down instead */
  async function change(item, to, after) {
    await withMinutes(desk, order, day, item, to)
    desk.give(field, after)
    await renew()
  }

  /** @param {import("./day.mjs").Offer} offer */
  function shorten({ item, to }) {
    const before = today().find((line) => line.shortened && line.item === item.key)
    const line = { day, item: item.key, title: item.title, planned: before?.planned ?? String(item.minutes), to: String(to), shortened: wallClock() }
    return change(item, to, [...lines().filter((one) => one !== before), line])
  }

  const places = () => items().map((item, n) => {
    const made = button(item.title, () => void begin(item).then(() => here.click()))
    if (n === found().at) made.setAttribute("aria-current", "step")
    return made
  })

  function choices() {
    const standing = found()
    const made = offers(items(), standing)
    const saved = made.reduce((all, { saves }) => all + saves, 0)
    const back = today().filter((line) => line.shortened).flatMap((line) => {
      const item = items().find(({ key }) => key === line.item)
      return item ? [button(say("Put “{title}” back to {planned} minutes", { title: item.title, planned: line.planned }), () => void change(item, Number(line.planned), lines().filter((one) => one !== line)))] : []
    })
    const words = standing.behind <= 0 ? say("The day ends on time. Nothing needs to be shorter.")
      : !made.length || saved < standing.behind ? say("There is too little left to make shorter. Leave something out in the plan, or agree a later end with the room.")
      : say("To end at {clock} as planned, choose from these.", { clock: clockTime(standing.ends - standing.behind) })
    const offered = made.slice(0, MOST).map((offer) => button(say("{title}: {minutes} minutes to {to}, saves {saves}", { title: offer.item.title, minutes: offer.item.minutes, to: offer.to, saves: offer.saves }), () => void shorten(offer)))
    return [make("p", "", `${words} ${say("Breaks and the close stay as they are.")}`), ...offered, ...back]
  }

  function show() {
    const open = here.getAttribute("aria-expanded") === "true" ? "here" : shorter.getAttribute("aria-expanded") === "true" ? "shorter" : ""
    // Drawn again only when there is something else to choose: the focus must not be lost at every look.
    const now = `${open} ${found().at} ${found().behind} ${items().map(({ minutes }) => minutes)}`
    if (now === drawn) return
    const focused = [...panel.querySelectorAll("button")].findIndex((one) => one === document.activeElement)
    drawn = now
    panel.hidden = !open
    panel.replaceChildren(...(open === "here" ? places() : open ? choices() : []))
    if (focused >= 0) (panel.querySelectorAll("button")[focused] ?? panel.querySelector("button") ?? shorter).focus()
  }

  view.addEventListener("close", () => panel.remove())
  return { buttons, panel, show, renew: () => { drawn = "" } }
}
