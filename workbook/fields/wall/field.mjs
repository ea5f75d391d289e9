// Dots for ideas, put and taken back by a tap or a key. Dots of other people stay out of sight until the wall is counted.

import { button } from "../../screen/controls.mjs"
import { addRow, holderIn, isBlank, partsOf, read } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { cells, columns, inWords, number, tally } from "./tally.mjs"

/** @typedef {import("./tally.mjs").Row} Row */

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function wall(root, desk) {
  const holder = holderIn(root)
  const { dots, atMost, room } = Object.fromEntries(Object.entries(holder.dataset).map(([name, words]) => [name, Number(words)]))
  const rows = () => partsOf(holder, "data-row")
  const given = () => /** @type {Row[]} */ (read(holder))
  const part = (/** @type {ParentNode} */ from, /** @type {string} */ name) => /** @type {HTMLElement} */ (from.querySelector(`[data-part=${name}]`))
  const box = (/** @type {HTMLElement} */ row, /** @type {string} */ key) => /** @type {HTMLInputElement} */ (row.querySelector(`[data-key=${key}]`))
  const left = () => dots - rows().reduce((sum, row) => sum + number(box(row, "dots").value), 0)
  const tell = (/** @type {string} */ words) => { part(root, "left").textContent = words }
  const keep = () => desk.changed(root.dataset.field ?? "")

  const add = button(say("Add an idea"), () => {
    const row = addRow(holder)
    dress()
    box(row, "idea").focus()
  }, "no-print")
  const next = button(say("Next person’s turn"), () => pass())
  const back = button(say("Give that turn back"), () => {})
  const count = button(say("Count the wall"), () => {
    count.setAttribute("aria-expanded", String(count.getAttribute("aria-expanded") !== "true"))
    dress()
  })
  const counted = make("div", "counted no-print")
  count.setAttribute("aria-expanded", "false")
  back.hidden = true
  part(root, "left").before(add)
  part(root, "left").after(make("div", "dotting no-print", next, back, count), counted)

  /** @param {HTMLElement} row @param {number} by */
  function put(row, by) {
    const now = number(box(row, "dots").value)
    if (by > 0 && isBlank(box(row, "idea").value)) return tell(say("Write the idea first. Then put your dot on it."))
    if (by > 0 && left() < 1) return tell(sayMany(dots, "All {n} of your dots are on the wall. To move one, take it back first.", "All {n} of your dots are on the wall. To move one, take it back first."))
    if (by < 0 && !now) return tell(say("None of your dots is on this idea."))
    box(row, "dots").value = now + by ? String(now + by) : ""
    keep()
  }

  /** Puts this person's dots with the others, so that the next person starts with all of theirs. */
  function pass() {
    const before = rows().map((row) => /** @type {[HTMLElement, string, string]} */ ([row, box(row, "dots").value, box(row, "others").value]))
    if (left() === dots) return tell(say("Put your dots first. Then pass the wall on."))
    for (const [row, own, others] of before) set(row, "", own ? String(number(own) + number(others)) : others)
    keep()
    tell(sayMany(dots, "Those dots are kept. The next person has {n}.", "Those dots are kept. The next person has {n}."))
    back.hidden = false
    back.onclick = () => {
      for (const [row, own, others] of before) set(row, own, others)
      back.hidden = true
      keep()
      next.focus()
    }
  }

  /** @param {HTMLElement} row @param {string} own @param {string} others */
  function set(row, own, others) {
    box(row, "dots").value = own
    box(row, "others").value = others
  }

  function dress() {
    const open = count.getAttribute("aria-expanded") === "true"
    for (const [n, row] of rows().entries()) {
      part(row, "mine").hidden = true
      part(row, "others").hidden = !open
      if (!row.querySelector(".dotting")) row.append(make("div", "dotting no-print", button(say("Put a dot"), () => put(row, 1)), button(say("Take one back"), () => put(row, -1)), make("span", "dots")))
      const [more, less, shown] = /** @type {HTMLElement[]} */ ([...(row.querySelector(".dotting")?.children ?? [])])
      const own = number(box(row, "dots").value)
      more.setAttribute("aria-label", say("Put a dot: idea {n}", { n: n + 1 }))
      less.setAttribute("aria-label", say("Take one back: idea {n}", { n: n + 1 }))
      shown.textContent = own ? `${"●".repeat(Math.min(own, dots))} ${sayMany(own, "{n} of yours", "{n} of yours")}` : say("none of yours")
    }
    const n = left()
    tell(n < 0 ? sayMany(-n, "There is {n} dot too many here. Which matter most?", "There are {n} dots too many here. Which matter most?") : sayMany(n, "You have {n} of your {dots} dots left.", "You have {n} of your {dots} dots left.", { dots }))
    const order = tally(given())
    counted.replaceChildren(...(open ? [make("p", "", inWords(order)), make("ol", "", ...order.map(([idea, all]) => make("li", "", `${idea}: ${all}`)))] : []))
    add.hidden = rows().length >= atMost
  }

  root.querySelector("[data-sheet]")?.addEventListener("sheet", (event) => {
    const printed = given().length ? given() : Array.from({ length: room }, () => ({}))
    const sheet = /** @type {HTMLElement} */ (event.target)
    sheet.replaceChildren(grid(columns(dots), printed.map((row) => cells(row, dots)), 2))
  })
  desk.onShown(dress)
}
