// The text with its marks in place. A mark has a number and an underline: it never shows by colour alone.

import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { setChildren } from "./draw-groups.mjs"
import { lines } from "./engine.mjs"

/** @typedef {import("./engine.mjs").Finding} Finding */

const WIDE = new Set(["sentence", "essentials"]) // they may have other marks inside

/** @param {HTMLElement} box @param {(number: number) => void} goTo shows what is said about a mark */
export function drawMarks(box, goTo) {
  /** @type {Map<string, HTMLElement[]>} */
  let drawn = new Map()

  /**
   * Draws a line at a time. A line that says what it said is not drawn again.
   * @param {string} text @param {import("../../screen/phrases.mjs").Word[]} words @param {Finding[]} found @param {Map<string, number>} numberOf
   * @returns {Generator<void, void>}
   */
  function* draw(text, words, found, numberOf) {
    const starts = lines(words).map((span, n) => (n ? lineStart(text, span.start, words[span.first].gap) : 0))
    /** @type {HTMLElement[]} */
    const wanted = []
    /** @type {Map<string, HTMLElement[]>} */
    const kept = new Map()
    let next = 0
    for (const [n, start] of starts.entries()) {
      const end = starts[n + 1] ?? text.length
      const first = next
      while (next < found.length && found[next].start !== null && Number(found[next].start) < end) next += 1
      const own = found.slice(first, next)
      const says = `${text.slice(start, end)}\n${own.map((one) => numberOf.get(one.key)).join()}`
      const line = drawn.get(says)?.pop() ?? lineOf(text, start, end, own, numberOf, goTo)
      kept.set(says, [...(kept.get(says) ?? []), line])
      wanted.push(line)
      if (n % 20 === 0) yield
    }
    drawn = kept
    setChildren(box, wanted)
  }

  return { draw }
}

/** @param {string} text @param {number} first @param {string} gap @returns {number} where a line starts, with the bullet before its first word */
function lineStart(text, first, gap) {
  const broken = Math.max(gap.lastIndexOf("\n"), gap.lastIndexOf("\r"))
  return broken < 0 ? first : first - gap.length + broken + 1
}

/** @param {string} text @param {number} start @param {number} end @param {Finding[]} own @param {Map<string, number>} numberOf @param {(number: number) => void} goTo @returns {HTMLElement} */
function lineOf(text, start, end, own, numberOf, goTo) {
  const line = make("div", "line")
  const open = [{ element: line, end }]
  let at = start
  const top = () => open[open.length - 1]
  const upTo = (/** @type {number} */ place) => {
    while (open.length > 1 && top().end <= place) {
      top().element.append(text.slice(at, top().end))
      at = /** @type {{ end: number }} */ (open.pop()).end
    }
    top().element.append(text.slice(at, place))
    at = place
  }
  for (const finding of own) {
    const number = String(numberOf.get(finding.key))
    upTo(Number(finding.start))
    const badge = Object.assign(make("a", "number", number), { href: `#${number}` })
    badge.setAttribute("aria-label", say("{n}: what is said about it", { n: number }))
    const mark = make(WIDE.has(finding.rule) ? "span" : "mark", WIDE.has(finding.rule) ? "long" : "")
    mark.addEventListener("click", (event) => {
      event.preventDefault()
      event.stopPropagation() // one mark may stand inside another
      goTo(Number(number))
    })
    top().element.append(mark)
    if (WIDE.has(finding.rule)) {
      mark.append(badge)
      open.push({ element: mark, end: Number(finding.end) })
    } else {
      mark.append(make("span", "words", text.slice(at, Number(finding.end))), badge)
      at = Number(finding.end)
    }
  }
  upTo(end)
  return line
}
