// What somebody may do to a running order: each gives new rows, and where to look next. They change nothing in place.

/** @typedef {{ day: string, activity: string, title: string, minutes: string }} Row */
/** @typedef {{ rows: Row[], at: number }} Edited `at` is the row that was touched */

const MOST = 600

/** @param {Row[]} rows @param {number} n @param {number} by -1 up or 1 down @returns {Edited} over the edge of a day, a row goes to the next day */
export function move(rows, n, by) {
  const [row, other] = [rows[n], rows[n + by]]
  if (!other) return { rows, at: n }
  if (other.day !== row.day) return { rows: rows.map((one, k) => (k === n ? { ...one, day: other.day } : one)), at: n }
  return { rows: rows.map((one, k) => (k === n ? other : k === n + by ? row : one)), at: n + by }
}

/** @param {Row[]} rows @param {number} n @returns {Edited} */
export function drop(rows, n) {
  return { rows: rows.filter((_, k) => k !== n), at: Math.min(n, rows.length - 2) }
}

/** @param {Row[]} rows @param {number} n @param {Partial<Row>} change @returns {Edited} */
export function change(rows, n, change) {
  return { rows: rows.map((row, k) => (k === n ? { ...row, ...change } : row)), at: n }
}

/** @param {Row[]} rows @param {number} n @param {number} by minutes @returns {Edited} */
export function by(rows, n, by) {
  return change(rows, n, { minutes: String(Math.min(MOST, Math.max(0, Number(rows[n].minutes) + by))) })
}

/** @param {Row[]} rows @param {Row} row @param {(activity: string) => boolean} closes @returns {Edited} the row at the end of its day, before the close */
export function add(rows, row, closes) {
  const last = rows.map(({ day }) => day).lastIndexOf(row.day)
  const at = last >= 0 && closes(rows[last].activity) ? last : last < 0 ? rows.length : last + 1
  return { rows: [...rows.slice(0, at), row, ...rows.slice(at)], at }
}
