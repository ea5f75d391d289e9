// The ways for answers to leave a page: a file, a link, a code to scan, a message. None of them needs a server.

import { codeOf } from "./code.mjs"
import { button } from "./controls.mjs"
import { fileText } from "./file.mjs"
import { download } from "./hand-over.mjs"
import { pack } from "./post.mjs"
import { make } from "./sheet.mjs"

/**
 * What is sent: `named` goes into the file's name, `page` is where a link leads or "" where it would lead nobody anywhere,
 * `what` says what is inside (“Your scores are”), and `to` says who it is for.
 * @typedef {{ records: import("./file.mjs").Records, named: string, page: string, what: string, to: string }} Given
 */

/** @type {{ [way: string]: (given: Given) => (Node | string)[] }} */
export const WAYS = { file, link, code, text }

/** @param {string} page @returns {string} where a link can lead, or "" where a link would lead nobody anywhere */
export function addressOf(page) {
  return location.protocol.startsWith("http") && !page.startsWith("workbook-page:") ? new URL(page, location.href).href.split(/[?#]/)[0] : ""
}

/** @param {Given} given */
function file({ records, named, to }) {
  const name = `${named.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.json`
  download(fileText(records), "application/json", name)
  return [make("p", "", `${name} is in your downloads. Send it to ${to}, and to nobody else.`)]
}

/** @param {Given} given */
function link({ records, page, what, to }) {
  if (!page) return [make("p", "", "A link works only from a website, and this page is a file on your device. Save a file or make a message instead.")]
  return toCopy(`${page}#a=${pack(records)}`, `${what} inside this link. Send it to ${to}, and to nobody else. No website sees what is in it.`)
}

/** @param {Given} given */
function text({ records, what, to }) {
  return toCopy(pack(records), `${what} inside this message. Paste it into an email or a chat to ${to}, and to nobody else.`)
}

/** @param {Given} given */
function code({ records, page, what, to }) {
  if (!page) return [make("p", "", "A code works only from a website, and this page is a file on your device. Save a file or make a message instead.")]
  const drawn = codeOf(`${page}#a=${pack(records)}`)
  if (!drawn) return [make("p", "", "You wrote too much for a code that a phone can read. Nothing is wrong: save a file or make a link instead.")]
  return [make("p", "", `Let ${to} scan this with their phone. ${what} inside it. Turn it away from others. If the phone cannot read it, make a link instead.`), drawn]
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
