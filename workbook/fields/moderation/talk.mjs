// One cell at a time: who speaks first, what each heard, and what is changed or still seen in another way.

import { button, labelled, options, wordsBox } from "../../screen/controls.mjs"
import { of } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { CHANGE, inTurn, steppedBackIn, TALKED, versions, VIEW } from "./record.mjs"
import { TALK_FROM, wideCells } from "./panel-maths.mjs"
import { turnsToSpeak } from "./words.mjs"

/** @typedef {import("./table.mjs").Table} Table */
/** @typedef {{ candidate: string, criterion: string }} Cell */
/** @typedef {{ record: (line: Partial<import("./record.mjs").Line>) => void, choose: (least: string) => void, highest: number }} Given */

/** @param {Given} given */
export function talkFor({ record, choose, highest }) {
  const place = make("div", "talk")
  const inside = make("div", "talking")
  /** @type {(Cell & { about: string })[]} */
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
    if (!to || !same(to, current)) for (const form of [change, view]) form.clear() // words meant for one cell never land in another
    current = to
    drawn = ""
    draw(table)
    heading.focus()
  }

  /** @param {Table} now */
  function draw(now) {
    table = now
    cells = cellsToTalkAbout(table)
    if (!current || !cells.some((cell) => same(cell, current))) current = cells[0]
    fill(which, cells.map((cell, n) => [String(n), `${cell.candidate}: ${cell.criterion}${cell.about}`]), String(cells.findIndex((cell) => same(cell, current))))
    fill(least, [["", say("Nobody in particular")], ...table.after.assessors.map((label) => /** @type {[string, string]} */ ([label, label]))], table.moderation.least)
    const key = current ? JSON.stringify([current.candidate, current.criterion, table.moderation.least, peopleIn(table, current), table.moderation.log.filter((one) => same(one, current))]) : ""
    if (key === drawn) return
    drawn = key
    inside.hidden = !current
    if (current) show(current)
  }

  /** @param {Cell} cell */
  function show(cell) {
    const people = peopleIn(table, cell)
    heading.textContent = `${cell.candidate}: ${cell.criterion}`
    turn.textContent = turnsToSpeak(people.map(({ label, score }) => ({ label, score: score ? Number(score) : NaN })), table.moderation.least)
    heard.replaceChildren(...people.map(({ label, scores, heard }) => make("li", "", make("b", "", `${label}: ${scores}.`), ` ${heard || say("No words were written down.")}`)))
    for (const form of [change, view]) form.offer(people.map(({ label }) => label))
  }

  /** @param {string} did @param {string} who @param {string} after @param {string} why @returns {string} what is wrong, or "" */
  function keep(did, who, after, why) {
    if (!current) return ""
    const { candidate, criterion } = current
    const before = did === CHANGE ? (peopleIn(table, current).find(({ label }) => label === who)?.score ?? "") : ""
    if (did === CHANGE && before === after) return say("{who}’s score is {before} already.", { who, before })
    record({ did, candidate, criterion, who, before, after, why })
    return ""
  }

  const heading = Object.assign(make("h5"), { tabIndex: -1 })
  const [turn, heard] = [make("p", "turn"), make("ul", "heard")]
  const change = formFor("change", say("Somebody changes their score"), say("Who changes it?"), say("Why? What did they hear?"), say("Record this change"), highest, (who, after, why) => keep(CHANGE, who, after, why))
  const view = formFor("view", say("Somebody still sees it in another way"), say("Whose view is it?"), say("In their words"), say("Record this view"), 0, (who, _, why) => keep(VIEW, who, "", why))
  const next = () => go(cells[(cells.findIndex((other) => same(other, current)) + 1) % cells.length])
  const talkedAbout = button(say("We have talked about this one"), () => {
    if (current) record({ did: TALKED, candidate: current.candidate, criterion: current.criterion })
    next()
  })
  inside.append(heading, turn, make("p", "", say("Ask each one: what did you hear?")), heard, change.place, view.place, make("div", "actions", talkedAbout, button(say("Go to the next one"), next, "quiet")))
  place.append(make("h4", "", say("Talk in turn")), labelled(say("Who has the least power in this room? They speak first."), least), labelled(say("Candidate and criterion"), which), inside)
  return { place, draw }
}

/**
 * @param {string} name @param {string} summary @param {string} whose @param {string} asks @param {string} does @param {number} highest the scale, or 0 where no score is given
 * @param {(who: string, score: string, why: string) => string} keep says what is wrong, or ""
 */
function formFor(name, summary, whose, asks, does, highest, keep) {
  const [who, score, why, said] = [document.createElement("select"), options(Array.from({ length: highest }, (_, n) => String(n + 1)), ""), wordsBox(), make("p", "problem")]
  said.setAttribute("role", "status")
  const go = button(does, () => {
    const whole = who.value && why.value.trim() && (score.value || !highest)
    said.textContent = whole ? keep(who.value, score.value, why.value.trim()) : highest ? say("Say who changes, the new score, and why.") : say("Say whose view it is, and what it is.")
    if (said.textContent) return
    clear()
  })
  const clear = () => { for (const control of [who, score, why]) control.value = "" }
  const place = make("details", name, make("summary", "", summary), labelled(whose, who), ...(highest ? [labelled(say("New score"), score)] : []), labelled(asks, why), said, go)
  /** @param {string[]} labels */
  const offer = (labels) => fill(who, [["", ""], ...labels.map((label) => /** @type {[string, string]} */ ([label, label]))], who.value)
  return { place, offer, clear }
}

/** @param {Cell} a @param {Cell | undefined} b */
const same = (a, b) => a.candidate === b?.candidate && a.criterion === b?.criterion

/** @param {Table} table @returns {(Cell & { about: string })[]} the wide ones first: as scored alone, or as they are now */
function cellsToTalkAbout({ before, after, spread, moderation }) {
  const id = (/** @type {Cell} */ one) => `${one.candidate}\n${one.criterion}`
  const talked = new Set(moderation.log.filter(({ did }) => did === TALKED).map(id))
  const wide = new Set(wideCells(before).map(({ n, k }) => `${before.candidates[n]}\n${before.criteria[k]}`))
  const every = after.candidates.flatMap((candidate, n) => after.criteria.map((criterion, k) => {
    const cell = { candidate, criterion }
    const apart = spread[n][k] >= TALK_FROM
    const about = [...(apart ? [sayMany(spread[n][k], "({n} point apart)", "({n} points apart)")] : []), ...(talked.has(id(cell)) ? [say("(talked about)")] : [])]
    return { ...cell, about: about.map((words) => ` ${words}`).join(""), first: apart || wide.has(id(cell)) }
  }))
  return [...every.filter(({ first }) => first), ...every.filter(({ first }) => !first)]
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
      scores: out ? say("stepped back") : inTurn(all.map((one) => one || say("no score"))),
      heard: typeof words === "string" && !out ? words : "",
    }
  })
}

/** Says what there is to choose, and touches only what has changed. @param {HTMLSelectElement} select @param {[string, string][]} pairs @param {string} value */
function fill(select, pairs, value) {
  if (select.options.length !== pairs.length) select.replaceChildren(...pairs.map(() => document.createElement("option")))
  pairs.forEach(([own, words], n) => {
    const option = select.options[n]
    if (option.value !== own || !option.hasAttribute("value")) option.value = own
    if (option.textContent !== words) option.textContent = words
  })
  if (select.value !== value) select.value = value
}
