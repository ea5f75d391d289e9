// The chair's desk: it takes a sheet in, and shows who is in so far. It never shows a score.

import { recordsIn, Refusal } from "../../screen/file.mjs"
import { holderIn, isBlank, of } from "../../screen/holds.mjs"
import { unpack } from "../../screen/post.mjs"
import { ask } from "../../screen/dialog.mjs"
import { tell } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { nextNumber, put, sheetFrom, Unwelcome } from "./arrive.mjs"
import { entryFor } from "./entry.mjs"
import { jobOf } from "./job.mjs"
import { gathered, text } from "./gathered.mjs"
import { rowsOf } from "./rows.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("../../screen/file.mjs").Records} Records */
/** @typedef {import("./gathered.mjs").Gathered} Gathered */
/** @typedef {import("./gathered.mjs").Sheet} Sheet */

/**
 * @param {{ root: HTMLElement, desk: Desk, entry: HTMLElement, said: HTMLElement, list: HTMLElement }} given
 *   where the desk is, and in it: one person's scores, what happened, and who is in
 */
export function open({ root, desk, entry, said, list }) {
  const field = root.dataset.field ?? ""
  const holder = holderIn(root)
  const points = [...root.querySelectorAll(".guide td")].map((cell) => cell.textContent ?? "")
  const asked = /** @type {any} */ ({ ...holder.dataset, highest: points.length })
  const all = () => gathered(desk.answer(field))
  const give = (/** @type {Gathered} */ next) => desk.give(field, /** @type {any} */ (next))

  /** @param {Records} records @param {{ how: string, fallback: string }} from @returns {Promise<string>} what happened, in a sentence */
  async function receive(records, from) {
    const answers = records[asked.exercise]?.answers
    if (isBlank(answers)) return say("{name} holds no score sheet. It should be made on the page where people score.", { name: from.fallback })
    beginWith(answers)
    const job = jobOf(holder, desk)
    if (!job.criteria.length || !job.candidates.length) return say("There is nothing to score against yet. Fill in the criteria and the candidates above, or bring a whole sheet first.")
    try {
      const sheet = sheetFrom(answers, job, asked, from)
      const keep = say("Keep it as late")
      if (late() && (await ask(say("The scores have been shown."), [say("A sheet from {label} comes after that.", { label: sheet.label }), say("It can be kept and marked as late.")], [say("Leave it out"), keep])) !== keep) return say("{label}’s sheet was left out.", { label: sheet.label })
      const { all: next, said: words } = put(all(), late() ? { ...sheet, late: "yes" } : sheet, job)
      give(next)
      return words
    } catch (reason) {
      if (reason instanceof Unwelcome) return reason.message
      throw reason
    }
  }

  /** Starts this form's blank lists from the first sheet's. @param {import("./arrive.mjs").Answers} answers */
  function beginWith(answers) {
    if (all().sheets.length || isBlank(answers[asked.scores])) return
    for (const name of (asked.brings ?? "").split(" ").filter(Boolean)) {
      const brought = answers[name]
      if (!isBlank(brought) && isBlank(desk.answer(name))) desk.give(name, brought)
    }
  }

  /** @returns {boolean} whether the scores have been shown */
  function late() {
    const shown = /** @type {HTMLElement | null} */ (desk.form.querySelector(`[data-sheets="${field}"]`))
    return Boolean(shown && text(of(desk.answer(/** @type {HTMLElement} */ (shown.closest("[data-field]")).dataset.field ?? ""), "revealed")))
  }

  /** @param {File} file */
  async function receiveFile(file) {
    const from = { how: "file", fallback: file.name.replace(/\.[^.]*$/, "") }
    try {
      return [await receive(await recordsIn(file), from)]
    } catch (reason) {
      const post = await unpack(await file.text().catch(() => ""))
      if (post.found.length) return receivePost(post)
      return [reason instanceof Refusal ? reason.message : say("{name} could not be read. Nothing here was changed.", { name: file.name })]
    }
  }

  /** @param {{ found: Records[], refused: string[] }} post */
  async function receivePost({ found, refused }) {
    const words = []
    for (const records of found) words.push(await receive(records, { how: "message", fallback: say("Person {n}", { n: nextNumber(desk.answer(field)) }) }))
    return [...words, ...refused]
  }

  /** @param {string} how */
  function enter(how) {
    const job = jobOf(holder, desk)
    if (!job.criteria.length || !job.candidates.length) return tell(said, [say("Fill in the criteria and the candidates above first.")])
    entry.replaceChildren(...entryFor({ how, job, points, all, give, late, done: (words) => { entry.replaceChildren(); tell(said, [words]); draw() } }))
    entry.querySelector("input")?.focus()
  }

  /** @param {File[]} given */
  async function files(given) {
    tell(said, (await inTurn(given, receiveFile)).flat())
  }

  /** @param {string} words pasted, or from the page's address @returns {Promise<boolean>} whether all of them came in */
  async function words(words) {
    if (!words.trim()) return false
    const post = await unpack(words)
    tell(said, await receivePost(post))
    return post.found.length > 0 && !post.refused.length
  }

  function draw() {
    list.replaceChildren(...rowsOf({ all: all(), job: jobOf(holder, desk), waiting: holder.dataset.waiting ?? "", give, carryOn: (how) => enter(how) }))
  }

  let drawn = /** @type {unknown} */ (null)
  desk.onShown(() => {
    const answer = desk.answer(field)
    if (answer === drawn || entry.hasChildNodes()) return
    drawn = answer
    draw()
  })
  draw()
  return { files, words, enter }
}

/** @template T @template R @param {T[]} things @param {(thing: T) => Promise<R>} call @returns {Promise<R[]>} one after another */
async function inTurn(things, call) {
  const made = []
  for (const thing of things) made.push(await call(thing))
  return made
}
