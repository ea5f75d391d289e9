// What counts make of themselves: sentences, a table with all the numbers, and bars; or that too few answered.

import * as charts from "./charts.mjs"
import { enough, leftOut, notShown } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Counted} Counted */
/** @typedef {import("./ways.mjs").Section} Section */
/** @typedef {import("./ways.mjs").Table} Table */

/** @param {Counted} found @param {string} heading @returns {Table} */
export const tableOf = ({ rows, values, numbers }, heading) => ({ columns: [heading, ...values], rows: rows.map((row, n) => [row, ...numbers[n]]) })

/** @param {string} title @param {string} sentence @param {Counted} all @param {Counted} shown @param {string} heading @returns {Section} */
export function bars(title, sentence, all, shown, heading) {
  if (!shown.rows.length) return { title, sentences: [notShown()] }
  const sentences = [sentence, ...leftOut(all, shown)]
  return { title, sentences, table: tableOf(shown, heading), draw: (width) => charts.bars(width, shown, sentences.join(" ")) }
}

/** @param {string} title @param {Counted} all @param {(found: Counted) => string} words @param {(found: Counted) => Counted} order @param {string} heading */
export function ordered(title, all, words, order, heading) {
  const shown = enough(all)
  return bars(title, shown.rows.length ? words(shown) : "", all, shown.rows.length ? order(shown) : shown, heading)
}
