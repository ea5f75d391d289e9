// A room's answers: the ways in, and who is in on paper. What takes answers in, and shows who is in, is fetched where it is used.

import { deliver, watchAddress } from "../../screen/arrived.mjs"
import { tell } from "../../screen/controls.mjs"
import { holderIn, isBlank } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { onceWanted } from "../../screen/wanted.mjs"
import { gathered, rowOf } from "./people.mjs"
import { filesInto, paperInto, wordsInto } from "./ways.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {ReturnType<typeof import("./part.mjs").open>} Room */

watchAddress("gathering")

/** @param {HTMLElement} root @param {Desk} desk */
export default function gathering(root, desk) {
  const paper = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  paper.addEventListener("sheet", () => {
    const rows = gathered(desk.answer(root.dataset.field ?? "")).people.map(rowOf)
    const blank = Array.from({ length: Number(holderIn(root).dataset.room) }, () => ["", "", "", ""])
    paper.replaceChildren(grid([say("Who"), say("How it came"), say("What they filled in"), say("Does it count?")], rows.length ? rows : blank, 1))
  })
  if (root.isConnected) openDoor(root, desk)
}

/** @param {HTMLElement} root @param {Desk} desk */
function openDoor(root, desk) {
  const place = /** @type {HTMLElement} */ (root.querySelector("[data-part=desk]"))
  const [said, progress, waiting, list] = ["said", "progress", "waiting", "people"].map((name) => make("div", name))
  for (const part of [said, progress]) part.setAttribute("role", "status")

  /** @type {() => Promise<Room>} */
  const room = onceWanted(async () => {
    tell(said, [])
    progress.textContent = say("One moment…")
    const fetched = desk.part("gathering").finally(() => { progress.textContent = "" })
    return (await fetched).open({ root, desk, place, said, progress, waiting, list })
  })

  /** @template T @param {(room: Room) => Promise<T>} use @returns {Promise<T | undefined>} what came of it; nothing where what it needs did not come */
  async function withRoom(use) {
    const here = await room().catch(() => void tell(said, [say("A part of this page did not load, so nothing came in. Is the network gone? Please try again.")]))
    return here && use(here)
  }

  const pasted = wordsInto((words) => withRoom((room) => (words.includes("#a=") ? room.words(words, "link", say("Link")) : room.words(words, "paste", say("Message")))))
  place.replaceChildren(filesInto(place, (files) => withRoom((room) => room.files(files))), pasted.element, paperInto(() => withRoom((room) => room.typeIn())), progress, said, waiting, list)
  // What is passed on here is no answer yet: the form need not look at everybody's at each letter.
  for (const event of ["input", "change"]) place.addEventListener(event, (happened) => happened.stopPropagation())

  deliver(async (words) => {
    const came = await withRoom((room) => room.words(words, "link", say("Link")))
    if (came === undefined) pasted.box.value += `${pasted.box.value && "\n"}${words}` // it is in the address no more
  })

  const nobody = make("p", "total", say("Nobody is in yet."))
  /** @type {unknown} */
  let shown
  desk.onShown(() => {
    const answer = desk.answer(root.dataset.field ?? "")
    if (!isBlank(answer)) nobody.remove()
    else if (!list.hasChildNodes()) list.append(nobody)
    if (answer === shown) return
    shown = answer
    if (!isBlank(answer)) void room().catch(() => tell(said, [say("The part that shows answers did not load. They are kept. Is the network gone? Load the page again.")]))
  })
}
