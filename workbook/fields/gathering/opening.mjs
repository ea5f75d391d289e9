// What came, file by file: workbook files, messages, and the tables that forms give.

import { recordsFrom, Refusal } from "../../screen/file.mjs"
import { unpack } from "../../screen/post.mjs"
import { say } from "../../screen/say.mjs"
import { peopleIn } from "./people.mjs"
import { rowsIn } from "./table.mjs"
import { isExcel, welcome, wordsIn } from "./welcome.mjs"

/** @typedef {import("./versions.mjs").Newcomer} Newcomer */
/** @typedef {{ newcomers: Newcomer[], says: string[], tables: string[][][] }} Opened tables wait: somebody may have to say what a heading means */

const MESSAGE = /\bw1\.\d/

/**
 * @param {File} file @param {(file: File) => Promise<string[][][]>} excel reads the sheets of an Excel file
 * @returns {Promise<Opened>} @throws {Refusal}
 */
export async function opened(file, excel) {
  await welcome(file)
  const { name } = file
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isExcel(name, bytes)) return { newcomers: [], says: [], tables: await excel(file) }
  const words = wordsIn(name, bytes)
  if (words.trimStart().startsWith("{")) return from(recordsFrom(words, name), { how: "file", name })
  if (MESSAGE.test(words)) return messagesIn(words, { how: "paste", name })
  const rows = rowsIn(words)
  if ((rows.length > 1 && rows[0].length > 1) || /\.(csv|tsv)$/i.test(name)) return { newcomers: [], says: [], tables: [rows] }
  return messagesIn(words, { how: "paste", name })
}

/** @param {string} words @param {{ how: string, name: string }} way @returns {Promise<Opened>} who is in pasted words */
export async function messagesIn(words, { how, name }) {
  const { found, refused } = await unpack(words)
  const all = found.map((records, n) => from(records, { how, name: found.length > 1 ? say("{name}, message {number}", { name, number: n + 1 }) : name }))
  return { newcomers: all.flatMap(({ newcomers }) => newcomers), says: [...refused, ...all.flatMap(({ says }) => says)], tables: [] }
}

/** @param {{ [exercise: string]: any }} records @param {{ how: string, name: string }} way @returns {Opened} */
function from(records, way) {
  const newcomers = peopleIn(records, way)
  return { newcomers, says: newcomers.length ? [] : [say("{name} holds no answers yet.", { name: way.name })], tables: [] }
}

/** @param {unknown} reason @param {string} name @returns {string} why a file did not come in */
export const whyNot = (reason, name) => (reason instanceof Refusal ? reason.message : say("{name} could not be read. Ask for it again.", { name }))
