// The ways to send: a file, a link, a code to scan, a message. None of them needs a server.

import { codeOf } from "../../screen/code.mjs"
import { button } from "../../screen/controls.mjs"
import { fileText } from "../../screen/file.mjs"
import { download } from "../../screen/hand-over.mjs"
import { holderIn, isBlank, of } from "../../screen/holds.mjs"
import { pack } from "../../screen/post.mjs"
import { make } from "../../screen/sheet.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("../../screen/form.mjs").Desk} Desk */

/** @type {{ [way: string]: (given: Given) => (Node | string)[] }} */
const WAYS = { file, link, code, text }

/** @typedef {{ records: import("../../screen/file.mjs").Records, who: string, page: string }} Given */

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
  sent.replaceChildren(...WAYS[way]({ records, who: who.trim(), page: addressOf(page) }))
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

/** @param {string} page @returns {string} where a link can lead, or "" where a link would lead nobody anywhere */
function addressOf(page) {
  return location.protocol.startsWith("http") && !page.startsWith("workbook-page:") ? new URL(page, location.href).href.split(/[?#]/)[0] : ""
}

/** @param {Given} given */
function file({ records, who }) {
  const name = `scores-${who.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "mine"}.json`
  download(fileText(records), "application/json", name)
  return [make("p", "", `${name} is in your downloads. Send it to the person who leads the panel, and to nobody else.`)]
}

/** @param {Given} given */
function link({ records, page }) {
  if (!page) return [make("p", "", "A link works only from a website, and this page is a file on your device. Save a file or make a message instead.")]
  return toCopy(`${page}#a=${pack(records)}`, "Your scores are inside this link. Send it to the person who leads the panel, and to nobody else. No website sees what is in it.")
}

/** @param {Given} given */
function text({ records }) {
  return toCopy(pack(records), "Your scores are inside this message. Paste it into an email or a chat to the person who leads the panel, and to nobody else.")
}

/** @param {Given} given */
function code({ records, page }) {
  if (!page) return [make("p", "", "A code works only from a website, and this page is a file on your device. Save a file or make a message instead.")]
  const drawn = codeOf(`${page}#a=${pack(records)}`)
  if (!drawn) return [make("p", "", "You wrote too much for a code that a phone can read. Nothing is wrong: save a file or make a link instead.")]
  return [make("p", "", "Let the person who leads the panel scan this with their phone. Your scores are inside it. Turn it away from others. If the phone cannot read it, make a link instead."), drawn]
}

/** @param {string} words @param {string} about */
function toCopy(words, about) {
  const box = Object.assign(document.createElement("textarea"), { value: words, readOnly: true, rows: 4 })
  box.setAttribute("aria-label", "To copy")
  const copy = button("Copy", async () => {
    box.select()
    const copied = await navigator.clipboard?.writeText(words).then(() => true, () => false)
    copy.textContent = copied ? "Copied" : "Press and hold the words above to copy them"
  })
  return [make("p", "", about), box, copy]
}
