// What a document holds that no exercise's sheet does, in Word: passages, real lists, facts. word_document.py is its twin.

import { grid, paragraph, run, WIDE, wordsOf } from "./word.mjs"

const NAMES = 0.3 // of the page's width, for the names of facts
const SMALL = `<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>` // nobody sees it: it ends a table

/** @param {Element} element @returns {string | undefined} the piece of a document that it is, or nothing */
export function piece(element) {
  if (!element.closest(".document")) return undefined
  const more = element.nextElementSibling !== null
  if (element.matches(".passage")) return paragraph("Passage", run(element.textContent ?? ""), more ? "<w:keepNext/>" : "")
  // Two tables that touch would be one.
  const space = more ? paragraph("Space", "", "<w:keepNext/>") : ""
  if (element.matches(".bullets")) return bullets([...element.children], more, !element.closest(".report")) + space
  if (element.matches(".facts")) return facts(element) + (space || paragraph("Normal", "", SMALL))
  if (element.matches("table")) return grid(/** @type {HTMLTableElement} */ (element)) + space
  return undefined
}

/** @param {Element[]} items @param {boolean} more @param {boolean} kept on one page: a room’s words may need several @returns {string} */
function bullets(items, more, kept) {
  return items.map((item, n) => paragraph("Bullet", run(wordsOf(item)), kept && (more || n < items.length - 1) ? "<w:keepNext/>" : "")).join("")
}

/** @param {Element} list @returns {string} */
function facts(list) {
  const widths = [Math.floor(WIDE * NAMES), Math.floor(WIDE * (1 - NAMES))]
  const cell = (/** @type {string} */ style, /** @type {Element | null} */ from, /** @type {number} */ n) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[n]}" w:type="dxa"/></w:tcPr>${paragraph(style, run(from?.textContent ?? ""))}</w:tc>`
  const rows = [...list.querySelectorAll("dt")].map((name) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cell("CellHead", name, 0)}${cell("Cell", name.nextElementSibling, 1)}</w:tr>`)
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`)
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.join("")}</w:tblGrid>${rows.join("")}</w:tbl>`
}
