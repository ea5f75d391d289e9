// A room's answers: says who is in on paper, and fetches the desk itself where it is used.

import { deliver, watchAddress } from "../../screen/arrived.mjs"
import { holderIn } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { grid } from "../../screen/sheet.mjs"
import { gathered, rowOf } from "./people.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */

watchAddress("gathering")

/** @param {HTMLElement} root @param {Desk} desk */
export default function gathering(root, desk) {
  const paper = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  paper.addEventListener("sheet", () => {
    const rows = gathered(desk.answer(root.dataset.field ?? "")).people.map(rowOf)
    const blank = Array.from({ length: Number(holderIn(root).dataset.room) }, () => ["", "", "", ""])
    paper.replaceChildren(grid([say("Who"), say("How it came"), say("What they filled in"), say("Does it count?")], rows.length ? rows : blank, 1))
  })
  if (root.isConnected) void bring(root, desk)
}

/** @param {HTMLElement} root @param {Desk} desk */
async function bring(root, desk) {
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-part=desk]"))
  try {
    deliver((await desk.part("gathering")).open(root, desk, place))
  } catch {
    place.replaceChildren(say("This part of the page did not load. Is the network gone? Load the page again."))
  }
}
