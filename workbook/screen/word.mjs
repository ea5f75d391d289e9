// Sheets of paper as a Word file, made in the browser.
// paper/word.py writes the same file from an exercise; paper/looks.json says for both how it looks.

import { strToU8, zipSync } from "fflate"
import looks from "../paper/looks.json"
import { language, say } from "./say.mjs"
import { lookedAt, lookOf, named, paragraphsOf } from "./word-looks.mjs"
import { piece } from "./word-document.mjs"
import { isFromRight, turned } from "./word-from-right.mjs"
import { more } from "./word-pack.mjs"
import { chartOf, withPictures } from "./word-picture.mjs"
import { widthsOf } from "./word-columns.mjs"

export const WIDE = 9866 // twentieths of a point between the margins: 174 mm
const ROW = 510 // what a line of handwriting needs: 9 mm
const FEW = 12 // rows, so that a grid can be kept on one page
const MANY = 6 // columns, so that each needs every millimetre for its words
const MADE = new Date(2026, 0, 1) // each part of the file needs a date, and the day somebody wrote is nobody's business

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
const PACKAGE = "http://schemas.openxmlformats.org/package/2006"
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
const PARTS = ["styles", "settings", "footer", "numbering"] // besides the document itself, in the order of their relations
const NAMES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"`

/** @type {{ [tag: string]: string }} */
const HEADINGS = { H1: "Title", H2: "Heading1", H3: "Heading2", H4: "Heading3" }
/** @type {{ [name: string]: string }} */
const PARAGRAPHS = { purpose: "Subtitle", hint: "Hint" }

/**
 * Makes a Word file of one sheet or more, each on a page of its own.
 * @param {HTMLElement[]} sheets each an `article.sheet`
 * @param {string} title
 * @returns {Uint8Array} the file
 */
export function docx(sheets, title) {
  const kinds = new Set(sheets.map(lookOf))
  // Sheets of one look have the styles as they are named; where looks are mixed, each has styles of its own.
  const own = (/** @type {string} */ look) => (kinds.size > 1 && look ? ` ${look}` : "")
  const body = sheets.map((sheet, n) => {
    const drawn = n ? block(sheet).replace(`"Title"/>`, "$&<w:pageBreakBefore/>") : block(sheet)
    return lookedAt(drawn, lookOf(sheet), own(lookOf(sheet)))
  }).join("")
  // Word needs a paragraph after a table.
  const last = body.endsWith("</w:tbl>") ? paragraph("Normal", "", `<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>`) : ""
  const page = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${looks.page}</w:sectPr>`
  const { body: inside, files } = withPictures(body, PARTS.length + 1)
  const parts = Object.fromEntries(PARTS.map((name) => [`${name}.xml`, `${OFFICE}/relationships/${name}`]))
  const pictures = Object.fromEntries(Object.keys(files).map((path) => [path, `${OFFICE}/relationships/image`]))
  return zipSync({ ...pack({
    "[Content_Types].xml": types(),
    "_rels/.rels": relations({ "word/document.xml": `${OFFICE}/relationships/officeDocument`, "docProps/core.xml": `${PACKAGE}/relationships/metadata/core-properties` }),
    "docProps/core.xml": `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${held(title)}</dc:title><dc:language>${language()}</dc:language></cp:coreProperties>`,
    "word/_rels/document.xml.rels": relations({ ...parts, ...pictures }),
    "word/document.xml": `<w:document ${NAMES}><w:body>${inside}${last}${page}</w:body></w:document>`,
    "word/footer.xml": `<w:ftr ${NAMES}>${paragraph("Footer", below(sheets) + pageOfPages())}</w:ftr>`,
    "word/settings.xml": `<w:settings ${NAMES}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language()}"/></w:settings>`,
    "word/numbering.xml": `<w:numbering ${NAMES}>${looks.bullets}${looks.bulleted}</w:numbering>`,
    "word/styles.xml": styles(Object.assign({}, ...[...kinds].map((look) => named(paragraphsOf(look), own(look))))),
  }), ...Object.fromEntries(Object.entries(files).map(([path, file]) => [`word/${path}`, file])) }, { mtime: MADE })
}

/** @param {HTMLElement[]} sheets @returns {string} which edition they are from and whom to tell of a fault, above the page's number; a document or a letter that somebody wrote is theirs */
function below(sheets) {
  const [edition, fault] = ["edition", "fault"].map((part) => document.querySelector(`footer [data-part=${part}]`)?.textContent?.trim())
  return edition && sheets.some((sheet) => !sheet.matches(".document, .letter-page")) ? `${run(`${edition}. ${fault}`)}<w:r><w:br/></w:r>` : ""
}

/** @param {{ [path: string]: string }} parts @returns {{ [path: string]: Uint8Array }} */
function pack(parts) {
  const turn = isFromRight() ? turned : (/** @type {string} */ xml) => xml
  const whole = Object.entries(parts).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${turn(xml)}`)])
  return Object.fromEntries(whole)
}

/** @returns {string} what stands at the foot of each page, which Word counts */
function pageOfPages() {
  const pieces = say("Page {page} of {pages}").split(/(\{pages?\})/).filter(Boolean)
  /** @type {{ [hole: string]: string }} */
  const counted = { "{page}": looks.counted.page, "{pages}": looks.counted.pages }
  return pieces.map((piece) => counted[piece] ?? run(piece)).join("")
}

/** @returns {string} */
function types() {
  const parts = ["document.main", ...PARTS]
    .map((name) => `<Override PartName="/word/${name.split(".")[0]}.xml" ContentType="${TYPES}.${name}+xml"/>`)
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${parts.join("")}</Types>`
}

/** @param {{ [target: string]: string }} targets @returns {string} */
function relations(targets) {
  const each = Object.entries(targets).map(([target, type], n) => `<Relationship Id="rId${n + 1}" Type="${type}" Target="${target}"/>`)
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`
}

/** @param {{ [name: string]: string[] }} each @returns {string} */
function styles(each) {
  const paragraphs = Object.entries(each).map(([name, [whole, letters]]) => style("paragraph", name, `<w:pPr>${whole}</w:pPr><w:rPr>${letters}</w:rPr>`))
  const table = style("table", "Table Grid", `<w:tblPr>${looks.table}</w:tblPr>`)
  return `<w:styles ${NAMES}><w:docDefaults><w:rPrDefault><w:rPr>${looks.letters.replaceAll("en-GB", language())}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${paragraphs.join("")}${table}</w:styles>`
}

/** @param {string} type @param {string} name @param {string} look @returns {string} */
function style(type, name, look) {
  // Word knows its own styles by these names: "heading 1", "footer"; the others as they are.
  const known = name.replace(/^(Heading|Footer)/, (word) => word.toLowerCase())
  const base = type === "paragraph" && name !== "Normal" ? `<w:basedOn w:val="Normal"/>` : ""
  const first = name === "Normal" ? ` w:default="1"` : ""
  return `<w:style w:type="${type}"${first} w:styleId="${name.replaceAll(" ", "")}"><w:name w:val="${known}"/>${base}<w:qFormat/>${look}</w:style>`
}

/** @param {Element} element @returns {string} */
function block(element) {
  const drawn = piece(element) ?? more(element)
  if (drawn !== undefined) return drawn
  if (element.tagName in HEADINGS) return paragraph(HEADINGS[element.tagName], run(wordsOf(element)))
  if (element.matches("p.written")) return paragraph("Written", run(element.textContent ?? ""))
  if (element.matches("p")) return paragraph(PARAGRAPHS[element.className] ?? "BodyText", run(wordsOf(element)))
  if (element.matches(".rules")) return kept([...element.children].map(() => ["Rule", ""]))
  if (element.matches("ul")) return kept([...element.children].map((option) => ["Tick", tick(option)]))
  if (element.matches("img")) return paragraph("BodyText", chartOf(/** @type {HTMLImageElement} */ (element)), "<w:keepNext/>")
  if (element.matches("table")) return grid(/** @type {HTMLTableElement} */ (element))
  return [...element.children].map(block).join("")
}

/** @param {Element} element @returns {string} */
export const wordsOf = (element) => (element.textContent ?? "").replace(/\s+/g, " ").trim()

/**
 * Words that XML can hold, and that say nothing to XML.
 * @param {string} words @returns {string}
 */
function held(words) {
  const whole = words.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/\r\n?/g, "\n")
  return whole.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** @param {string} words @returns {string} */
export function run(words) {
  const inside = held(words).replace(/[^\t\n]+|\t|\n/g, (part) => (part === "\n" ? "<w:br/>" : part === "\t" ? "<w:tab/>" : `<w:t xml:space="preserve">${part}</w:t>`))
  return inside && `<w:r>${inside}</w:r>`
}

/** @param {string} style @param {string} inside @param {string} [more] @returns {string} */
export const paragraph = (style, inside, more = "") => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${inside}</w:p>`

/**
 * Paragraphs that stay on one page.
 * @param {string[][]} each @returns {string}
 */
const kept = (each) => each.map(([style, inside], n) => paragraph(style, inside, n < each.length - 1 ? "<w:keepNext/>" : "")).join("")

/** @param {Element} from @returns {string} */
const box = (from) => `<w:r><w:rPr>${looks.box}</w:rPr><w:t>${from.querySelector(".box")?.textContent}</w:t></w:r>`

/** @param {Element} option @returns {string} */
const tick = (option) => `${box(option)}${run(wordsOf(option).replace(/^\S+ /, "\t"))}`

/** @param {HTMLTableElement} table @returns {string} */
export function grid(table) {
  const rows = [...table.rows]
  const lines = Number(/lines-(\d+)/.exec(table.className)?.[1] ?? 1)
  const boxes = table.querySelector(".tick") !== null
  const figures = table.matches(".figures") // beside a chart: read, and not written on
  const widths = boxes ? sharedWithBoxes(rows[0].cells.length) : figures ? widthsOf(rows, WIDE) : shared(rows, lines)
  const together = !figures && (lines === 1 || table.closest(".sheet-part")) && rows.length <= FEW + 1
  const whole = rows.map((row, n) => {
    // One row alone at the foot or the top of a page is easily missed.
    const keep = n < rows.length - 1 && (together || n < 2 || n === rows.length - 2)
    const size = n && figures ? "" : n ? `<w:trHeight w:val="${lines * ROW}" w:hRule='atLeast'/>` : "<w:tblHeader/>"
    const cells = [...row.cells].map((cell, m) => cellOf(cell, widths[m], n === 0, boxes, keep ? "<w:keepNext/>" : ""))
    return `<w:tr><w:trPr><w:cantSplit/>${size}</w:trPr>${cells.join("")}</w:tr>`
  })
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`)
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>${widths.length >= MANY ? looks.narrow : ""}<w:tblLook w:firstRow="1" w:firstColumn="1"/></w:tblPr><w:tblGrid>${columns.join("")}</w:tblGrid>${whole.join("")}</w:tbl>`
}

/** @param {HTMLTableCellElement} cell @param {number} width @param {boolean} head @param {boolean} boxes @param {string} keep @returns {string} */
function cellOf(cell, width, head, boxes, keep) {
  const look = head ? (cell.tagName === "TH" ? looks.head : looks.corner) : boxes ? looks.middle : ""
  const inside = cell.className === "tick" ? box(cell) : run(cell.textContent ?? "")
  const place = keep + (boxes && cell.cellIndex ? `<w:jc w:val="center"/>` : "")
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${look}</w:tcPr>${paragraph(head ? "CellHead" : "Cell", inside, place)}</w:tc>`
}

/**
 * A column of boxes takes little; the words before them take the rest.
 * @param {number} columns @returns {number[]}
 */
function sharedWithBoxes(columns) {
  const each = Math.floor(WIDE * Math.min(0.14, 0.81 / (columns - 1)))
  return [WIDE - each * (columns - 1), ...Array(columns - 1).fill(each)]
}

/**
 * A column takes as much as its longest words ask, and a hand needs room in every one.
 * @param {HTMLTableRowElement[]} rows @param {number} lines @returns {number[]}
 */
function shared(rows, lines) {
  const longest = [...rows[0].cells].map((_, m) => Math.min(60, Math.max(...rows.map((row) => (row.cells[m].textContent ?? "").length))))
  const even = ((lines > 1 ? 0.7 : 0.2) * WIDE) / longest.length
  const spare = WIDE - even * longest.length
  const all = longest.reduce((sum, length) => sum + length, 0)
  return longest.map((length) => Math.floor(even + (spare * length) / all))
}
