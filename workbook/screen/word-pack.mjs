// What a pack holds that no form does, in Word: cards to cut out, pictures beside short lines, and a code to scan.

import { paragraph, run, WIDE, wordsOf } from "./word.mjs"
import { pictureOf } from "./word-picture.mjs"

const TALL = 2950 // twentieths of a point: a card of 52 mm
const SIDE = ["top", "left", "bottom", "right", "insideH", "insideV"]
const CUT = `<w:tblBorders>${SIDE.map((side) => `<w:${side} w:val="dashed" w:sz="12" w:space="0" w:color="777777"/>`).join("")}</w:tblBorders>`
const NONE = `<w:tblBorders>${SIDE.map((side) => `<w:${side} w:val="nil"/>`).join("")}</w:tblBorders>`
const SMALL = 1300 // twentieths of a point, for a picture
const CENTRE = `<w:jc w:val="center"/>`

/** @param {Element} element @returns {string | undefined} what it is in Word, or nothing where it is not of a pack */
export function more(element) {
  if (element.matches("table.cut")) return table(CUT, [WIDE / 2, WIDE / 2], [...element.querySelectorAll("tr")].map((row) => [...row.children].map(card)), TALL)
  if (element.matches("ul.ideas")) return table(NONE, [SMALL, WIDE - SMALL], [...element.children].map(idea), 0)
  if (element.matches(".scan")) return `<w:p><w:pPr><w:pStyle w:val="Normal"/>${CENTRE}</w:pPr>${pictureOf(element.querySelector("svg"), 95)}</w:p>`
  return element.matches(".poster > p, .poster > h1") ? paragraph(element.tagName === "H1" ? "Title" : "Subtitle", run(wordsOf(element)), CENTRE) : undefined
}

/** @param {Element} cell @returns {string} */
function card(cell) {
  const size = cell.matches(".pile") ? `<w:b/><w:sz w:val="60"/>` : `<w:sz w:val="40"/>`
  return [...cell.children].map((words, n) => paragraph("Cell", n ? run(wordsOf(words)) : run(wordsOf(words)).replace("<w:r>", `<w:r><w:rPr>${size}</w:rPr>`))).join("") || paragraph("Cell", "")
}

/** @param {Element} item @returns {string[]} the picture, and the words beside it */
function idea(item) {
  const words = run(wordsOf(item)).replace("<w:r>", `<w:r><w:rPr><w:sz w:val="32"/></w:rPr>`)
  return [paragraph("Cell", pictureOf(item.querySelector("svg"), 16)), paragraph("Cell", words)]
}

/** @param {string} lines @param {number[]} widths @param {string[][]} rows what is in each cell @param {number} height @returns {string} */
function table(lines, widths, rows, height) {
  const tall = height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ""
  const cells = (/** @type {string[]} */ row) => row.map((inside, n) => `<w:tc><w:tcPr><w:tcW w:w="${widths[n]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${inside}</w:tc>`).join("")
  const whole = rows.map((row) => `<w:tr><w:trPr><w:cantSplit/>${tall}</w:trPr>${cells(row)}</w:tr>`)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${lines}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${whole.join("")}</w:tbl>${paragraph("Normal", "", `<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>`)}`
}
