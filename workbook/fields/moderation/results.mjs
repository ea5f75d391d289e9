// Where each person stands, what would change it, and how far the panel agrees.

import { say } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { sentenceOf } from "./record.mjs"
import { places } from "./table.mjs"
import { agreementInWords, orderInWords, shown } from "./words.mjs"

/** @param {import("./table.mjs").Table} table @returns {Node[]} */
export function results(table) {
  const rows = places(table).map(({ candidate, place, weighted, unweighted }) => [candidate, String(place ?? ""), shown(weighted), shown(unweighted)])
  const means = grid([say("Candidate"), say("Place"), say("With the weights"), say("All equal")], rows, 1)
  const sentences = orderInWords(table.after).map((words) => make("li", "", words))
  return [
    make("h4", "", say("Where each person stands")),
    means,
    make("p", "before", say("Before you talked, with the weights: {means}.", { means: places(table).map(({ candidate, before }) => `${candidate} ${shown(before)}`).join(", ") })),
    make("h4", "", say("What hangs on what")),
    make("ul", "order", ...sentences),
    make("h4", "", say("How far you agree")),
    make("p", "agreement", agreementInWords(table.after)),
  ]
}

/** @param {import("./record.mjs").Line[]} log @returns {Node[]} everything so far, in order */
export function lineList(log) {
  if (!log.length) return []
  return [make("h4", "", say("The record so far")), make("p", "", say("Nothing is ever taken out of it.")), make("ol", "record", ...log.map((one) => make("li", "", sentenceOf(one))))]
}
