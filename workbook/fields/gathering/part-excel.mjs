// Reads Excel files. What does that is large, so it is fetched only when one arrives.

import readExcelFile from "read-excel-file/universal"
import { Refusal } from "../../screen/file.mjs"
import { say } from "../../screen/say.mjs"

/** @param {File} file @returns {Promise<string[][][]>} the cells of each sheet, as words; a formula is what it came to @throws {Refusal} */
export async function sheetsIn(file) {
  try {
    const sheets = await readExcelFile(file)
    return sheets.map(({ data }) => data.map((row) => row.map(wordsOf)))
  } catch {
    throw new Refusal(say("{name} is not whole. Save it again as .xlsx or CSV, and bring that.", { name: file.name }))
  }
}

/** @param {unknown} cell @returns {string} */
function wordsOf(cell) {
  if (cell === null || cell === undefined) return ""
  return cell instanceof Date ? cell.toISOString().replace("T", " ").replace(/\.\d+Z$/, "").replace(/ 00:00:00$/, "") : String(cell)
}
