// Who spoke how much, as shares. Python's twin is shares.py.

import { say } from "../../screen/say.mjs"

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
  return shares(seconds).map((share, n) => {
    const holes = { role: named[n].role.trim(), time: time(seconds[n]), share, some: people[n], everybody }
    return people[n] ? say("{role}: {time}, {share} of every 100 seconds; {some} of {everybody} people.", holes) : say("{role}: {time}, {share} of every 100 seconds.", holes)
  })
}

/** @param {number} seconds @returns {string} as it is said: 2 min 5 s */
export const time = (seconds) => (seconds >= 60 ? say("{minutes} min {seconds} s", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 }) : say("{seconds} s", { seconds }))
