// A button for each role: tap it when somebody in that role starts to speak. What is kept is seconds, and no words.

import { addRow, holderIn, partsOf, read } from "../../screen/holds.mjs"
import { make } from "../../screen/sheet.mjs"
import { lines, number, shares } from "./shares.mjs"

const KEPT_EVERY = 15 // seconds of one turn that a page which is closed by its phone may lose

/** @typedef {import("./shares.mjs").Row} Row */

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function voices(root, desk) {
  const holder = holderIn(root)
  const rows = () => partsOf(holder, "data-row")
  const box = (/** @type {HTMLElement} */ row, /** @type {string} */ key) => /** @type {HTMLInputElement} */ (row.querySelector(`[data-key=${key}]`))
  const roleOf = (/** @type {HTMLElement} */ row) => box(row, "role").value.trim()
  const keep = () => desk.changed(root.dataset.field ?? "")
  /** @type {{ row: HTMLElement, since: number, counted: number } | undefined} */
  let turn
  /** @type {{ row: HTMLElement, counted: number }[]} */
  const past = []
  let ticking = 0

  const add = button("Add a role", () => {
    box(addRow(holder), "role").focus()
    dress()
  })
  const speakers = make("div", "speakers")
  const pause = button("Pause", () => (end(), settle("Paused.")))
  const undo = button("Take the last turn out", takeOut)
  const said = make("p", "said")
  const shown = make("ul", "shares")
  said.setAttribute("role", "status")
  holder.append(add, make("div", "talking no-print", speakers, pause, " ", undo, said, shown))

  /** @param {string} words @param {() => void} call @returns {HTMLButtonElement} */
  function button(words, call) {
    const made = /** @type {HTMLButtonElement} */ (make("button", "no-print", words))
    made.type = "button"
    made.onclick = call
    return made
  }

  /** Adds to a role what of its turn is not counted yet. A clock that only runs forward: the wall's may be set. */
  function bank() {
    if (!turn) return
    const seconds = Math.round((performance.now() - turn.since) / 1000)
    turn.since += seconds * 1000
    turn.counted += seconds
    count(turn.row, seconds)
  }

  /** @param {HTMLElement} row @param {number} seconds */
  function count(row, seconds) {
    box(row, "seconds").value = String(Math.max(0, number(box(row, "seconds").value) + seconds))
  }

  function end() {
    bank()
    if (turn) past.push(turn)
    turn = undefined
    clearInterval(ticking)
  }

  /** @param {HTMLElement} row */
  function start(row) {
    const same = turn?.row === row
    end()
    if (same) return settle("Paused.")
    turn = { row, since: performance.now(), counted: 0 }
    ticking = window.setInterval(tick, 1000)
    settle(`Speaking now: ${roleOf(row)}.`)
  }

  function tick() {
    if (turn && performance.now() - turn.since >= KEPT_EVERY * 1000) {
      bank()
      keep()
    }
    draw()
  }

  function takeOut() {
    end()
    const last = past.pop()
    if (!last) return settle("There is no turn to take out.")
    count(last.row, -last.counted)
    settle(`Taken out: ${last.counted} s, ${roleOf(last.row)}. Paused.`)
  }

  /** @param {string} words */
  function settle(words) {
    keep()
    dress()
    said.textContent = words
  }

  function dress() {
    const named = rows().filter(roleOf)
    const buttons = /** @type {HTMLButtonElement[]} */ ([...speakers.children])
    for (const extra of buttons.splice(named.length)) extra.remove()
    named.forEach((row, n) => {
      const made = buttons[n] ?? button("", () => {})
      made.onclick = () => start(row)
      made.textContent = turn?.row === row ? `● ${roleOf(row)}: speaking` : roleOf(row)
      made.setAttribute("aria-pressed", String(turn?.row === row))
      if (!made.parentElement) speakers.append(made)
    })
    pause.hidden = undo.hidden = !named.length
    add.hidden = rows().length >= Number(holder.dataset.atMost)
    draw()
  }

  /** Shows the shares so far, with what of this turn is not counted yet. */
  function draw() {
    const more = turn ? Math.round((performance.now() - turn.since) / 1000) : 0
    const now = rows().filter(roleOf).map((row) => ({ .../** @type {Row} */ (read(row)), seconds: String(number(box(row, "seconds").value) + (row === turn?.row ? more : 0)) }))
    const parts = shares(now.map((row) => number(row.seconds)))
    shown.replaceChildren(...lines(now).map((words, n) => {
      const bar = make("span", "bar")
      bar.style.width = `${parts[n]}%`
      return make("li", "", words, bar)
    }))
  }

  document.addEventListener("visibilitychange", () => {
    if (!turn) return
    bank()
    keep()
  })
  desk.onShown(dress)
}
