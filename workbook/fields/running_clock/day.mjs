// Where a day stands, worked out from its order, from what was written down when things began, and from the time of day.
// Nothing is counted: a page that was closed, or a laptop that slept, is right again at once. Times are minutes since
// midnight, of this day; `begins` is when the day should begin.

import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {{ key: string, title: string, minutes: number, least: number, fixed: boolean, rest?: boolean, row?: number }} Item one line of the day's order; `fixed` is never shortened */
/** @typedef {{ day: string, item: string, title: string, planned?: string, began?: string, shortened?: string, to?: string }} Line what was written down: that a thing began, or that it was made shorter than `planned` */
/** @typedef {{ item: Item, to: number, saves: number }} Offer */
/**
 * @typedef {object} Standing
 * @property {number} at which item is now; -1 before the day, and as many as there are once it is over
 * @property {number} left minutes until the item is due to end, or until the day begins; below nothing, how far it ran over
 * @property {number} ends when the day will end, if each thing now takes its minutes
 * @property {number} behind how much later that is than was planned in the morning; below nothing, earlier
 */

export const OVER = "end"
const SOON = 5 // minutes before an item should end at which the room is told
const STEP = 5 // minutes: nobody plans in odd ones

/** @param {string} words 2027-01-14 10:55, or 10:55 @returns {number} minutes since midnight */
export function minutesOf(words) {
  const [hours, minutes] = words.slice(-5).split(":").map(Number)
  return hours * 60 + minutes
}

/** @param {number} minutes since midnight @returns {string} 10:55 */
export function clockTime(minutes) {
  const whole = Math.floor(minutes)
  return `${String(Math.floor(whole / 60) % 24).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`
}

/** @param {Item[]} items @returns {Item[]} each with a key of its own: the second break is “break 2” */
export function named(items) {
  /** @type {{ [key: string]: number }} */
  const seen = {}
  return items.map((item) => {
    seen[item.key] = (seen[item.key] ?? 0) + 1
    return seen[item.key] > 1 ? { ...item, key: `${item.key} ${seen[item.key]}` } : item
  })
}

/** @param {Line[]} lines @returns {(Line & { began: string })[]} */
const begun = (lines) => /** @type {(Line & { began: string })[]} */ (lines.filter((line) => line.began))

/**
 * @param {Item[]} items @param {Line[]} lines those of this day
 * @returns {number} which item began last: -1 when none did, and as many as there are when the day is over
 */
function reached(items, lines) {
  const last = begun(lines).at(-1)
  if (!last) return -1
  if (last.item === OVER) return items.length
  // What was taken out of the day since leaves the clock where the one before it was.
  const known = begun(lines).map((line) => items.findIndex((item) => item.key === line.item))
  return known.filter((n) => n >= 0).at(-1) ?? -1
}

/** @param {Item} item @param {Line[]} lines @returns {number} its minutes before anybody made it shorter today */
function inTheMorning(item, lines) {
  const line = lines.find((one) => one.shortened && one.item === item.key)
  return line ? Number(line.planned) : item.minutes
}

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, one) => all + one, 0)

/**
 * @param {Item[]} items @param {number} begins @param {Line[]} lines @param {number} now
 * @returns {Standing}
 */
export function standing(items, begins, lines, now) {
  const at = reached(items, lines)
  const promised = begins + sum(items.map((item) => inTheMorning(item, lines)))
  const since = at < 0 ? begins : minutesOf(begun(lines).at(-1)?.began ?? "")
  if (at >= items.length) return { at, left: 0, ends: since, behind: since - promised }
  const due = at < 0 ? begins : since + items[at].minutes
  const ends = Math.max(due, now) + sum(items.slice(at + 1).map((item) => item.minutes))
  return { at, left: Math.ceil(due - now), ends, behind: Math.floor(ends - promised) }
}

/** @param {Standing} found @param {Item[]} items @returns {"ready" | "rest" | "running" | "soon" | "late" | "over"} */
export function stateOf({ at, left }, items) {
  if (at < 0) return "ready"
  if (at >= items.length) return "over"
  if (left <= 0) return "late"
  return left <= Math.min(SOON, items[at].minutes - 1) ? "soon" : items[at].rest ? "rest" : "running"
}

/** @param {number} behind minutes @returns {string} */
export function paceInWords(behind) {
  if (behind > 0) return sayMany(behind, "{n} minute behind", "{n} minutes behind")
  return behind < 0 ? sayMany(-behind, "{n} minute ahead", "{n} minutes ahead") : say("On time")
}

/**
 * What could be made shorter to end on time. Breaks and the close never are, and nothing goes below its `least`.
 * @param {Item[]} items @param {Standing} found @returns {Offer[]} those that save most first
 */
export function offers(items, { at, left, behind }) {
  if (behind <= 0) return []
  const wanted = Math.ceil(behind / STEP) * STEP
  const open = items.slice(Math.max(at, 0)).filter((item, n) => !item.fixed && (n > 0 || at < 0 || left > 0))
  const made = open.map((item) => {
    // What is going on cannot be over before now.
    const gone = item === items[at] ? Math.ceil((item.minutes - left) / STEP) * STEP : 0
    const to = Math.max(item.least, item.minutes - wanted, gone)
    return { item, to, saves: item.minutes - to }
  })
  return made.filter((offer) => offer.saves > 0).sort((a, b) => b.saves - a.saves)
}

/**
 * @param {Line[]} lines of any days
 * @returns {{ day: string, title: string, began: string, planned: string, real: string }[]} what was done, in order, with
 * the minutes it really took; blank for what has not ended
 */
export function compared(lines) {
  const all = begun(lines)
  const done = all.map((line, n) => {
    const next = all[n + 1]
    const same = next && next.day === line.day && next.began.slice(0, 10) === line.began.slice(0, 10)
    const real = same ? String(minutesOf(next.began) - minutesOf(line.began)) : ""
    return { day: line.day, title: line.title, began: line.began, planned: line.planned ?? "", real, item: line.item }
  })
  return done.filter((row) => row.item !== OVER).map(({ item: _, ...row }) => row)
}
