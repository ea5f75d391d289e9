// Every score as a mark on a strip, one strip for each candidate and criterion. The words beside it say the same.

import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { CHANGE, inTurn, versions } from "./record.mjs"
import { given, TALK_FROM } from "./panel-maths.mjs"

/** @typedef {import("./table.mjs").Table} Table */

/** @param {number} highest */
export function boardFor(highest) {
  const place = make("div", "board")
  /** @type {Map<string, { key: string, row: HTMLElement }>} the strips that are drawn: only what has changed is drawn again */
  let drawn = new Map()
  let laid = ""

  /** @param {Table} table */
  function draw(table) {
    const signs = signsOf(table.after.assessors)
    const lay = JSON.stringify([table.after.candidates, table.after.criteria, table.after.assessors])
    if (lay !== laid) drawn = new Map()
    /** @type {Map<string, number>} */
    const changes = new Map()
    for (const { did, candidate, criterion } of table.moderation.log) if (did === CHANGE) changes.set(`${candidate}\n${criterion}`, (changes.get(`${candidate}\n${criterion}`) ?? 0) + 1)
    table.after.candidates.forEach((person, n) => table.after.criteria.forEach((name, k) => {
      const id = `${person}\n${name}`
      const key = `${table.after.scores[n][k].join()} ${changes.get(id)}`
      const there = drawn.get(id)
      if (there?.key === key) return
      const row = rowOf(table, n, k, signs, highest)
      there?.row.replaceWith(row)
      drawn.set(id, { key, row })
    }))
    if (lay !== laid) layOut(table, signs)
    laid = lay
  }

  /** @param {Table} table @param {string[]} signs */
  function layOut({ after }, signs) {
    const sections = after.candidates.map((person) => make("section", "person", make("h5", "", person), ...after.criteria.map((name) => /** @type {any} */ (drawn.get(`${person}\n${name}`)).row)))
    const legend = after.assessors.map((label, a) => make("li", "", make("b", "", signs[a]), ` ${label}`))
    place.replaceChildren(make("h4", "", say("Every score")), make("ul", "legend", ...legend), ...sections)
  }
  return { place, draw }
}

/** @param {string[]} labels @returns {string[]} a short sign for each person: first letters, with a number where two share them */
export function signsOf(labels) {
  const firsts = labels.map((label) => [...label.trim().toUpperCase()][0] ?? "?")
  return firsts.map((sign, n) => (firsts.indexOf(sign) === firsts.lastIndexOf(sign) ? sign : sign + (firsts.slice(0, n).filter((other) => other === sign).length + 1)))
}

/** @param {Table} table @param {string} person @param {string} name @returns {string} */
function said(table, person, name) {
  return table.sheets.map((sheet) => `${sheet.label} ${inTurn(versions(sheet, table.moderation.log, person, name))}`).join("; ")
}

/** @param {Table} table @param {number} n @param {number} k @param {string[]} signs @param {number} highest */
function rowOf(table, n, k, signs, highest) {
  const cell = table.after.scores[n][k]
  const spread = table.spread[n][k]
  const [person, name] = [table.after.candidates[n], table.after.criteria[k]]
  const points = Array.from({ length: highest }, (_, at) => make("div", "", make("span", "tick", String(at + 1)), ...signs.filter((_, a) => cell[a] === at + 1).map((sign) => make("b", "sign", sign))))
  const strip = make("div", "strip", ...points)
  strip.setAttribute("aria-hidden", "true")
  const wide = spread >= TALK_FROM
  const missing = cell.length - given(cell).length
  const words = [
    `${said(table, person, name)}.`,
    ...(missing ? [say("{missing} missing.", { missing })] : []),
    Number.isNaN(spread) ? say("Nobody scored this.") : spread === 0 ? say("No points apart.") : sayMany(spread, "{n} point apart.", "{n} points apart."),
    ...(wide ? [say("Talk about this one.")] : []),
  ]
  return make("div", wide ? "cell wide" : "cell", make("p", "criterion", name), strip, make("p", "", words.join(" ")))
}
