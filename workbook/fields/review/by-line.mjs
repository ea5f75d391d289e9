// One line of the text at a time: does this describe someone who could help me? Any line can be passed over.

import { button } from "../../screen/controls.mjs"
import { of, write } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { radios } from "./draw-groups.mjs"
import { lines } from "./engine.mjs"

const answers = () => ({ yes: say("Yes"), partly: say("Partly"), no: say("No") })
const LEAST = 3 // words: a shorter line is a heading
const LONGEST = 300 // letters of a line

/** @param {string} text @param {import("./engine.mjs").Span} line @returns {string} with the marks that follow its last word */
function wholeLine(text, { start, end }) {
  const rest = text.slice(end, end + LONGEST).search(/[\r\n]|$/)
  return text.slice(start, end + rest).trim()
}

/** @param {HTMLElement} box @param {import("./draw-groups.mjs").Kit} kit @param {() => void} changed */
export function drawByLine(box, kit, changed) {
  const words = make("legend", "words")
  const holder = make("fieldset", "line-asked", words, make("div", "choose", ...radios(`${kit.name}-line`, answers())))
  const place = make("p", "place")
  const so_far = make("p", "so-far")
  place.setAttribute("role", "status")
  holder.dataset.holds = "one"
  const [back, on] = [button(say("Back"), () => go(-1)), button(say("Next line"), () => go(1))]
  box.append(place, holder, make("p", "", back, " ", on), so_far)
  /** @type {string[]} */
  let asked = []
  let at = 0

  /** @param {number} by */
  function go(by) {
    changed()
    at = Math.min(Math.max(at + by, 0), asked.length - 1)
    show()
  }

  function show() {
    holder.hidden = !asked.length
    place.textContent = asked.length ? say("Line {n} of {lines}", { n: at + 1, lines: asked.length }) : say("There are no lines to ask about yet.")
    words.textContent = asked[at] ?? ""
    holder.dataset.key = asked[at] ?? ""
    write(holder, of(kit.given("lines"), asked[at] ?? ""))
    back.disabled = at === 0
    on.disabled = at >= asked.length - 1
    refresh()
  }

  function refresh() {
    const said = asked.map((line) => of(kit.given("lines"), line))
    const counted = { ...answers(), "": say("Not answered") }
    so_far.textContent = Object.entries(counted).map(([value, name]) => `${name}: ${said.filter((one) => (one ?? "") === value).length}.`).join(" ")
  }

  /** @param {string} text @param {import("../../screen/phrases.mjs").Word[]} all */
  function draw(text, all) {
    const long = lines(all).filter((line) => line.after - line.first >= LEAST)
    const stay = asked[at]
    asked = [...new Set(long.map((line) => wholeLine(text, line).replace(/\s+/g, " ").slice(0, LONGEST)))]
    at = Math.max(asked.indexOf(stay), 0)
    show()
  }

  return { draw, refresh }
}
