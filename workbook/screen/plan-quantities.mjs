// What to bring and what to print. The twin of workbook/days/quantities.py.

/** @typedef {import("./plan.mjs").Programme} Programme */
/** @typedef {import("./plan.mjs").Activity} Activity */
/** @typedef {{ print: string, kit: { [thing: string]: string } }} Need */
/** @typedef {{ [each: string]: number }} Sizes */

/** @param {Programme} programme @param {string} where @param {Activity[]} activities @param {Need[]} needs @param {Sizes} sizes */
export function kitOf(programme, where, activities, needs, sizes) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  const lists = activities.map((activity) => (where === "online" ? activity.kit_online : activity.kit))
  for (const kit of [programme.kit[where] ?? {}, ...lists, ...needs.map((need) => need.kit)]) {
    for (const [thing, amount] of Object.entries(kit)) {
      const [number, each] = amount.split(" ")
      counts.set(thing, Math.max(counts.get(thing) ?? 0, Number(number) * sizes[each]))
    }
  }
  return [...counts].map(([thing, count]) => ({ thing, count }))
}

/** @param {Programme} programme @param {Activity[]} activities @param {Need[]} needs @param {Sizes} sizes */
export function printsOf({ limits }, activities, needs, sizes) {
  const sorts = new Set(needs.map((need) => need.print))
  /** @type {Map<string, { exercise: string, copies: number, large: number, easy: number }>} */
  const prints = new Map()
  for (const activity of activities) {
    const [copies, each] = copiesOf(activity, limits.spare, sizes)
    for (const exercise of activity.exercises) {
      if (copies <= (prints.get(exercise)?.copies ?? -1)) continue
      prints.set(exercise, { exercise, copies, large: sorts.has("large_print") ? each : 0, easy: sorts.has("easy_read") ? each : 0 })
    }
  }
  return [...prints.values()]
}

/** @param {Activity} activity @param {number} spare @param {Sizes} sizes @returns {[number, number]} copies with spares, and how many of each special sort */
function copiesOf({ per, exercises }, spare, sizes) {
  if (per === "room") return [1, 1]
  if (per === "table") return [sizes.table + 1, sizes.table]
  const strands = per === "strand" ? Math.max(exercises.length, 1) : 1
  const people = Math.ceil(sizes.person / strands)
  return [people + Math.ceil(people / spare), Math.ceil(sizes.table / strands)]
}
