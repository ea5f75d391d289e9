// The talk after the scores are shown: where each person stands, every cell, the wide ones in turn, and the record, on paper too.

import { wallClock } from "../../screen/clock.mjs"
import { holderIn } from "../../screen/holds.mjs"
import { make } from "../../screen/sheet.mjs"
import { line } from "./record.mjs"
import { boardFor } from "./board.mjs"
import { recordSheet } from "./paper.mjs"
import { talkFor } from "./talk.mjs"
import { peopleFor } from "./people.mjs"
import { tableOf } from "./table.mjs"
import { lineList, results } from "./results.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("./table.mjs").Table} Table */

/** @param {HTMLElement} root @param {Desk} desk @param {HTMLElement} place @returns {{ draw: () => void, sheet: () => Node[] }} draws what has changed, and leaves the rest alone; and gives the record for paper */
export function open(root, desk, place) {
  const field = root.dataset.field ?? ""
  const holder = holderIn(root)
  const highest = Number(holder.dataset.highest)
  let table = tableOf(holder, desk)

  /** Adds a line to the record. @param {Partial<import("./record.mjs").Line>} more */
  function record(more) {
    desk.give(field, /** @type {any} */ ({ ...table.moderation, log: [...table.moderation.log, line({ ...more, when: wallClock() })] }))
  }

  /** @param {string} least */
  const choose = (least) => desk.give(field, /** @type {any} */ ({ ...table.moderation, least }))

  const stands = make("div", "stands")
  const board = boardFor(highest)
  const talk = talkFor({ record, choose, highest })
  const people = peopleFor(record)
  const log = make("div", "log")
  place.replaceChildren(stands, board.place, talk.place, people.place, log)

  function draw() {
    table = tableOf(holder, desk)
    stands.replaceChildren(...results(table))
    board.draw(table)
    talk.draw(table)
    people.draw(table)
    log.replaceChildren(...lineList(table.moderation.log))
  }

  return { draw, sheet: () => recordSheet(tableOf(holder, desk)) }
}
