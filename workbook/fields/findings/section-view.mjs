// One part of a topic on the page: what it says, its drawing, its table, and people's words.

import { button } from "../../screen/controls.mjs"
import { download } from "../../screen/hand-over.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { arrange } from "./arrange.mjs"
import { drawing } from "./drawn.mjs"
import { csvOf, tableOf } from "./tables.mjs"
import { showOnTheWall, wordsFor } from "./wall-view.mjs"

/** @typedef {import("./ways.mjs").Section} Section */
/** @typedef {import("./ways.mjs").Kept} Kept */

const [NARROW, WIDE, EDGES] = [260, 640, 40] // pixels: the widths that a drawing may have, and what the box around it takes

/** @param {{ section: Section, stem: string, kept: () => Kept, keep: (next: Kept, did: string) => void, root: HTMLElement }} given */
export function sectionView({ section, stem, kept, keep, root }) {
  let now = section
  const [words, told] = [make("div", "told"), make("div", "folded")]
  const wall = button(say("Show on the wall"), () => showOnTheWall(now, kept(), root))
  const sorting = /** @type {HTMLDetailsElement} */ (make("details", "", make("summary", "", say("Hide, change or group people’s words"))))
  const table = /** @type {HTMLDetailsElement} */ (make("details", "", make("summary", "", say("All the numbers"))))
  const csv = button(say("Table as CSV"), () => { if (now.table) download(csvOf(now.table), "text/csv;charset=utf-8", `${stem}-${now.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 40)}.csv`) })
  const inTable = make("div", "table-wrapper")
  inTable.tabIndex = 0
  inTable.setAttribute("role", "group")
  inTable.setAttribute("aria-label", say("Table: {title}", { title: section.title }))
  table.append(inTable, csv)
  sorting.addEventListener("toggle", () => { if (sorting.open && sorting.children.length === 1) sorting.append(arrange(now.said ?? [], kept, keep)) })
  const place = make("section", "finding", make("h4", "", section.title), words, told)

  /** @param {Section} next */
  function draw(next) {
    now = next
    const sentences = next.sentences.map((sentence) => make("p", "", sentence))
    const width = Math.max(NARROW, Math.min(WIDE, root.clientWidth - EDGES))
    const figure = next.draw ? [make("figure", "", drawing(next.draw(width)))] : []
    words.replaceChildren(...sentences, ...figure, ...wordsFor(next, kept()))
    table.hidden = !next.table
    if (next.table) inTable.replaceChildren(tableOf(next.table, next.title))
    sorting.hidden = !next.said?.length
    wall.hidden = Boolean(next.ours) || !(next.draw || next.said?.length)
  }
  draw(section)
  told.append(table, sorting, wall)
  return { place, draw }
}
