// Says the day in words, so that a slip is seen, and offers it as a file that any calendar opens.

import { download } from "../../screen/hand-over.mjs"
import { prose } from "../../screen/sheet.mjs"
import { wallClock } from "../../screen/clock.mjs"
import { dayOf } from "../../screen/say-day.mjs"
import { say } from "../../screen/say.mjs"
import { inWords } from "./words.mjs"


/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function day(root, desk) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const date = /** @type {HTMLInputElement} */ (root.querySelector("[type=date]"))
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  const given = () => /** @type {{ date?: string, time?: string }} */ (desk.answer(root.dataset.field ?? "") ?? {})

  function show() {
    const { date: on = "" } = given()
    const gone = dayOf(on) && on < wallClock().slice(0, 10) ? ` ${say("This day has gone by.")}` : ""
    const strange = date.validity.badInput || (on && !dayOf(on))
    const words = strange ? say("That day is not in the calendar. Please look again.") : inWords(given()) && `${inWords(given())}.${gone}`
    // Said only when it changes: a status that is set again is read out again.
    if (part("said").textContent !== words) part("said").textContent = words
    part("offer").hidden = !dayOf(on)
  }

  async function save() {
    try {
      const { fileOf } = await desk.part("day")
      const entry = part("save").dataset.entry ?? ""
      download(fileOf({ ...given(), entry }), "text/calendar;charset=utf-8", `${entry.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.ics`)
      desk.say(say("The file is with your downloads. Open it to put the day in your calendar."))
    } catch {
      desk.say(say("The file could not be made. Is the network gone? Your day is kept here."))
    }
  }

  part("save").addEventListener("click", () => void save())
  date.addEventListener("blur", show) // a day that is only half typed is told of when somebody leaves it
  sheet.addEventListener("sheet", () => sheet.replaceChildren(prose(inWords(given()), 1)))
  desk.onShown(show)
}
