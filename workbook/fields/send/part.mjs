// Sends what somebody chose, in the way they chose.

import { holderIn, isBlank, of } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { addressOf, WAYS } from "../../screen/ways.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("../../screen/form.mjs").Desk} Desk */

/** @type {import("../../screen/ways.mjs").Says} */
const SAYS = {
  file: (name) => say("{name} is in your downloads. Send it to the person who leads the panel, and to nobody else.", { name }),
  link: () => say("Your scores are inside this link. Send it to the person who leads the panel, and to nobody else. No website sees what is in it."),
  code: () => say("Let the person who leads the panel scan this with their phone. Your scores are inside it. Turn it away from others. If the phone cannot read it, make a link instead."),
  text: () => say("Your scores are inside this message. Paste it into an email or a chat to the person who leads the panel, and to nobody else."),
}

/** @param {string} way @param {HTMLElement} root @param {Desk} desk @param {HTMLElement} sent where to say what was made */
export async function send(way, root, desk, sent) {
  const field = root.dataset.field ?? ""
  const { sends = "", page = "" } = holderIn(root).dataset
  const who = desk.answer(field)
  if (isBlank(who) || typeof who !== "string") {
    sent.replaceChildren(make("p", "", say("First write what you are called on the panel, in the box above.")))
    return holderIn(root).focus()
  }
  const answers = chosen([field, ...sends.split(" ")], desk)
  const records = { [desk.form.dataset.exercise ?? ""]: { answers } }
  const named = /[\p{L}\p{N}]/u.test(who) ? say("scores {who}", { who }) : say("scores mine")
  sent.replaceChildren(...WAYS[way]({ records, named, page: addressOf(page), says: SAYS }))
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
