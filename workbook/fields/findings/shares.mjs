// Who spoke how long, from talk to talk: seconds of every 100, by role. Python’s twin is figures/voices.py.

import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {{ talk: string, role: string, share: number }} Share */

/** @param {any} words */
const number = (words) => (/^[0-9]+$/.test(words ?? "") ? Number(words) : 0)

/** @param {{ [field: string]: any }[]} answers @param {string} field @param {string} named the field that names the talk @returns {Share[]} */
export function talks(answers, field, named) {
  return answers.flatMap((given, n) => {
    const rows = (Array.isArray(given[field]) ? given[field] : []).filter((/** @type {any} */ row) => String(row?.role ?? "").trim())
    const seconds = rows.map((/** @type {any} */ row) => number(row.seconds))
    const total = seconds.reduce((/** @type {number} */ all, /** @type {number} */ one) => all + one, 0)
    return rows.map((/** @type {any} */ row, /** @type {number} */ k) => ({
      talk: String(given[named] ?? "").trim() || say("Talk {n}", { n: n + 1 }),
      role: row.role.trim(),
      share: total ? Math.floor((200 * seconds[k] + total) / (2 * total)) : 0,
    }))
  })
}

/** @param {Share[]} found @returns {import("./counts.mjs").Counted} a row for each talk, a column for each role */
export function shareTable(found) {
  const [rows, values] = [[...new Set(found.map(({ talk }) => talk))], [...new Set(found.map(({ role }) => role))]]
  const of = (/** @type {string} */ talk, /** @type {string} */ role) => found.filter((one) => one.talk === talk && one.role === role).reduce((all, { share }) => all + share, 0)
  return { rows, values, numbers: rows.map((talk) => values.map((role) => of(talk, role))) }
}

/** @param {Share[]} found @returns {string} how each role's share moved from the first talk to the last that it was at */
export function sharesInWords(found) {
  if (!found.length) return say("No meeting has been counted yet.")
  const names = [...new Set(found.map(({ talk }) => talk))]
  const ends = { first: names[0], last: names[names.length - 1] }
  const many = sayMany(names.length, "{n} meeting. Seconds of every 100:", "{n} meetings, from “{first}” to “{last}”. Seconds of every 100:", ends)
  const roles = [...new Set(found.map(({ role }) => role))]
  return [many, ...roles.map((role) => moved(role, found.filter((one) => one.role === role)))].join(" ")
}

/** @param {string} role @param {Share[]} own */
function moved(role, own) {
  const [first, last] = [own[0].share, own[own.length - 1].share]
  if (own.length === 1) return `${role} ${first}.`
  return first === last ? say("{role} no change.", { role }) : say("{role} from {first} to {last}.", { role, first, last })
}
