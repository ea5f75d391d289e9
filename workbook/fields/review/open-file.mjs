// The words of a file that a person picks: text, or Word. The file is read here and goes nowhere.

import { say } from "../../screen/say.mjs"
import { Unzip, UnzipInflate } from "fflate"

/** A reason a person is shown. */
class Refusal extends Error {
  name = "Refusal"
}

const BIGGEST = 20_000_000 // bytes of a file
const LONGEST = 10_000_000 // bytes of the words in it, once unpacked
const SLICE = 16_384

/** @param {string} words @returns {Refusal} with another way */
const refusal = (words) => new Refusal(`${words} ${say("Open it where you keep it, copy the words, and paste them here.")}`)

/** @returns {Promise<string | undefined>} the words of the file a person picked, if they did */
export function pickWords() {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".txt,.md,.docx,text/plain" })
  return new Promise((resolve, reject) => {
    input.addEventListener("change", () => (input.files?.[0] ? wordsIn(input.files[0]).then(resolve, reject) : resolve(undefined)))
    input.addEventListener("cancel", () => resolve(undefined))
    input.click()
  })
}

/** @param {File} file @returns {Promise<string>} its words @throws {Refusal} in one sentence, if it has none that can be read */
export async function wordsIn(file) {
  if (file.size > BIGGEST) throw refusal(say("{name} is too big.", { name: file.name }))
  const bytes = new Uint8Array(await file.arrayBuffer())
  const starts = (/** @type {number[]} */ ...mark) => mark.every((byte, n) => bytes[n] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46)) throw refusal(say("{name} is a PDF.", { name: file.name }))
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal(say("{name} is from an old Word. Save it as .docx there, and try again.", { name: file.name }))
  const words = starts(0x50, 0x4b) ? wordsOfDocument(unpacked(bytes, file.name), file.name) : decoded(bytes)
  if (words.includes("\0")) throw refusal(say("{name} is not text.", { name: file.name }))
  if (!words.trim()) throw new Refusal(say("{file} has no words in it.", { file: file.name }))
  return words
}

/** @param {Uint8Array} bytes @returns {string} */
function decoded(bytes) {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes) // what older programs write
  }
}

/**
 * Unpacks the one part of a Word file that has the words, a little at a time: a small file can hold a huge one.
 * @param {Uint8Array} bytes @param {string} name @returns {string}
 */
function unpacked(bytes, name) {
  /** @type {Uint8Array[]} */
  const chunks = []
  let [size, found] = [0, false]
  const unzip = new Unzip((file) => {
    if (file.name !== "word/document.xml") return
    found = true
    file.ondata = (error, chunk) => {
      if (error) throw error // what is thrown below comes back here too
      size += chunk.length
      if (size > LONGEST) throw refusal(say("{name} is too big once it is unpacked.", { name }))
      chunks.push(chunk)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += SLICE) unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length)
  } catch (reason) {
    throw reason instanceof Refusal ? reason : refusal(say("{name} is not whole, so it cannot be read.", { name }))
  }
  if (!found) throw refusal(say("{name} is not a Word file.", { name }))
  const decoder = new TextDecoder()
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode()
}

/** @param {string} xml @param {string} name @returns {string} a line for each paragraph, and for each row of a table */
function wordsOfDocument(xml, name) {
  // Word writes no document type. One could only be there to make a small file grow.
  if (/<!DOCTYPE/i.test(xml.slice(0, 2000))) throw refusal(say("{name} is not a file that Word wrote.", { name }))
  const document = new DOMParser().parseFromString(xml, "application/xml")
  if (document.querySelector("parsererror")) throw refusal(say("{name} is not whole, so it cannot be read.", { name }))
  let [words, row, cell] = ["", /** @type {Element | null} */ (null), /** @type {Element | null} */ (null)]
  for (const paragraph of document.getElementsByTagNameNS("*", "p")) {
    const text = wordsOfParagraph(paragraph)
    if (!text || paragraph.closest("Fallback")) continue
    const [inRow, inCell] = [paragraph.closest("tr"), paragraph.closest("tc")]
    const item = isItem(paragraph)
    if (inRow && inRow === row) words += (inCell === cell ? " " : " | ") + text
    else words += (words ? (inRow || item ? "\n" : "\n\n") : "") + (item && !inRow ? "- " : "") + text
    ;[row, cell] = [inRow, inCell]
  }
  return words
}

/** @param {Element} paragraph @returns {string} */
function wordsOfParagraph(paragraph) {
  const pieces = [...paragraph.getElementsByTagNameNS("*", "*")].filter((piece) => piece.parentElement?.closest("p") === paragraph)
  const text = pieces.map(({ localName, textContent }) => ({ t: textContent, tab: " ", br: "\n", cr: "\n", noBreakHyphen: "-" })[localName] ?? "").join("")
  return text.trim()
}

/** @param {Element} paragraph @returns {boolean} whether it is a line of a list */
function isItem(paragraph) {
  const style = [...paragraph.getElementsByTagNameNS("*", "pStyle")].map((one) => one.getAttributeNS(one.namespaceURI, "val") ?? "")
  return paragraph.getElementsByTagNameNS("*", "numPr").length > 0 || style.some((one) => one.startsWith("List"))
}
