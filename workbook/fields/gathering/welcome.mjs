// What a file that came is, told by its size and its first bytes and never by its name, and its words in whatever letters it has.

import { Refusal } from "../../screen/file.mjs"
import { say } from "../../screen/say.mjs"

const MOST = 20_000_000 // bytes, as in any workbook file
/** @typedef {{ name: string }} Named */

const photo = (/** @type {Named} */ file) => say("{name} is a photo. Type in what is on it, or ask for the file.", { name: file.name })
const pdf = (/** @type {Named} */ file) => say("{name} is a PDF. Type in what is on it, or ask for the file.", { name: file.name })
const older = (/** @type {Named} */ file) => say("{name} is an older kind of Excel or Word file. Save it as .xlsx or CSV, and bring that.", { name: file.name })

/** @type {[begins: string, why: (file: Named) => string][]} */
const OTHER = [["\x89PNG", photo], ["\xff\xd8\xff", photo], ["GIF8", photo], ["%PDF", pdf], ["\xd0\xcf\x11\xe0", older]]

/** @param {Uint8Array} bytes @returns {string} each byte as one letter */
const letters = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")

/** @param {{ name: string }} file @returns {boolean} whether a computer keeps it for itself in a folder */
const isHidden = ({ name }) => name.startsWith(".") || name.startsWith("~$") || /^(thumbs\.db|desktop\.ini)$/i.test(name)

/** @param {File[]} files @returns {File[]} those that somebody put there, in the order of their names */
export const inOrder = (files) => files.filter((file) => !isHidden(file)).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))

/**
 * Says no at once to what cannot be read, before more than its first bytes are.
 * @param {File} file @throws {Refusal}
 */
export async function welcome(file) {
  if (file.size > MOST) throw new Refusal(say("{name} is too big to be read here. Bring it in parts.", { name: file.name }))
  const start = letters(new Uint8Array(await file.slice(0, 12).arrayBuffer()))
  const why = OTHER.find(([begins]) => start.startsWith(begins))?.[1] ?? (/^....ftyp(heic|mif1|heix)|^RIFF....WEBP/s.test(start) ? photo : undefined)
  if (why) throw new Refusal(why(file))
}

/** @param {string} name @param {Uint8Array} bytes @returns {boolean} whether it is an Excel file @throws {Refusal} for other packed files */
export function isExcel(name, bytes) {
  if (!letters(bytes.subarray(0, 4)).startsWith("PK\x03\x04")) return false
  const end = letters(bytes.subarray(-70_000))
  if (!end.includes("PK\x05\x06")) throw new Refusal(say("{name} is not whole. Ask for it again.", { name }))
  if (end.includes("word/document.xml")) throw new Refusal(say("{name} is a Word file. Type in what is on it, or ask for the file.", { name }))
  if (!end.includes("xl/workbook.xml")) throw new Refusal(say("{name} is a folder in a ZIP file. Open it, and bring what is inside.", { name }))
  return true
}

/** @param {string} name @param {Uint8Array} bytes @returns {string} @throws {Refusal} where they are no words */
export function wordsIn(name, bytes) {
  const words = decoded(bytes)
  if (words.includes("\0")) throw new Refusal(say("{name} is not a file that can be read here. Bring workbook files, messages in .txt, CSV or .xlsx.", { name }))
  if (!words.trim()) throw new Refusal(say("{name} is empty. Ask for it again.", { name }))
  return words
}

/** @param {Uint8Array} bytes @returns {string} UTF-8 or UTF-16, and else in the letters that Windows had before */
function decoded(bytes) {
  const [first, second] = bytes
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}
