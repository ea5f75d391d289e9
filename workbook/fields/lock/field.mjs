// Closes another field when everybody agrees, and opens it again only while nothing leans on it.

import { holderIn, isBlank } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { closeAlso } from "./also.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function lock(root, desk) {
  const field = root.dataset.field ?? ""
  const box = /** @type {HTMLInputElement} */ (root.querySelector("[data-part=box]"))
  const when = /** @type {HTMLElement} */ (root.querySelector("[data-part=when]"))
  const locks = /** @type {HTMLElement} */ (root.querySelector("[data-locks]")).dataset.locks ?? ""
  const locked = holderIn(/** @type {HTMLElement} */ (desk.form.querySelector(`[data-field="${locks}"]`)))
  const leaning = /** @type {NodeListOf<HTMLElement>} */ (desk.form.querySelectorAll(`[data-after="${field}"]`))

  box.addEventListener("change", () => {
    const inUse = [...leaning].some((holder) => !isBlank(desk.answer(/** @type {HTMLElement} */ (holder.closest("[data-field]")).dataset.field ?? "")))
    if (box.checked && isBlank(desk.answer(locks))) return refuse(false, say("There is nothing to lock yet. Fill it in first."))
    if (!box.checked && inUse) return refuse(true, say("Scoring has begun, so this stays locked. To change it openly: save and print this, clear the scores, then start again together."))
    desk.give(field, box.checked ? now() : "")
  })

  /** @param {boolean} checked @param {string} words */
  function refuse(checked, words) {
    box.checked = checked
    when.hidden = false
    when.textContent = words
    desk.say(words)
  }

  /** Words that are locked can still be reached and read. Nothing in the list can be used. @param {boolean} closed */
  function close(closed) {
    locked.toggleAttribute("data-locked", closed)
    for (const words of locked.querySelectorAll("textarea")) words.readOnly = closed
    for (const other of /** @type {NodeListOf<HTMLButtonElement | HTMLSelectElement>} */ (locked.querySelectorAll("select, button"))) other.disabled = closed
  }

  desk.onShown(() => {
    const answer = desk.answer(field)
    box.checked = !isBlank(answer)
    when.hidden = !box.checked
    when.textContent = box.checked ? say("Locked: {answer}.", { answer }) : ""
    close(box.checked)
    closeAlso(desk.form, /** @type {HTMLElement} */ (root.querySelector("[data-also]")).dataset.also ?? "", box.checked)
  })
}

/** @returns {string} this moment, as 2026-11-22 10:15 by the clock on the wall */
function now() {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0")
  const at = new Date()
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
