// Add, remove and move lines, by tap or by keyboard.

import { addRow, holderIn, partsOf } from "../../screen/holds.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function list(root, desk) {
  const holder = /** @type {HTMLFieldSetElement} */ (holderIn(root))
  const most = Number(holder.dataset.atMost)
  const line = holder.dataset.line ?? ""
  const rows = () => partsOf(holder, "data-row")
  const field = root.dataset.field ?? ""

  const add = button(`Add a ${line}`, () => {
    const row = addRow(holder)
    dress()
    focusIn(row)
  })
  const limit = document.createElement("p")
  limit.className = "limit no-print"
  holder.append(add, limit)

  /** @param {string} label @param {() => void} call */
  function button(label, call) {
    const made = document.createElement("button")
    made.type = "button"
    made.className = "no-print"
    made.textContent = label
    made.addEventListener("click", call)
    return made
  }

  /** @param {HTMLElement} row */
  function focusIn(row) {
    /** @type {HTMLElement} */ (row.querySelector("textarea, select")).focus()
  }

  /** @param {HTMLElement} row @param {number} by */
  function move(row, by) {
    const all = rows()
    const to = all.indexOf(row) + by
    by < 0 ? all[to].before(row) : all[to].after(row)
    settle(row, `Moved to ${to + 1} of ${all.length}.`)
  }

  /** @param {HTMLElement} row */
  function remove(row) {
    const all = rows()
    const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1] ?? addRow(holder)
    row.remove()
    settle(next, "")
  }

  /** @param {HTMLElement} row @param {string} words */
  function settle(row, words) {
    dress()
    desk.changed(field)
    if (words) desk.say(words)
    focusIn(row)
  }

  function dress() {
    const all = rows()
    all.forEach((row, n) => {
      row.querySelector(".row-tools")?.remove()
      const tools = document.createElement("div")
      tools.className = "row-tools no-print"
      if (n > 0) tools.append(tool("Up", n, () => move(row, -1)))
      if (n < all.length - 1) tools.append(tool("Down", n, () => move(row, 1)))
      tools.append(tool("Remove", n, () => remove(row)))
      row.append(tools)
    })
    add.hidden = all.length >= most
    limit.textContent = all.length >= most ? `That is the most: ${most}. Which matter most?` : ""
  }

  /** @param {string} label @param {number} n @param {() => void} call */
  function tool(label, n, call) {
    const made = button(label, call)
    made.setAttribute("aria-label", `${label}: ${line} ${n + 1}`)
    return made
  }

  desk.onShown(() => { if (rows().length !== holder.querySelectorAll(".row-tools").length) dress() })
}
