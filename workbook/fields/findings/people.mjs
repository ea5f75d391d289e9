// Whose answers count: those who are in.

/** @typedef {{ how?: string, exercises: { [exercise: string]: { [field: string]: any } } }} Person */

/** @param {any} gathered the answer of a gathering @returns {Person[]} whoever counts */
export function peopleIn(gathered) {
  const all = Array.isArray(gathered?.people) ? gathered.people : []
  return all.filter((/** @type {any} */ one) => one?.state === "in" && one.exercises && typeof one.exercises === "object")
}
