// What a page may need of the exercises on other pages: their forms, and their sheets.

import { render } from "./form.mjs"
import { Memory } from "./memory.mjs"
import { PageModel } from "./page-model.mjs"
import { sheetOf } from "./sheet.mjs"

/** @typedef {import("./form.mjs").Kinds} Kinds */

/**
 * What a page of the book can fetch and do, and a notebook cannot.
 * @typedef {object} Book
 * @property {() => Promise<{ [exercise: string]: string }>} forms every exercise’s form, as HTML
 * @property {(exercise: string) => Promise<HTMLElement>} sheet an exercise’s blank sheet
 * @property {(sheets: () => HTMLElement[] | Promise<HTMLElement[]>, title: string) => { print: () => Promise<void>, word: () => Promise<void> }} handOver
 */

/**
 * @param {string} name @param {string} html @param {import("./record.mjs").Record} record
 * @param {(forms: ParentNode) => Promise<Kinds>} kinds @param {(kind: string) => Promise<any>} part
 * @returns {Promise<HTMLElement>} the exercise as a sheet with its answers on it
 */
export async function filled(name, html, record, kinds, part) {
  const el = document.createElement("div")
  el.innerHTML = html
  const model = new PageModel(new Memory(), name, { saved: "", silence: "" })
  model.load(record)
  /** @type {Promise<any>[]} */
  const fetched = []
  const noted = (/** @type {string} */ kind) => fetched[fetched.push(part(kind)) - 1]
  const rest = render({ model, el, kinds: await kinds(el), part: noted })
  await Promise.allSettled(fetched)
  const sheet = sheetOf(/** @type {HTMLFormElement} */ (el.querySelector("form")))
  rest()
  return sheet
}
