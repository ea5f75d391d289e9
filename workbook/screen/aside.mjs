// An exercise's form, alive apart from its page: its answers stay in memory, and whoever asked takes them from there.

import { render } from "./form.mjs"
import { Memory } from "./memory.mjs"
import { PageModel } from "./page-model.mjs"

/** @typedef {import("./form.mjs").Kinds} Kinds */

/**
 * @param {{ name: string, html: string, record?: import("./record.mjs").Record, kindsIn: (forms: ParentNode) => Promise<Kinds>, part: (kind: string) => Promise<any> }} given
 * @returns {Promise<{ el: HTMLElement, model: PageModel, rest: () => void }>} the form, what it holds, and how to put it to rest
 */
export async function aside({ name, html, record = { answers: {} }, kindsIn, part }) {
  const el = document.createElement("div")
  el.innerHTML = html
  const model = new PageModel(new Memory(), name, { saved: "", silence: "" })
  model.load(record)
  const kinds = await kindsIn(el)
  return { el, model, rest: render({ model, el, kinds, kindsIn, part }) }
}
