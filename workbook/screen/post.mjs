// Answers as a message: text that a person can send as a link, as a code to scan, or pasted into anything.
// Python's twin is post.py; tests hold both to one stock of messages.

import { deflateSync, Inflate, strToU8 } from "fflate"
import { fileText, recordsIn, Refusal } from "./file.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./file.mjs").Records} Records */

const MOST = 2_000_000 // bytes inside one message: a panel's whole record is a twentieth of it
const LONGEST = 1_000_000 // characters of one message
const PIECE = 4096 // a thousand times more can come out of what goes in, so little goes in at once
const SHORT = 16 // after a cut, a shorter word than this belongs to the letter around it

const again = () => say("Ask for it again, or for the file.")
const START = /w1\.(\d{1,7})\.([0-9a-f]{8})\./g
const UNSEEN = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * Makes a message of answers. It is a workbook file, made small.
 * @param {Records} records @returns {string}
 */
export function pack(records) {
  const small = deflateSync(strToU8(JSON.stringify(JSON.parse(fileText(records)))), { level: 9 })
  const body = btoa(Array.from(small, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
  return `w1.${body.length}.${crc32(body)}.${body}`
}

/**
 * Finds every message in what somebody pasted, whatever stands around it and wherever its lines were broken.
 * @param {string} text
 * @returns {Promise<{ found: Records[], refused: string[] }>} what was whole, and a sentence for each that was not
 */
export async function unpack(text) {
  const words = text.replace(UNSEEN, "")
  /** @type {{ found: Records[], refused: string[] }} */
  const all = { found: [], refused: [] }
  for (const start of words.matchAll(START)) {
    try {
      all.found.push(await open(Number(start[1]), start[2], words.slice(start.index + start[0].length)))
    } catch (reason) {
      all.refused.push(reason instanceof Refusal ? reason.message : `${say("This message cannot be read.")} ${again()}`)
    }
  }
  if (!all.found.length && !all.refused.length) all.refused.push(say("There is no message in these words. A message starts with “w1.” and has no spaces."))
  return all
}

/** @param {number} length @param {string} mark @param {string} rest what follows the message's start @returns {Promise<Records>} */
async function open(length, mark, rest) {
  if (length > LONGEST) throw new Refusal(say("This message is too long to be one of ours. Ask for the file."))
  const body = bodyIn(rest, length)
  if (body.length < length) throw new Refusal(`${say("This message was cut: it holds {here} of {length} characters.", { here: body.length, length })} ${again()}`)
  if (crc32(body) !== mark) throw new Refusal(`${say("This message was changed on its way.")} ${again()}`)
  const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (inflated(fromBase64(body)))
  return recordsIn(new File([bytes], say("This message")))
}

/**
 * Gathers a message's characters over broken lines, quoted ones too.
 * @param {string} rest @param {number} length @returns {string} as many as there are
 */
function bodyIn(rest, length) {
  const [chunks, gathered] = [[""], { length: 0 }]
  for (const chunk of rest.slice(0, 4 * length + 1000).split(/[=\s>]+/)) {
    const letters = /^[\w-]*/.exec(chunk)?.[0] ?? ""
    chunks.push(letters)
    gathered.length += letters.length
    if (letters !== chunk || gathered.length >= length) break
  }
  const [first = "", ...more] = chunks.filter(Boolean)
  const end = more.findIndex((chunk) => chunk.length < SHORT)
  const own = gathered.length < length && end >= 0 ? more.slice(0, end) : more
  return [first, ...own].join("").slice(0, length)
}

/** @param {string} body @returns {Uint8Array} */
function fromBase64(body) {
  return Uint8Array.from(atob(body.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0))
}

/** @param {Uint8Array} small @returns {Uint8Array} never more than a message may hold */
function inflated(small) {
  /** @type {Uint8Array[]} */
  const chunks = []
  let size = 0
  const opening = new Inflate((chunk) => {
    size += chunk.length
    if (size > MOST) throw new Refusal(say("This message holds more than anybody could have typed. Ask for the file."))
    chunks.push(chunk)
  })
  for (let at = 0; at < small.length; at += PIECE) opening.push(small.subarray(at, at + PIECE), at + PIECE >= small.length)
  const whole = new Uint8Array(size)
  chunks.reduce((at, chunk) => (whole.set(chunk, at), at + chunk.length), 0)
  return whole
}

/** @param {string} letters @returns {string} the check that zip files use, as eight digits */
export function crc32(letters) {
  let sum = ~0
  for (const byte of strToU8(letters)) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (~sum >>> 0).toString(16).padStart(8, "0")
}
