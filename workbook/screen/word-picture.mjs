// Charts in a Word file: each a PNG that the page holds already, with words for whoever cannot see it; and their tables.

const EMU = 9525 // what Word measures pictures in, for each pixel of a screen
const [WIDEST, TALLEST] = [600, 720] // pixels: what fits on a page, with a heading and what the chart says
const [LETTER, EDGES] = [165, 260] // twentieths of a point: a letter of a table, and what is left and right of a word
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006"

/** @param {HTMLElement[]} sheets @returns {HTMLImageElement[]} the pictures in them that a file can hold, in order */
export const picturesIn = (sheets) => sheets.flatMap((sheet) => [.../** @type {NodeListOf<HTMLImageElement>} */ (sheet.querySelectorAll('img[src^="data:image/png;base64,"]'))])

/** @param {HTMLImageElement} image @returns {Uint8Array} */
export const bytesOf = (image) => Uint8Array.from(atob(image.src.split(",")[1]), (letter) => letter.charCodeAt(0))

/** @param {HTMLImageElement} image @param {number} n which picture of the file it is, from 1 @param {string} relation @param {(words: string) => string} held makes words harmless @returns {string} a run */
export function drawing(image, n, relation, held) {
  const scale = Math.min(1, WIDEST / image.width, TALLEST / image.height)
  const size = [image.width, image.height].map((pixels) => Math.round(pixels * scale * EMU))
  const quoted = (/** @type {string} */ words) => held(words).replace(/"/g, "&#34;").replace(/[\t\n]/g, " ")
  const named = `id="${n}" name="Chart ${n}" descr="${quoted(image.alt)}"`
  const fill = `<pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size[0]}" cy="${size[1]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const picture = `<pic:pic xmlns:pic="${MAIN}/picture"><pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${MAIN}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size[0]}" cy="${size[1]}"/><wp:docPr ${named}/>` +
    `<a:graphic xmlns:a="${MAIN}/main"><a:graphicData uri="${MAIN}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** @param {HTMLTableRowElement[]} rows of words and numbers @param {number} wide @returns {number[]} each column as wide as its longest word asks; words take what is left */
export function widthsOf(rows, wide) {
  const columns = [...rows[0].cells].map((_, m) => rows.map((row) => (row.cells[m].textContent ?? "").trim()))
  const asks = columns.map((cells) => EDGES + LETTER * Math.min(16, Math.max(4, ...cells.flatMap((words) => words.split(/\s+/).map((word) => word.length)))))
  const inWords = columns.map((cells) => Math.max(1, ...cells.map((words) => Math.min(60, words.length))))
  const [all, letters] = [asks, inWords].map((each) => each.reduce((sum, one) => sum + one, 0))
  return asks.map((one, m) => Math.floor(all > wide ? (one * wide) / all : one + ((wide - all) * inWords[m]) / letters))
}
