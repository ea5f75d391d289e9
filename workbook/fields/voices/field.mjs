// A button for each role: tap it when somebody in that role starts to speak. What is kept is seconds, and no words.

import { button } from "../../screen/controls.mjs"
import { addRow, holderIn, partsOf, read } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { lines, number, shares } from "./shares.mjs"
import { turnTaking } from "./turns.mjs"

const KEPT_EVERY = 15 // seconds of one turn that may be lost when a phone closes the page

/** @typedef {import("./shares.mjs").Row} Row */

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function voices(root, desk) {
  const holder = holderIn(root)
  const rows = () => partsOf(holder, "data-row")
  const box = (/** @type {HTMLElement} */ row, /** @type {string} */ key) => /** @type {HTMLInputElement} */ (row.querySelector(`[data-key=${key}]`))
  const roleOf = (/** @type {HTMLElement} */ row) => box(row, "role").value.trim()
  const spoken = (/** @type {HTMLElement} */ row) => number(box(row, "seconds").value)
  const keep = () => desk.changed(root.dataset.field ?? "")
  const turns = turnTaking((row, seconds) => { box(row, "seconds").value = String(Math.max(0, spoken(row) + seconds)) })
  let ticking = 0

  const add = button(say("Add a role"), () => {
    box(addRow(holder), "role").focus()
    dress()
  }, "no-print")
  const speakers = make("div", "speakers")
  const pause = button(say("Pause"), () => (turns.end(), settle(say("Paused."))))
  const undo = button(say("Take the last turn out"), () => {
    const last = turns.takeOut()
    settle(last ? say("Taken out: {seconds} s, {role}. Paused.", { seconds: last.counted, role: roleOf(last.row) }) : say("There is no turn to take out."))
  })
  const said = make("p", "said")
  const shown = make("ul", "shares")
  said.setAttribute("role", "status")
  holder.append(add, make("div", "no-print", speakers, make("div", "turns", pause, undo), said, shown))

  /** @param {HTMLElement} row */
  function start(row) {
    if (turns.isOf(row)) turns.end()
    else turns.start(row)
    settle(turns.isOn() ? say("Speaking now: {role}.", { role: roleOf(row) }) : say("Paused."))
  }

  /** @param {string} words */
  function settle(words) {
    clearInterval(ticking)
    if (turns.isOn()) ticking = window.setInterval(tick, 1000)
    keep()
    dress()
    said.textContent = words
  }

  function tick() {
    if (!root.isConnected) return clearInterval(ticking)
    if (turns.waiting() >= KEPT_EVERY) bank()
    draw()
  }

  function bank() {
    turns.bank()
    keep()
  }

  function dress() {
    const named = rows().filter(roleOf)
    const buttons = /** @type {HTMLButtonElement[]} */ ([...speakers.children])
    for (const extra of buttons.splice(named.length)) extra.remove()
    named.forEach((row, n) => {
      const made = buttons[n] ?? button("", () => {})
      made.onclick = () => start(row)
      made.textContent = turns.isOf(row) ? say("● {role}: speaking", { role: roleOf(row) }) : roleOf(row)
      made.setAttribute("aria-pressed", String(turns.isOf(row)))
      if (!made.parentElement) speakers.append(made)
    })
    pause.hidden = undo.hidden = !named.length
    add.hidden = rows().length >= Number(holder.dataset.atMost)
    draw()
  }

  /** Shows the shares so far, with what of this turn is not counted yet. */
  function draw() {
    const now = rows().filter(roleOf).map((row) => ({ .../** @type {Row} */ (read(row)), seconds: String(spoken(row) + (turns.isOf(row) ? turns.waiting() : 0)) }))
    const parts = shares(now.map((row) => number(row.seconds)))
    shown.replaceChildren(...lines(now).map((words, n) => {
      const bar = make("span", "bar")
      bar.style.width = `${parts[n]}%`
      return make("li", "", words, bar)
    }))
  }

  // A page that is put away may never come back.
  document.addEventListener("visibilitychange", () => { if (turns.isOn()) bank() })
  desk.onShown(dress)
}
