// One topic on the projector, in large type: only what is not hidden, and never a label of a person.

import { button } from "../../screen/controls.mjs"
import { language, say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { drawing } from "./drawn.mjs"
import { hiddenInWords, shownOf } from "./said.mjs"

/** @typedef {import("./ways.mjs").Section} Section */
/** @typedef {import("./ways.mjs").Kept} Kept */

/** @param {Section} section @param {Kept} kept @param {HTMLElement} place where the dialog lives, so that the form's looks reach it */
export function showOnTheWall(section, kept, place) {
  const dialog = /** @type {HTMLDialogElement} */ (make("dialog", "on-the-wall"))
  const title = make("h4", "", section.title)
  const close = button(say("Close"), () => dialog.close())
  title.id = "on-the-wall"
  dialog.setAttribute("aria-labelledby", title.id)
  dialog.append(close, title, ...section.sentences.map((words) => make("p", "", words)), ...(section.draw ? [drawing(section.draw(640))] : []), ...wordsFor(section, kept))
  dialog.addEventListener("close", () => dialog.remove())
  place.append(dialog)
  dialog.showModal()
}

/** @param {Section} section @param {Kept} kept @returns {HTMLElement[]} people's words, group by group */
export function wordsFor({ said = [] }, kept) {
  const shown = shownOf(said, kept)
  const groups = [...new Set(shown.map(({ group }) => group))].sort((one, other) => Number(!one) - Number(!other) || one.localeCompare(other, language()))
  const lists = groups.flatMap((group) => [
    ...(group || groups.length > 1 ? [make("h5", "", group || say("No group yet"))] : []),
    make("ul", "people-said quoted", ...shown.filter((one) => one.group === group).map(({ words }) => make("li", "", words))),
  ])
  const hidden = hiddenInWords(said, kept)
  return [...lists, ...(hidden ? [make("p", "hidden-many", hidden)] : [])]
}
