// Who spoke how much, as shares. Python's twin is shares.py.

/** @typedef {{ [name: string]: string }} Row */

/** @param {string | undefined} words @returns {number} a whole number that somebody typed; anything else is none */
export const number = (words) => (/^[0-9]+$/.test(words ?? "") ? Number(words) : 0)

/** @param {number[]} seconds @returns {number[]} each one's share of every 100 seconds, a half going up */
export function shares(seconds) {
  const total = seconds.reduce((sum, one) => sum + one, 0)
  return seconds.map((one) => (total ? Math.floor((200 * one + total) / (2 * total)) : 0))
}

/** @param {Row[]} rows @returns {string[]} of each role: how long it spoke, its share, how many of the people it is */
export function lines(rows) {
  const named = rows.filter((row) => row.role?.trim())
  const seconds = named.map((row) => number(row.seconds))
  const people = named.map((row) => number(row.people))
  const everybody = people.reduce((sum, one) => sum + one, 0)
  const part = (/** @type {number} */ some) => (some ? `; ${some} of ${everybody} people` : "")
  return shares(seconds).map((share, n) => `${named[n].role.trim()}: ${time(seconds[n])}, ${share} of every 100 seconds${part(people[n])}.`)
}

/** @param {number} seconds @returns {string} as it is said: 2 min 5 s */
export const time = (seconds) => (seconds >= 60 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : `${seconds} s`)
