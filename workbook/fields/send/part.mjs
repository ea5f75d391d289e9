// Sends what somebody chose, in the way they chose.

import { holderIn, isBlank, of } from "../../screen/holds.mjs"
import { make } from "../../screen/sheet.mjs"
import { addressOf, WAYS } from "../../screen/ways.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("../../screen/form.mjs").Desk} Desk */

/** @param {string} way @param {HTMLElement} root @param {Desk} desk @param {HTMLElement} sent where to say what was made */
export async function send(way, root, desk, sent) {
  const field = root.dataset.field ?? ""
  const { sends = "", page = "" } = holderIn(root).dataset
  const who = desk.answer(field)
  if (isBlank(who) || typeof who !== "string") {
    sent.replaceChildren(make("p", "", "First write what you are called on the panel, in the box above."))
    return holderIn(root).focus()
  }
  const answers = chosen([field, ...sends.split(" ")], desk)
  const records = { [desk.form.dataset.exercise ?? ""]: { answers } }
  const own = /[\p{L}\p{N}]/u.test(who) ? who : "mine"
  sent.replaceChildren(...WAYS[way]({ records, named: `scores ${own}`, page: addressOf(page), what: "Your scores are", to: "the person who leads the panel" }))
}

/** @param {string[]} names fields, or columns of lists @param {Desk} desk @returns {{ [field: string]: Answer }} those answers and no others */
export function chosen(names, desk) {
  /** @type {{ [field: string]: Answer }} */
  const answers = {}
  for (const field of new Set(names.map((name) => name.split(".")[0]))) {
    const columns = names.filter((name) => name.startsWith(`${field}.`)).map((name) => name.split(".")[1])
    const answer = desk.answer(field)
    if (isBlank(answer)) continue
    const only = (/** @type {Answer} */ row) => Object.fromEntries(columns.map((name) => [name, of(row, name)]).filter(([, words]) => words !== undefined))
    answers[field] = columns.length && Array.isArray(answer) ? answer.map(only) : /** @type {Answer} */ (answer)
  }
  return answers
}
