// A drawing of lines on a few steps, with a lane for each mark, so that two marks at one place never hide each other.

import { figure } from "../../screen/say.mjs"
import { box, INK, key, LINE, line, round, text, whole, wrapped } from "./svg.mjs"

const LANE = 20
const LEFT = 12

/** @param {number} x @param {number} y @returns {((fill: string) => string)[]} the shapes, each round one place */
const shapes = (x, y) => [
  (fill) => `<circle cx="${round(x)}" cy="${round(y)}" r="7" fill="${fill}" stroke="${INK}" stroke-width="2"/>`,
  (fill) => `<path d="M${round(x)} ${round(y - 8)}l8 8l-8 8l-8 -8z" fill="${fill}" stroke="${INK}"/>`,
  (fill) => box(x - 6, y - 6, 12, 12, fill),
  (fill) => `<path d="M${round(x)} ${round(y - 8)}l8 14h-16z" fill="${fill}" stroke="${INK}" stroke-width="2"/>`,
]

/** @param {number} x @param {number} y @param {number} k */
const sign = (x, y, k) => shapes(x, y)[k % 4](["#fff", INK, "#bfbfbf"][k % 3])

/**
 * @param {number} width @param {{ name: string, marks: number[] }[]} rows NaN has no mark @param {string[]} names of the marks
 * @param {number} steps from 1 up @param {string} alt @returns {string}
 */
export function lanes(width, rows, names, steps, alt) {
  const column = (width - 2 * LEFT - LINE) / (steps - 1) // room at the right for the number of a mark
  const legend = key(width, names.map((name, k) => [name, (x, y) => sign(x, y, k)]))
  let [y, drawn] = [legend.height, legend.drawn]
  for (const { name, marks } of rows) {
    for (const words of wrapped(name, width)) drawn += text(0, (y += LINE) - 5, words)
    const foot = y + LANE * marks.length + 4
    for (let n = 0; n < steps; n += 1) {
      drawn += line(LEFT + column * n, y, LEFT + column * n, foot, 0.5) + text(LEFT + column * n, foot + 16, n + 1, { anchor: "middle" })
    }
    drawn += line(LEFT, foot, LEFT + column * (steps - 1), foot)
    marks.forEach((mark, k) => {
      const [x, lane] = [LEFT + column * (mark - 1), y + LANE * (k + 0.5)]
      if (!Number.isNaN(mark)) drawn += line(LEFT, lane, x, lane) + sign(x, lane, k) + text(x + 12, lane + 5, figure(mark))
    })
    y = foot + LINE + 12
  }
  return whole(width, y, alt, drawn)
}
