// The clock in large, for a wall: what is on now and next, how long is left, and how late the room is. It makes no
// sound unless somebody asks for one. Whatever it shows is worked out from the time of day, at every look.

import { wallClock } from "../../screen/clock.mjs"
import { button } from "../../screen/controls.mjs"
import { holderIn } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { clockTime, OVER, paceInWords, standing, stateOf } from "./day.mjs"
import { changesIn } from "./changes.mjs"
import { daysOf } from "./order.mjs"
import { softSound } from "./sound.mjs"

/** @typedef {import("./day.mjs").Line} Line */
/** @typedef {import("../../screen/form.mjs").Desk} Desk */

const LOOK = 1000 // milliseconds between two looks at the time of day
const SHAPES = { ready: "○", rest: "○", running: "●", soon: "◐", late: "■", over: "✓" }
const words = () => ({ ready: say("Not begun"), rest: say("Break"), running: say("Now"), soon: say("Soon over"), late: say("Time to move on"), over: say("The day is over") })

/** @param {HTMLElement} root @param {Desk} desk @param {() => Line[]} lines everything that was written down so far */
export async function open(root, desk, lines) {
  const view = /** @type {HTMLDialogElement} */ (make("dialog", "running-clock no-print"))
  view.setAttribute("aria-label", say("The clock for the day"))
  root.append(view)
  view.addEventListener("close", () => view.remove())
  const days = await daysOf(desk, holderIn(root).dataset.order ?? "")
  const today = wallClock().slice(0, 10)
  const going = lines().filter((line) => line.began?.startsWith(today)).at(-1)
  if (going && going.item !== OVER) run(view, root, desk, lines, going.day)
  else if (days.length === 1) run(view, root, desk, lines, days[0].day)
  else choose(view, days, (day) => run(view, root, desk, lines, day))
  view.showModal()
}

/** @param {HTMLDialogElement} view @param {import("./order.mjs").Day[]} days @param {(day: string) => void} then */
function choose(view, days, then) {
  const buttons = days.map(({ day, starts, ends }) => button(say("Day {day}: {starts} to {ends}", { day, starts, ends }), () => then(day), "main"))
  view.replaceChildren(make("h2", "", say("Which day is it?")), make("div", "hands", ...buttons, button(say("Leave the clock"), () => view.close())))
}

/** @param {HTMLDialogElement} view @param {HTMLElement} root @param {Desk} desk @param {() => Line[]} lines @param {string} day */
function run(view, root, desk, lines, day) {
  const field = root.dataset.field ?? ""
  const order = holderIn(root).dataset.order ?? ""
  const face = makeFace(view)
  const sound = softSound()
  const today = () => lines().filter((line) => line.day === day && (line.began ?? line.shortened ?? "").startsWith(wallClock().slice(0, 10)))
  let { items, begins } = { items: /** @type {import("./day.mjs").Item[]} */ ([]), begins: 0 }
  let state = ""
  /** @type {Promise<WakeLockSentinel | undefined> | undefined} */
  let awake

  const now = () => {
    const at = new Date()
    return at.getHours() * 60 + at.getMinutes() + at.getSeconds() / 60
  }
  const found = () => standing(items, begins, today(), now())

  /** @param {import("./day.mjs").Item | undefined} item nothing: the day is over */
  function begin(item) {
    const planned = today().find((line) => line.shortened && line.item === item?.key)?.planned ?? String(item?.minutes ?? "")
    const line = item ? { day, item: item.key, title: item.title, planned } : { day, item: OVER, title: say("The end") }
    desk.give(field, [...lines(), { ...line, began: wallClock() }])
    return renew()
  }

  function goBack() {
    const last = today().filter((line) => line.began).at(-1)
    desk.give(field, lines().filter((line) => line !== last))
    return renew()
  }

  async function renew() {
    ;({ items, begins } = await daysOf(desk, order).then((days) => days.find((one) => one.day === day) ?? days[0]))
    changes.renew()
    state = ""
    show()
  }

  const changes = changesIn(view, { desk, field, order, day, lines, today, items: () => items, found, begin, renew })

  function show() {
    const { at, left, ends, behind } = found()
    const is = stateOf({ at, left, ends, behind }, items)
    const [item, next] = [items[at], items[at + 1]]
    face.time.textContent = wallClock().slice(-5)
    face.pace.textContent = at < 0 ? say("Day {number}", { number: day }) : paceInWords(behind)
    face.pace.dataset.late = String(behind > 0)
    face.title.textContent = item?.title ?? (at < 0 ? say("Welcome") : say("Thank you"))
    face.left.textContent = is === "over" ? "" : leftInWords(left, at)
    face.next.textContent = next ? sayMany(next.minutes, "Next: {title}, {n} minute", "Next: {title}, {n} minutes", next) : is === "over" ? "" : say("Next: the end of the day")
    face.ends.textContent = is === "over" ? "" : say("The day ends at {clock}", { clock: clockTime(ends) })
    Object.assign(face.bar, { max: item?.minutes ?? 1, value: Math.max(0, Math.min(left, item?.minutes ?? 0)) })
    face.on.hidden = is === "over"
    face.on.textContent = at < 0 ? say("Begin") : next ? say("Next") : say("End the day")
    face.back.hidden = at < 0
    changes.show()
    if (is === state) return
    // Said and shown only when it changes: nobody wants to hear the time every second.
    if (is === "late" && state) sound.play()
    state = view.dataset.state = is
    face.shape.textContent = SHAPES[is]
    face.state.textContent = words()[is]
    face.said.textContent = `${words()[is]}. ${face.title.textContent}. ${face.left.textContent}`
  }

  face.on.addEventListener("click", () => void begin(items[found().at + 1]))
  face.back.addEventListener("click", () => void goBack())
  face.hands.append(changes.buttons, sound.button, button(say("Leave the clock"), () => view.close()))
  view.append(changes.panel)
  const stayAwake = () => { if (!document.hidden) awake = navigator.wakeLock?.request("screen").catch(() => undefined) }
  const looking = window.setInterval(show, LOOK)
  const onSeen = () => { stayAwake(); show() }
  document.addEventListener("visibilitychange", onSeen)
  view.addEventListener("close", () => {
    clearInterval(looking)
    document.removeEventListener("visibilitychange", onSeen)
    void awake?.then((lock) => lock?.release())
  })
  stayAwake()
  void renew().then(() => face.on.focus())
}

/** @param {number} left minutes, below nothing once it runs over @param {number} at below nothing before the day @returns {string} */
function leftInWords(left, at) {
  if (at < 0) return left > 0 ? sayMany(left, "{n} minute until we begin", "{n} minutes until we begin") : say("We can begin")
  if (left > 0) return sayMany(left, "{n} minute left", "{n} minutes left")
  return left < 0 ? sayMany(-left, "{n} minute over", "{n} minutes over") : say("Time")
}

/** @param {HTMLDialogElement} view */
function makeFace(view) {
  const named = (/** @type {string} */ tag, /** @type {string} */ name) => {
    const made = make(tag, name)
    made.dataset.part = name
    return made
  }
  const [time, pace, shape, state, title, left, next, ends, said] = ["time", "pace", "shape", "state", "title", "left", "next", "ends", "said"].map((name) => named(name === "title" ? "h2" : ["shape", "state"].includes(name) ? "span" : "p", name))
  const bar = /** @type {HTMLProgressElement} */ (named("progress", "bar"))
  const [on, back] = [button(say("Next"), () => {}, "main"), button(say("Back one step"), () => {})]
  const hands = make("div", "hands", on, back)
  shape.setAttribute("aria-hidden", "true")
  bar.setAttribute("aria-hidden", "true")
  said.setAttribute("role", "status")
  said.classList.add("spoken")
  view.replaceChildren(make("div", "moment", time, pace), make("div", "face", make("p", "sign", shape, " ", state), title, left, bar, next, ends), said, hands)
  return { time, pace, shape, state, title, left, next, ends, said, bar, on, back, hands }
}
