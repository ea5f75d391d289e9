// Counts the dots on a wall of ideas, and draws its sheet. Python's twin is tally.py and on_paper.

import { allOf, say, sayMany } from "../../screen/say.mjs"

/** @typedef {{ [name: string]: string }} Row */
/** @typedef {[idea: string, dots: number]} Counted */

/** @param {string | undefined} words @returns {number} a count that somebody typed; anything else is none */
export const number = (words) => (/^[0-9]+$/.test(words ?? "") ? Number(words) : 0)

/** @param {Row[]} rows @returns {Counted[]} every idea with all its dots, most first */
export function tally(rows) {
  const ideas = rows.filter((row) => row.idea?.trim())
  const counted = ideas.map((row) => /** @type {Counted} */ ([row.idea.trim(), number(row.dots) + number(row.others)]))
  return counted.sort((one, other) => other[1] - one[1])
}

/** @param {Counted[]} counted @returns {string} which idea has most; a tie is called a tie */
export function inWords(counted) {
  const total = counted.reduce((sum, [, dots]) => sum + dots, 0)
  if (!total) return say("No dots yet.")
  const most = Math.max(...counted.map(([, dots]) => dots))
  const first = counted.filter(([, dots]) => dots === most).map(([idea]) => `“${idea}”`)
  const whole = sayMany(total, "{n} dot in all.", "{n} dots in all.")
  if (first.length === 1) return `${whole} ${say("Most dots: {idea}, with {most}.", { idea: first[0], most })}`
  return `${whole} ${say("Most dots: {ideas}, with {most} each. That is a tie, so talk before you choose.", { ideas: allOf(first), most })}`
}

/** @param {number} dots @returns {string[]} */
export const columns = (dots) => [say("Idea"), say("Goes with"), say("My dots: fill in up to {most} in all", { most: dots }), say("Dots from others")]

/** @param {Row} row @param {number} dots @returns {string[]} one idea as it is printed: circles wait for a pen */
export const cells = (row, dots) => [
  row.idea ?? "",
  row.group ?? "",
  row.dots ? `${row.dots} ${"●".repeat(number(row.dots))}`.trim() : Array(dots).fill("○").join(" "),
  row.others || Array(6).fill("○").join(" "),
]
