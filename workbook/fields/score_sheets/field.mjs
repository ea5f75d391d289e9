// The chair's desk for score sheets: the ways in, who is in on paper, and what the reveal waits for. What takes sheets in,
// and shows who is in, is fetched where it is used.

import { deliver, watchAddress } from "../../screen/arrived.mjs"
import { labelled, options, tell } from "../../screen/controls.mjs"
import { holderIn, isBlank } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { onceWanted } from "../../screen/wanted.mjs"
import { gathered, rowOf, waitingFor } from "./gathered.mjs"
import { jobOf } from "./job.mjs"
import { waysIn } from "./ways.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {ReturnType<typeof import("./part.mjs").open>} Room */

const MOST_PEOPLE = 12

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
  if (root.isConnected) openDoor(root, desk)
}

/** @param {HTMLElement} root @param {Desk} desk */
function openDoor(root, desk) {
  const field = root.dataset.field ?? ""
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-part=desk]"))
  const [entry, said, list] = ["entry", "said", "sheets-in"].map((name) => make("div", name))
  said.setAttribute("role", "status")

  /** @type {() => Promise<Room>} */
  const room = onceWanted(async () => {
    tell(said, [say("One moment…")])
    const { open } = await desk.part("score_sheets")
    tell(said, [])
    return open({ root, desk, entry, said, list })
  })

  /** @template T @param {(room: Room) => T | Promise<T>} use @returns {Promise<T | undefined>} what came of it; nothing where what it needs did not come */
  async function withRoom(use) {
    const here = await room().catch(() => void tell(said, [say("A part of this page did not load, so nothing came in. Is the network gone? Please try again.")]))
    return here && use(here)
  }

  const size = options(Array.from({ length: MOST_PEOPLE }, (_, n) => String(n + 1)), "")
  size.addEventListener("change", () => desk.give(field, /** @type {any} */ ({ ...gathered(desk.answer(field)), size: size.value })))
  const { elements, box } = waysIn({
    files: (files) => withRoom((room) => room.files(files)),
    words: (words) => withRoom((room) => room.words(words)),
    enter: (how) => withRoom((room) => room.enter(how)),
  })
  place.replaceChildren(labelled(say("How many people are on the panel?"), size), ...elements, entry, said, list)

  deliver(async (words) => {
    const came = await withRoom((room) => room.words(words))
    if (came === undefined) box.value += `${box.value && "\n"}${words}` // it is in the address no more
  })

  const none = make("p", "waiting", say("No score sheet is in yet."))
  /** @type {unknown} */
  let shown
  desk.onShown(() => {
    const answer = desk.answer(field)
    const now = gathered(answer).size
    if (size.value !== now) size.value = now
    if (!isBlank(answer)) none.remove()
    else if (!list.hasChildNodes()) list.append(none)
    if (answer === shown) return
    shown = answer
    if (!isBlank(answer)) void room().catch(() => tell(said, [say("The part that shows answers did not load. They are kept. Is the network gone? Load the page again.")]))
  })
}
