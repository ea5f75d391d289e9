// Who sits where: tables of about six, mixed, and never one person with lived experience alone.
// The twin of workbook/days/tables.py.

/** @typedef {import("./plan.mjs").Programme} Programme */
/** @typedef {import("./plan.mjs").People} People */

/** @param {Programme} programme @param {People} people @returns {People[]} as even as can be: trainers and hosts have no seat */
export function tablesOf({ roles, limits }, people) {
  const everybody = sum([roles.lived, ...roles.others].map((role) => people[role]))
  const nearest = Math.floor((2 * everybody + limits.table) / (2 * limits.table))
  const sizes = even(everybody, Math.max(nearest, Math.ceil(everybody / limits.table_most)))
  const lived = people[roles.lived]
  const together = lived ? Math.min(sizes.length, Math.max(Math.floor(lived / 2), 1)) : 0
  const seated = [...even(lived, together), ...sizes.slice(together).map(() => 0)]
  const tables = seated.map((number) => /** @type {People} */ ({ [roles.lived]: number }))
  let free = sizes.map((size, n) => size - seated[n])
  for (const role of roles.others) {
    const shares = inProportion(people[role], free)
    shares.forEach((share, n) => { tables[n][role] = share })
    free = free.map((left, n) => left - shares[n])
  }
  return tables
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0)

/** @param {number} people @param {number} tables @returns {number[]} the larger shares first */
function even(people, tables) {
  return Array.from({ length: tables }, (_, n) => Math.floor(people / tables) + (n < people % tables ? 1 : 0))
}

/** Shares people out by largest remainder: where two are equal, the first table has it. @param {number} people @param {number[]} free */
function inProportion(people, free) {
  const seats = sum(free)
  const shares = free.map((room) => (seats ? Math.floor((people * room) / seats) : 0))
  const rest = (/** @type {number} */ n) => (seats ? (people * free[n]) % seats : 0)
  const byRemainder = free.map((_, n) => n).sort((one, other) => rest(other) - rest(one))
  for (const n of byRemainder.slice(0, people - sum(shares))) shares[n] += 1
  return shares
}
