// Starts the clock, which comes when it is wanted, and shows planned and real minutes side by side afterwards.

import { button } from "../../screen/controls.mjs"
import { holderIn } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { compared } from "./day.mjs"

/** @typedef {import("./day.mjs").Line} Line */

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function runningClock(root, desk) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  const holder = holderIn(root)
  const [done, shorter] = ["done", "shorter"].map((name) => /** @type {{ [part: string]: string }} */ (JSON.parse(holder.dataset[name] ?? "{}")))
  const lines = () => {
    const given = desk.answer(root.dataset.field ?? "")
    // A file from elsewhere may hold anything: the sheet and the table take what is a line.
    return /** @type {Line[]} */ (Array.isArray(given) ? given.filter((line) => line && typeof line === "object") : [])
  }

  async function start() {
    try {
      const clock = await desk.part("running_clock")
      await clock.open(root, desk, lines)
      part("said").textContent = ""
    } catch {
      part("said").textContent = say("The clock did not load. Is the network gone? Load the page again.")
    }
  }

  /** @param {{ [part: string]: string }} columns @param {{ [part: string]: string }[]} rows */
  const table = (columns, rows) => grid(Object.values(columns), rows.map((row) => Object.keys(columns).map((name) => row[name] ?? "")), 1)

  function show() {
    const rows = compared(lines())
    part("done").hidden = !rows.length
    part("done").replaceChildren(...(rows.length ? [table(done, rows)] : []))
  }

  sheet.addEventListener("sheet", () => {
    const rows = compared(lines())
    const made = lines().filter((line) => line.shortened)
    const blank = Array.from({ length: Number(holder.dataset.room) }, () => ({}))
    const after = made.length ? [make("section", "sheet-part", make("h4", "", say("What was made shorter on the day")), table(shorter, made))] : []
    sheet.replaceChildren(table(done, rows.length ? rows : blank), ...after)
  })
  part("open").append(button(say("Start the clock"), () => void start(), "main"))
  desk.onShown(show)
}
