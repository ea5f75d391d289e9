// An exercise's form, alive apart from its page: its answers stay in memory, and whoever asked takes them from there.

import { render } from "./form.mjs"
import { Memory } from "./memory.mjs"
import { PageModel } from "./page-model.mjs"
import { sheetOf } from "./sheet.mjs"

/** @typedef {import("./form.mjs").Kinds} Kinds */

/**
 * What a page of the book can do with the exercises on other pages, and a notebook cannot.
 * @typedef {object} Book
 * @property {(exercise: string) => Promise<HTMLElement>} sheet an exercise’s blank sheet
 * @property {(sheets: () => HTMLElement[] | Promise<HTMLElement[]>, title: string) => { print: () => Promise<void>, word: () => Promise<void> }} handOver
 */

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

/**
 * @param {string} name @param {string} html @param {import("./record.mjs").Record} record
 * @param {(forms: ParentNode) => Promise<Kinds>} kindsIn @param {(kind: string) => Promise<any>} part
 * @returns {Promise<HTMLElement>} the exercise as a sheet with its answers on it
 */
export async function sheetAside(name, html, record, kindsIn, part) {
  /** @type {Promise<any>[]} */
  const fetched = []
  const noted = (/** @type {string} */ kind) => fetched[fetched.push(part(kind)) - 1]
  const { el, rest } = await aside({ name, html, record, kindsIn, part: noted })
  await Promise.allSettled(fetched)
  const sheet = sheetOf(/** @type {HTMLFormElement} */ (el.querySelector("form")))
  rest()
  return sheet
}
