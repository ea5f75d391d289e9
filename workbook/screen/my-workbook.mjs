// The page that lists every exercise, what has been started, and does for all at once what each page does for one.

import { sheetAside } from "./aside.mjs"
import { isBlank } from "./holds.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./form.mjs").Kinds} Kinds */
/** @typedef {{ [exercise: string]: import("./record.mjs").Record }} Records */

/**
 * @param {object} given
 * @param {{ all(): Promise<Records> }} given.store
 * @param {(forms: ParentNode) => Promise<Kinds>} given.kinds fetches the scripts of the kinds in some forms
 * @param {(kind: string) => Promise<any>} given.part fetches what few people need at once: a kind's heavier part, every exercise's form
 */
export function showMyWorkbook({ store, kinds, part }) {
  const root = /** @type {HTMLElement | null} */ (document.querySelector(".my-workbook"))
  if (!root) return undefined
  const items = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-exercise]")])
  const nameOf = (/** @type {HTMLElement} */ item) => item.dataset.exercise ?? ""

  async function show() {
    const records = await store.all().catch(() => /** @type {Records} */ ({}))
    for (const item of items) {
      const count = Object.keys(records[nameOf(item)]?.answers ?? {}).length
      const state = /** @type {HTMLElement} */ (item.querySelector("[data-part=state]"))
      state.textContent = count ? say("Started. Answers so far: {count}.", { count }) : say("Not started.")
      state.hidden = false
    }
  }

  async function sheets() {
    const records = await store.all()
    const started = items.map(nameOf).filter((name) => !isBlank(records[name]?.answers))
    const all = started.length ? await part("forms") : {}
    return Promise.all(started.map((name) => sheetAside(name, all[name], records[name], kinds, part)))
  }

  return { root, show, sheets }
}
