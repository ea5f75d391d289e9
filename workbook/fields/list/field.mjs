// Add, remove and move lines, by tap or by keyboard.

import { button } from "../../screen/controls.mjs"
import { addRow, holderIn, isBlank, partsOf, read } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function list(root, desk) {
  const holder = holderIn(root)
  const most = Number(holder.dataset.atMost)
  const line = holder.dataset.line ?? ""
  const rows = () => partsOf(holder, "data-row")
  const field = root.dataset.field ?? ""

  const add = button(/^[aeiou]/i.test(line) ? say("Add an {line}", { line }) : say("Add a {line}", { line }), () => {
    const row = addRow(holder)
    dress()
    control(row, "textarea, select").focus()
  }, "no-print")
  const back = button(say("Put it back"), () => {}, "no-print")
  const limit = document.createElement("p")
  limit.className = "limit no-print"
  back.hidden = true
  holder.append(add, " ", back, limit)

  /** @param {HTMLElement} row @param {string} which @returns {HTMLElement} */
  const control = (row, which) => /** @type {HTMLElement} */ (row.querySelector(which))

  /** @param {HTMLElement} row @param {number} by */
  function move(row, by) {
    const all = rows()
    const to = all.indexOf(row) + by
    by < 0 ? all[to].before(row) : all[to].after(row)
    settle(say("Moved to {to} of {all}.", { to: to + 1, all: all.length }))
    const [same, other] = by < 0 ? [".up", ".down"] : [".down", ".up"]
    control(row, control(row, same).hidden ? other : same).focus()
  }

  /** @param {HTMLElement} row */
  function remove(row) {
    const at = rows().indexOf(row)
    const blank = isBlank(read(row))
    row.remove()
    if (!rows().length) addRow(holder)
    back.hidden = blank
    back.onclick = () => putBack(row, at)
    settle(say("Removed. {left} left.", { left: rows().filter((other) => !isBlank(read(other))).length }))
    void (blank ? add : back).focus()
  }

  /** @param {HTMLElement} row @param {number} at */
  function putBack(row, at) {
    const next = rows()[at]
    next ? next.before(row) : addRow(holder).replaceWith(row)
    back.hidden = true
    settle(say("Back again."))
    control(row, "textarea, select").focus()
  }

  /** @param {string} words */
  function settle(words) {
    dress()
    desk.changed(field)
    desk.say(words)
  }

  function dress() {
    const all = rows()
    all.forEach((row, n) => {
      const tools = row.querySelectorAll(".row-tools button").length ? row : withTools(row)
      name(tools, ".up", n).hidden = n === 0
      name(tools, ".down", n).hidden = n === all.length - 1
      name(tools, ".remove", n)
    })
    const full = all.length >= most
    add.hidden = full
    back.hidden ||= full
    limit.textContent = full ? say("That is the most: {most}. Which matter most?", { most }) : ""
  }

  /** @param {HTMLElement} row @returns {HTMLElement} */
  function withTools(row) {
    const tools = document.createElement("div")
    tools.className = "row-tools no-print"
    tools.append(tool("up", say("Up"), () => move(row, -1)), tool("down", say("Down"), () => move(row, 1)), tool("remove", say("Remove"), () => remove(row)))
    row.append(tools)
    return row
  }

  /** @param {string} does @param {string} label @param {() => void} call */
  function tool(does, label, call) {
    const made = button(label, call, does)
    made.disabled = "locked" in holder.dataset
    return made
  }

  /** @param {HTMLElement} row @param {string} which @param {number} n @returns {HTMLElement} */
  function name(row, which, n) {
    const made = control(row, which)
    made.setAttribute("aria-label", say("{does}: {line} {n}", { does: made.textContent, line, n: n + 1 }))
    return made
  }

  desk.onShown(dress)
}
