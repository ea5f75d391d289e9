// The ways for answers to leave a page: a file, a link, a code to scan, a message. None of them needs a server.

import { codeOf } from "./code.mjs"
import { button } from "./controls.mjs"
import { fileText } from "./file.mjs"
import { download } from "./hand-over.mjs"
import { pack } from "./post.mjs"
import { say } from "./say.mjs"
import { make } from "./sheet.mjs"

/**
 * What is sent: `named` goes into the file's name, `page` is where a link leads or "" where it would lead nobody anywhere,
 * and `says` has, for each way, what to tell the person of it.
 * @typedef {{ records: import("./file.mjs").Records, named: string, page: string, says: Says }} Given
 * @typedef {{ file: (name: string) => string, link: () => string, code: () => string, text: () => string }} Says
 */

/** @type {{ [way: string]: (given: Given) => (Node | string)[] }} */
export const WAYS = { file, link, code, text }

/** @param {string} page @returns {string} where a link can lead, or "" where a link would lead nobody anywhere */
export function addressOf(page) {
  return location.protocol.startsWith("http") && !page.startsWith("workbook-page:") ? new URL(page, location.href).href.split(/[?#]/)[0] : ""
}

/** @param {Given} given */
function file({ records, named, says }) {
  const name = `${named.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}.json`
  download(fileText(records), "application/json", name)
  return [make("p", "", says.file(name))]
}

/** @param {Given} given */
function link({ records, page, says }) {
  if (!page) return [make("p", "", say("A link works only from a website, and this page is a file on your device. Save a file or make a message instead."))]
  return toCopy(`${page}#a=${pack(records)}`, says.link())
}

/** @param {Given} given */
function text({ records, says }) {
  return toCopy(pack(records), says.text())
}

/** @param {Given} given */
function code({ records, page, says }) {
  if (!page) return [make("p", "", say("A code works only from a website, and this page is a file on your device. Save a file or make a message instead."))]
  const drawn = codeOf(`${page}#a=${pack(records)}`)
  if (!drawn) return [make("p", "", say("You wrote too much for a code that a phone can read. Nothing is wrong: save a file or make a link instead."))]
  return [make("p", "", says.code()), drawn]
}

/** @param {string} words @param {string} about */
function toCopy(words, about) {
  const box = Object.assign(document.createElement("textarea"), { value: words, readOnly: true, rows: 4 })
  box.setAttribute("aria-label", say("To copy"))
  const copy = button(say("Copy"), async () => {
    box.select()
    const copied = await navigator.clipboard?.writeText(words).then(() => true, () => false)
    copy.textContent = copied ? say("Copied") : say("Press and hold the words above to copy them")
  })
  return [make("p", "", about), box, copy]
}
