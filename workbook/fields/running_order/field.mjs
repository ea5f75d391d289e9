// The planner's door: brings what plans, keeps the sheet, and takes a plan that came in the page's address.

import { say } from "../../screen/say.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */

const SENT = "#a="

/** @type {string[]} what came in this page's address, taken out of it at once so that it stays in no history */
const arrived = []

function takeFromAddress() {
  if (!location.hash.startsWith(SENT)) return
  arrived.push(location.hash)
  history.replaceState(history.state, "", location.pathname + location.search)
}

if (document.querySelector("[data-kind=running_order]")) takeFromAddress()

/** @param {HTMLElement} root @param {Desk} desk */
export default function runningOrder(root, desk) {
  if (root.isConnected) void bring(root, desk)
}

/** @param {HTMLElement} root @param {Desk} desk */
async function bring(root, desk) {
  const [place, sheet] = ["[data-part=desk]", "[data-sheet]"].map((name) => /** @type {HTMLElement} */ (root.querySelector(name)))
  place.hidden = false
  try {
    const inside = root.querySelector("[data-part=programme]")?.textContent?.trim()
    const [{ open }, programme] = await Promise.all([desk.part("running_order"), inside ? JSON.parse(inside) : desk.part("programme")])
    const take = open({ root, desk, place, sheet, programme })
    sheet.hidden = true
    const deliver = () => void take(arrived.splice(0).join("\n"))
    window.addEventListener("hashchange", () => { takeFromAddress(); deliver() })
    deliver()
  } catch {
    place.replaceChildren(Object.assign(document.createElement("p"), { textContent: say("The part of this page that plans did not load. Is the network gone? The order below is the one that we propose.") }))
  }
}
