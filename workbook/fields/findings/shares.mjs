// Who spoke how long, from talk to talk: seconds of every 100, by role. Python’s twin is figures/voices.py.

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
      talk: String(given[named] ?? "").trim() || `Talk ${n + 1}`,
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
  if (!found.length) return "No meeting has been counted yet."
  const names = [...new Set(found.map(({ talk }) => talk))]
  const many = names.length === 1 ? "1 meeting" : `${names.length} meetings, from “${names[0]}” to “${names[names.length - 1]}”`
  const roles = [...new Set(found.map(({ role }) => role))]
  return [`${many}. Seconds of every 100:`, ...roles.map((role) => moved(role, found.filter((one) => one.role === role)))].join(" ")
}

/** @param {string} role @param {Share[]} own */
function moved(role, own) {
  const [first, last] = [own[0].share, own[own.length - 1].share]
  if (own.length === 1) return `${role} ${first}.`
  return `${role} ${first === last ? "no change" : `from ${first} to ${last}`}.`
}
