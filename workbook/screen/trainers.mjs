// The trainers' view: a page's notes, where they stand. A learner's page does not carry them: they come when asked for.

import { loadScript } from "./hand-over.mjs"
import { say } from "./say.mjs"

const ID = "trainers-notes"

/** @param {HTMLElement} place @returns {HTMLElement} where the notes go, made once */
function roomAfter(place) {
  const there = document.getElementById(ID)
  if (there) return there
  const room = Object.assign(document.createElement("div"), { id: ID, className: "for-trainers-only", tabIndex: -1 })
  room.setAttribute("role", "note")
  room.setAttribute("aria-label", say("Notes for trainers"))
  place.after(room)
  return room
}

/** Shows a page's notes for trainers, or puts them away. @param {HTMLElement} place @param {boolean} on */
export async function showNotes(place, on) {
  const to = /** @type {HTMLElement} */ (document.querySelector("[data-part=to-notes]"))
  to.hidden = !on
  if (!on && !document.getElementById(ID)) return
  const room = roomAfter(place)
  room.hidden = !on
  if (!on || room.dataset.filled !== undefined) return
  try {
    await loadScript(new URL(place.dataset.notes ?? "", location.href).href)
    // Our own words, which the build made: nothing that a person wrote.
    room.innerHTML = /** @type {any} */ (window).workbookNotes
    room.dataset.filled = ""
  } catch {
    room.textContent = say("The notes did not load. Is the network gone? They are in the trainers’ guide too.")
  }
}
