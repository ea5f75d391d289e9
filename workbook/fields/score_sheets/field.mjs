// The chair's desk for score sheets: says who is in, draws it for paper, and fetches the desk itself where it is used.

import { holderIn } from "../../screen/holds.mjs"
import { grid } from "../../screen/sheet.mjs"
import { gathered, rowOf, waitingFor } from "./gathered.mjs"
import { jobOf } from "./job.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */

const SENT = "#a="

/** @type {string[]} what came in this page's address, taken out of it at once so that it stays in no history */
const arrived = []

function takeFromAddress() {
  if (!location.hash.startsWith(SENT)) return
  arrived.push(location.hash)
  history.replaceState(history.state, "", location.pathname + location.search)
}

if (document.querySelector("[data-kind=score_sheets]")) takeFromAddress()

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
    const without = all.without ? [["Going on without somebody", "", "", all.without]] : []
    const blank = Array.from({ length: Number(holder.dataset.room) }, () => ["", "", "", ""])
    const drawn = [...rows, ...without]
    paper.replaceChildren(grid(["Who scored", "How it came", "Scores", "Does it count?"], drawn.length ? drawn : blank, 1))
  })
  if (root.isConnected) void bring(root, desk)
}

/** @param {HTMLElement} root @param {Desk} desk */
async function bring(root, desk) {
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-part=desk]"))
  try {
    const { open } = await desk.part("score_sheets")
    const take = open(root, desk, place)
    const deliver = () => take(arrived.splice(0).join("\n"))
    window.addEventListener("hashchange", () => { takeFromAddress(); deliver() })
    deliver()
  } catch {
    place.replaceChildren("This part of the page did not load. Is the network gone? Load the page again.")
  }
}
