// The drawings: bars in pieces, every person a dot, and a mark for each time. Readable in grey, with numbers beside.

import { figure, say } from "../../screen/say.mjs"
import { middle, none, sum } from "./counts.mjs"
import { BOLD, box, INK, key, LINE, line, round, text, whole, wrapped } from "./svg.mjs"

/** @typedef {import("./counts.mjs").Counted} Counted */
/** @typedef {{ name: string, times: { name: string, spread: number[] }[] }} Strip */

const BAR = 24
const GAP = 12
const ALL = 60 // dots in one strip; of more people, one dot stands for several
const DOT = 4.5
const MIDDLE = 117 // of 255: on a lighter grey black stands out 4.5 to 1, on this and on a darker one white does (WCAG 2.2, 1.4.3)

/** @param {number} width @param {Counted} found @param {string} alt @returns {string} a bar for each row, a number in each piece */
export function bars(width, { rows, values, numbers }, alt) {
  const most = Math.max(1, ...numbers.map(sum))
  const alone = values.length === 1
  const room = alone ? width - 12 - String(most).length * 9 : width - 2
  // Who did not answer is there to be seen, and is not what the chart is about: it is as light as the paper.
  const silent = values.includes(none())
  const look = (/** @type {number} */ k) => shade(values[k] === none() ? 0 : k + Number(silent), values.length)
  const legend = alone ? { drawn: "", height: 0 } : key(width, values.map((value, k) => [value, (x, y) => box(x - 8, y - 7, 16, 14, look(k)[0])]))
  let [y, drawn] = [legend.height, legend.drawn]
  rows.forEach((row, n) => {
    for (const words of wrapped(row, width)) drawn += text(0, (y += LINE) - 5, words)
    let x = 1
    numbers[n].forEach((number, k) => {
      const [fill, ink] = alone ? ["#4d4d4d", "#fff"] : look(k)
      const wide = (room * number) / most
      if (number) drawn += box(x, y, wide, BAR, fill)
      if (number && !alone && wide > String(number).length * 9 + 4) drawn += text(x + wide / 2, y + 17, number, { anchor: "middle", ink })
      x += wide
    })
    if (alone) drawn += text(x + 6, y + 17, numbers[n][0], { bold: true })
    y += BAR + GAP
  })
  return whole(width, y, alt, drawn)
}

/** @param {number} width @param {Strip[]} strips @param {string[]} points what the marks mean @param {string} alt @returns {string} every person a dot, and the middle of each time */
export function dots(width, strips, points, alt) {
  const each = perDot(strips)
  const [left, column] = [8, (width - 16) / points.length]
  const dot = each > 1 ? say("One dot is up to {people} people.", { people: each }) : say("One dot is one person.")
  const ends = [`1 ${points[0]}, ${points.length} ${points[points.length - 1]}.`, dot, say("The line is the middle.")].join(" ")
  let [y, drawn] = [0, ""]
  for (const words of wrapped(ends, width)) drawn += text(0, (y += LINE) - 5, words)
  for (const { name, times } of strips) {
    y += GAP
    for (const words of wrapped(name, width, BOLD)) drawn += text(0, (y += LINE) - 5, words, { bold: true })
    for (const time of times) {
      drawn += strip(left, y, column, time, each)
      y += heightOf(time.spread, column, each)
    }
    points.forEach((_, n) => { drawn += text(left + (n + 0.5) * column, y + 16, n + 1, { anchor: "middle" }) })
    y += LINE
  }
  return whole(width, y + 4, alt, drawn)
}

/** @param {number} k @param {number} many @returns {[fill: string, ink: string]} a piece of a bar: the further on, the darker, and with a number in it */
function shade(k, many) {
  const light = Math.round(255 * (1 - k / Math.max(1, many - 1)))
  return [`rgb(${light},${light},${light})`, light > MIDDLE ? "#000" : "#fff"]
}

/** @param {Strip[]} strips @returns {number} how many people one dot stands for */
const perDot = (strips) => Math.max(1, Math.ceil(Math.max(0, ...strips.flatMap(({ times }) => times.flatMap(({ spread }) => spread))) / ALL))

/** @param {number} column */
const across = (column) => Math.max(1, Math.floor((column - 8) / (2 * DOT + 1)))

/** @param {number[]} spread @param {number} column @param {number} each @returns {number} */
const heightOf = (spread, column, each) => LINE + Math.max(1, ...spread.map((many) => Math.ceil(Math.ceil(many / each) / across(column)))) * (2 * DOT + 1) + 8

/** @param {number} left @param {number} y @param {number} column @param {{ name: string, spread: number[] }} time @param {number} each */
function strip(left, y, column, { name, spread }, each) {
  const foot = y + heightOf(spread, column, each) - 4
  const center = middleOf(spread)
  const told = Number.isNaN(center) ? name : say("{name}: middle {middle}", { name, middle: figure(center) })
  let drawn = text(0, y + 15, told) + line(left, foot, left + column * spread.length, foot)
  spread.forEach((many, n) => {
    const [shown, wide] = [Math.ceil(many / each), across(column)]
    for (let k = 0; k < shown; k += 1) {
      const inRow = Math.min(wide, shown - Math.floor(k / wide) * wide)
      const x = left + (n + 0.5) * column + ((k % wide) - (inRow - 1) / 2) * (2 * DOT + 1)
      drawn += `<circle cx="${round(x)}" cy="${round(foot - DOT - 2 - Math.floor(k / wide) * (2 * DOT + 1))}" r="${DOT}" fill="#4d4d4d"/>`
    }
  })
  if (told !== name) drawn += line(left + (center - 0.5) * column, y + LINE, left + (center - 0.5) * column, foot, 3)
  return drawn
}

/** @param {number[]} spread @returns {number} the middle mark of so many people at each */
export const middleOf = (spread) => middle(spread.flatMap((many, n) => Array(many).fill(n + 1)))

/** @param {number} width @param {{ name: string, marks: number[] }[]} rows @param {string[]} names of the marks @param {string[]} points @param {string} alt @returns {string} a line for each row, a mark for each time */
export function marks(width, rows, names, points, alt) {
  const [left, column] = [10, (width - 20) / Math.max(1, points.length - 1)]
  const legend = key(width, names.map((name, k) => [name, (x, y) => sign(x, y, k)]))
  let [y, drawn] = [legend.height, legend.drawn]
  for (const words of wrapped(points.map((words, n) => `${n + 1} ${words}`).join(", "), width)) drawn += text(0, (y += LINE) - 5, words)
  for (const { name, marks } of rows) {
    y += GAP
    for (const words of wrapped(`${name}: ${names.map((time, k) => `${time.toLowerCase()} ${Number.isNaN(marks[k]) ? say("not shown") : figure(marks[k])}`).join(", ")}`, width)) drawn += text(0, (y += LINE) - 5, words)
    y += 14
    drawn += line(left, y, left + column * (points.length - 1), y)
    points.forEach((_, n) => { drawn += line(left + column * n, y - 5, left + column * n, y + 5) })
    marks.forEach((mark, k) => { if (!Number.isNaN(mark)) drawn += sign(left + column * (mark - 1), y, k) })
    y += 12
  }
  return whole(width, y + 4, alt, drawn)
}

/** @param {number} x @param {number} y @param {number} k which mark: a ring, then a filled diamond, then a square */
function sign(x, y, k) {
  if (k === 0) return `<circle cx="${round(x)}" cy="${round(y)}" r="7.5" fill="#fff" stroke="${INK}" stroke-width="2"/>`
  if (k === 2) return box(x - 5, y - 5, 10, 10, "#bfbfbf")
  return `<path d="M${round(x)} ${round(y - 7)}l7 7l-7 7l-7 -7z" fill="${INK}" stroke="#fff"/>`
}

