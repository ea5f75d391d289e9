// The chair's desk for score sheets: says who is in, draws it for paper, and fetches the desk itself where it is used.

import { deliver, watchAddress } from "../../screen/arrived.mjs"
import { holderIn } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { grid } from "../../screen/sheet.mjs"
import { gathered, rowOf, waitingFor } from "./gathered.mjs"
import { jobOf } from "./job.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */

watchAddress("score_sheets")

/** @param {HTMLElement} root @param {Desk} desk */
export default function scoreSheets(root, desk) {
  const holder = holderIn(root)
  const paper = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  /** @type {unknown} */
  let drawn

  desk.onShown(() => {
    const answer = desk.answer(root.dataset.field ?? "")
    if (holder.dataset.waiting !== undefined && answer === drawn) return
    drawn = answer
    holder.dataset.waiting = waitingFor(gathered(answer))
  })
  paper.addEventListener("sheet", () => {
    const all = gathered(desk.answer(root.dataset.field ?? ""))
    const rows = all.sheets.map((sheet) => rowOf(sheet, jobOf(holder, desk)))
    const without = all.without ? [[say("Going on without somebody"), "", "", all.without]] : []
    const blank = Array.from({ length: Number(holder.dataset.room) }, () => ["", "", "", ""])
    const drawn = [...rows, ...without]
    paper.replaceChildren(grid([say("Who scored"), say("How it came"), say("Scores"), say("Does it count?")], drawn.length ? drawn : blank, 1))
  })
  if (root.isConnected) void bring(root, desk)
}

/** @param {HTMLElement} root @param {Desk} desk */
async function bring(root, desk) {
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-part=desk]"))
  try {
    const { open } = await desk.part("score_sheets")
    deliver(open(root, desk, place))
  } catch {
    place.replaceChildren(say("This part of the page did not load. Is the network gone? Load the page again."))
  }
}
