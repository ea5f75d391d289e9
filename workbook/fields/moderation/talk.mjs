// One cell at a time: who speaks first, what each heard, and what is changed or still seen in another way.

import { button, labelled, options, wordsBox } from "../../screen/controls.mjs"
import { of } from "../../screen/holds.mjs"
import { make } from "../../screen/sheet.mjs"
import { CHANGE, steppedBackIn, TALKED, versions, VIEW } from "./record.mjs"
import { TALK_FROM, wideCells } from "./panel-maths.mjs"
import { turnsToSpeak } from "./words.mjs"

/** @typedef {import("./table.mjs").Table} Table */
/** @typedef {{ candidate: string, criterion: string }} Cell */
/** @typedef {{ record: (line: Partial<import("./record.mjs").Line>) => void, choose: (least: string) => void, highest: number }} Given */

/** @param {Given} given */
export function talkFor({ record, choose, highest }) {
  const place = make("div", "talk")
  const inside = make("div", "talking")
  /** @type {Cell[]} */
  let cells = []
  /** @type {Cell | undefined} */
  let current
  let table = /** @type {Table} */ (/** @type {unknown} */ (undefined))
  let drawn = ""

  const which = document.createElement("select")
  which.addEventListener("change", () => go(cells[Number(which.value)]))
  const least = document.createElement("select")
  least.addEventListener("change", () => choose(least.value))

  /** @param {Cell | undefined} to */
  function go(to) {
    current = to
    drawn = ""
    draw(table)
    inside.querySelector("h5")?.focus()
  }

  /** @param {Table} now */
  function draw(now) {
    table = now
    cells = cellsToTalkAbout(table)
    if (!current || !cells.some((cell) => same(cell, current))) current = cells[0]
    fill(which, cells.map((cell, n) => [String(n), `${cell.candidate}: ${cell.criterion}${about(table, cell)}`]), String(cells.findIndex((cell) => same(cell, current))))
    fill(least, [["", "Nobody in particular"], ...table.after.assessors.map((label) => /** @type {[string, string]} */ ([label, label]))], table.moderation.least)
    const key = current ? JSON.stringify([current, table.moderation.least, peopleIn(table, current), table.moderation.log.filter((one) => same(one, current))]) : ""
    if (key === drawn) return
    drawn = key
    inside.replaceChildren(...(current ? cellView(current) : []))
  }

  /** @param {Cell} cell @returns {Node[]} */
  function cellView(cell) {
    const people = peopleIn(table, cell)
    const heading = Object.assign(make("h5", "", `${cell.candidate}: ${cell.criterion}`), { tabIndex: -1 })
    const next = cells[(cells.findIndex((other) => same(other, cell)) + 1) % cells.length]
    return [
      heading,
      make("p", "turn", turnsToSpeak(people.map(({ label, score }) => ({ label, score: score ? Number(score) : NaN })), table.moderation.least)),
      make("p", "", "Ask each one: what did you hear?"),
      make("ul", "heard", ...people.map(({ label, scores, heard }) => make("li", "", make("b", "", `${label}: ${scores}.`), ` ${heard || "No words were written down."}`))),
      changeForm(cell, people.map(({ label }) => label)), viewForm(cell, people.map(({ label }) => label)),
      make("div", "actions", button("We have talked about this one", () => { record({ did: TALKED, ...cell }); go(next) }), button("Go to the next one", () => go(next), "quiet")),
    ]
  }

  /** @param {Cell} cell @param {string[]} labels */
  function changeForm(cell, labels) {
    const [who, score, why, said] = [options(labels, ""), options(Array.from({ length: highest }, (_, n) => String(n + 1)), ""), wordsBox(), make("p", "problem")]
    said.setAttribute("role", "status")
    const keep = button("Record this change", () => {
      const before = peopleIn(table, cell).find(({ label }) => label === who.value)?.score ?? ""
      if (!who.value || !score.value || !why.value.trim()) return void (said.textContent = "Say who changes, the new score, and why.")
      if (before === score.value) return void (said.textContent = `${who.value}’s score is ${before} already.`)
      record({ did: CHANGE, ...cell, who: who.value, before, after: score.value, why: why.value.trim() })
    })
    return make("details", "change", make("summary", "", "Somebody changes their score"), labelled("Who?", who), labelled("New score", score), labelled("Why? What did they hear?", why), said, keep)
  }

  /** @param {Cell} cell @param {string[]} labels */
  function viewForm(cell, labels) {
    const [who, why, said] = [options(labels, ""), wordsBox(), make("p", "problem")]
    said.setAttribute("role", "status")
    const keep = button("Record this view", () => {
      if (!who.value || !why.value.trim()) return void (said.textContent = "Say whose view it is, and what it is.")
      record({ did: VIEW, ...cell, who: who.value, why: why.value.trim() })
    })
    return make("details", "view", make("summary", "", "Somebody still sees it in another way"), labelled("Who?", who), labelled("In their words", why), said, keep)
  }

  place.append(make("h4", "", "Talk in turn"), labelled("Who has the least power in this room? They speak first.", least), labelled("Candidate and criterion", which), inside)
  return { place, draw }
}

/** @param {Cell} a @param {Cell | undefined} b */
const same = (a, b) => a.candidate === b?.candidate && a.criterion === b?.criterion

/** @param {Table} table @returns {Cell[]} the wide ones first: as scored alone, or as they are now */
function cellsToTalkAbout({ before, after }) {
  const cell = (/** @type {number} */ n, /** @type {number} */ k) => ({ candidate: after.candidates[n], criterion: after.criteria[k] })
  const wide = [...wideCells(before).map(({ n, k }) => ({ candidate: before.candidates[n], criterion: before.criteria[k] })), ...wideCells(after).map(({ n, k }) => cell(n, k))].filter((one) => after.candidates.includes(one.candidate))
  const every = after.candidates.flatMap((_, n) => after.criteria.map((_, k) => cell(n, k)))
  const id = (/** @type {Cell} */ one) => `${one.candidate}\n${one.criterion}`
  return [...new Map([...wide, ...every].map((one) => [id(one), one])).values()]
}

/** @param {Table} table @param {Cell} cell @returns {string} */
function about(table, cell) {
  const spread = table.spread[table.after.candidates.indexOf(cell.candidate)]?.[table.after.criteria.indexOf(cell.criterion)]
  const apart = spread >= TALK_FROM ? ` (${spread} points apart)` : ""
  return apart + (table.moderation.log.some((one) => one.did === TALKED && same(one, cell)) ? " (talked about)" : "")
}

/** @param {Table} table @param {Cell} cell */
function peopleIn(table, { candidate, criterion }) {
  const back = steppedBackIn(table.moderation.log)
  return table.sheets.map((sheet) => {
    const out = back.some((one) => one.who === sheet.label && one.candidate === candidate)
    const all = versions(sheet, table.moderation.log, candidate, criterion)
    const words = of(of(sheet.evidence, candidate), criterion)
    return {
      label: sheet.label,
      score: out ? "" : all[all.length - 1],
      scores: out ? "stepped back" : all.map((one) => one || "no score").join(", then "),
      heard: typeof words === "string" && !out ? words : "",
    }
  })
}

/** @param {HTMLSelectElement} select @param {[string, string][]} pairs @param {string} value */
function fill(select, pairs, value) {
  const key = JSON.stringify(pairs)
  if (select.dataset.pairs !== key) select.replaceChildren(...pairs.map(([value, words]) => Object.assign(document.createElement("option"), { value, textContent: words })))
  select.dataset.pairs = key
  if (select.value !== value) select.value = value
}
