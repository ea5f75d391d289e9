// A table as a table on the page, and as CSV that no spreadsheet takes for formulas.

import { figure } from "../../screen/say.mjs"
import { grid } from "../../screen/sheet.mjs"

/** @typedef {import("./ways.mjs").Table} Table */

/** What a spreadsheet would read as the start of a formula, whatever blank stands before it. */
const FORMULA = /^[\s\u0000-\u001f]*[=+\-@＝＋－＠|]|^[\t\r\n]/

/** @param {string | number} cell @returns {string} */
function celled(cell) {
  const words = typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell)
  return /[",;\r\n\t]|^'/.test(words) ? `"${words.replace(/"/g, '""')}"` : words
}

/** @param {Table} table @returns {string} with the mark that tells Excel it is UTF-8, and lines ended as the standard asks (RFC 4180) */
export const csvOf = ({ columns, rows }) => `\ufeff${[columns, ...rows].map((row) => `${row.map(celled).join(",")}\r\n`).join("")}`

/** @param {Table} table @param {string} [caption] @returns {HTMLTableElement} numbers to read, and not a sheet to write on */
export function tableOf({ columns, rows }, caption) {
  const made = /** @type {HTMLTableElement} */ (grid(columns, rows.map((row) => row.map((cell) => (typeof cell === "number" && !Number.isNaN(cell) ? figure(cell) : String(cell)))), 1, caption))
  made.classList.add("figures")
  return made
}
