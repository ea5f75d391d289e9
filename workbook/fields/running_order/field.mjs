// The planner's door: the order stands to be read, and what plans comes once there is a plan, or somebody wants to change it.

import { deliver, watchAddress } from "../../screen/arrived.mjs"
import { button } from "../../screen/controls.mjs"
import { isBlank } from "../../screen/holds.mjs"
import { PLANNED_WITH } from "../../screen/plan.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { onceWanted } from "../../screen/wanted.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */

watchAddress("running_order")

/** @param {HTMLElement} root @param {Desk} desk */
export default function runningOrder(root, desk) {
  if (!root.isConnected) return
  const [place, sheet] = ["[data-part=desk]", "[data-sheet]"].map((name) => /** @type {HTMLElement} */ (root.querySelector(name)))
  const said = make("p", "")
  said.setAttribute("role", "status")
  /** @type {string[]} plans that came in the page's address, until what plans is here to take them */
  const came = []

  const planner = onceWanted(async () => {
    const inside = root.querySelector("[data-part=programme]")?.textContent?.trim()
    const [{ open }, programme] = await Promise.all([desk.part("running_order"), inside ? JSON.parse(inside) : desk.part("programme")])
    const take = open({ root, desk, place, sheet, programme })
    sheet.hidden = true
    return take
  })

  async function begin() {
    const take = await planner().catch(() => tell(say("The part of this page that plans did not load. Is the network gone? The order below is the one that we propose.")))
    await take?.(came.splice(0).join("\n"))
  }

  /** Said only when it changes: a status that is set again is read out again. @param {string} words */
  function tell(words) {
    if (said.textContent !== words) said.textContent = words
  }

  const change = button(say("Change this order"), async () => {
    tell(say("One moment…"))
    await begin()
    const heading = place.querySelector("h4")
    heading?.setAttribute("tabindex", "-1")
    heading?.focus()
  })
  place.append(make("p", "actions", change), said)
  place.hidden = false
  deliver((words) => void (came.push(words), begin()))
  desk.onShown(() => { if ([...PLANNED_WITH, root.dataset.field ?? ""].some((name) => !isBlank(desk.answer(name)))) void begin() })
}
