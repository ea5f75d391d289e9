// The face of a review on a form: the findings in groups, the text with its marks, and the text line by line.

import { ask } from "../../screen/dialog.mjs"
import { of } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { drawByLine } from "./by-line.mjs"
import { drawGroups } from "./draw-groups.mjs"
import { drawMarks } from "./draw-marks.mjs"
import { reviewer } from "./engine.mjs"
import { pickWords } from "./open-file.mjs"
import { filledSheet } from "./sheet.mjs"
import { groups, inWords, lengths, numbers } from "./summary.mjs"
import { unhurried } from "./unhurried.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {ReturnType<typeof makeFace>} Face */

const MOST = 300_000 // letters: about a hundred pages

/** @param {{ root: HTMLElement, desk: import("../../screen/form.mjs").Desk, lists: import("./engine.mjs").Lists, toTry: string }} given */
export function makeFace({ root, desk, lists, toTry }) {
  const field = root.dataset.field ?? ""
  const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const { steps, look: lookAtOnce } = reviewer(lists)
  const given = (/** @type {string} */ part) => of(desk.answer(field), part)
  const run = unhurried()
  const kit = { lists, name: root.querySelector("textarea")?.id ?? "", sources: find("given").dataset.sources ?? "", given }
  const groupsBox = drawGroups(find("groups"), kit)
  const marksBox = drawMarks(find("marked"), (number) => groupsBox.goTo(number))
  const byLine = drawByLine(find("by-line"), kit, () => desk.changed(field))
  /** @type {string | undefined} */
  let seen
  // A phone shows first how much there is. Where there is room, the text stands open.
  /** @type {HTMLDetailsElement} */ (find("in-place")).open = matchMedia("(min-width: 60rem)").matches

  /** @param {string} text @returns {Generator<void, void>} */
  function* work(text) {
    const { found, words } = yield* steps(text)
    const gathered = groups(found, lists)
    yield
    find("summary").textContent = inWords(found)
    find("lengths").textContent = lengths(numbers(text, lists))
    yield
    const numberOf = new Map([...new Set(found.filter((one) => one.start !== null).map((one) => one.key))].map((key, n) => [key, n + 1]))
    yield* groupsBox.draw(gathered, numberOf, text)
    yield* marksBox.draw(text, words, found, numberOf)
    byLine.draw(text, words)
  }

  /** @param {string} text */
  function look(text) {
    if (text === seen) return byLine.refresh()
    seen = text
    run(work(text.slice(0, MOST)))
  }

  /** @param {string} now @returns {Promise<boolean>} whether another text may take its place */
  async function mayReplace(now) {
    if (!now.trim()) return true
    const other = say("Put the other here")
    return (await ask(say("Put another text in the place of yours?"), [say("The text that is here now goes. What you chose stays.")], [say("Keep mine"), other])) === other
  }

  return {
    look,
    /** @param {string} now */
    open: async (now) => ((await mayReplace(now)) ? pickWords() : undefined),
    /** @param {string} now */
    tryOut: async (now) => ((await mayReplace(now)) ? toTry : undefined),
    sheet: () => filledSheet(/** @type {{ [name: string]: Answer }} */ (desk.answer(field)), lists, lookAtOnce),
  }
}
