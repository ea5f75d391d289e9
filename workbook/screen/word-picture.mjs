// Pictures in a Word file: each is kept once, however often it is shown, with words for whoever cannot see it.

const MM = 36000 // Word measures pictures in 360,000ths of a centimetre
const PIXEL = 9525
const [WIDEST, TALLEST] = [600, 720] // pixels: what fits on a page, with a heading and what a chart says
const A = "http://schemas.openxmlformats.org/drawingml/2006"
const PNG = "data:image/png;base64,"

/**
 * @param {Element | null} svg one that has been made a PNG, as `data-png` @param {number} side millimetres
 * @returns {string} a run with the picture; nothing where there is no PNG
 */
export function pictureOf(svg, side) {
  const png = /** @type {SVGElement | null} */ (svg)?.dataset.png ?? ""
  return drawn(png, svg?.getAttribute("aria-label") ?? "", [side * MM, side * MM])
}

/** @param {HTMLImageElement} image a chart, as a PNG that the page holds already @returns {string} a run with it, as large as its page takes */
export function chartOf(image) {
  const scale = Math.min(1, WIDEST / image.width, TALLEST / image.height)
  return drawn(image.src, image.alt, [image.width * scale * PIXEL, image.height * scale * PIXEL])
}

/** @param {string} png @param {string} says @param {number[]} size @returns {string} */
function drawn(png, says, size) {
  if (!png.startsWith(PNG)) return ""
  const [wide, high] = size.map(Math.round)
  const quoted = says.replace(/[&<>"\t\n]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const fill = `<pic:blipFill><a:blip r:embed="${png}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`
  const shape = `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`
  const picture = `<pic:pic xmlns:pic="${A}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr>${fill}${shape}</pic:pic>`
  return `<w:r><w:drawing><wp:inline xmlns:wp="${A}/wordprocessingDrawing"><wp:extent cx="${wide}" cy="${high}"/><wp:docPr id="1" name="Picture" descr="${quoted}"/>` +
    `<a:graphic xmlns:a="${A}/main"><a:graphicData uri="${A}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/**
 * Takes the pictures out of a body, and leaves their numbers.
 * @param {string} body @param {number} first the number of the first relation that is free
 * @returns {{ body: string, files: { [path: string]: Uint8Array } }} the pictures' files in the order of their numbers
 */
export function withPictures(body, first) {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  let shown = 0
  const numbered = body
    .replace(/r:embed="data:image\/png;base64,([^"]+)"/g, (_, data) => {
      if (!numbers.has(data)) numbers.set(data, first + numbers.size)
      return `r:embed="rId${numbers.get(data)}"`
    })
    .replace(/<wp:docPr id="1"/g, () => `<wp:docPr id="${++shown}"`)
  const files = [...numbers].map(([data, number]) => [`media/picture-${number}.png`, Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))])
  return { body: numbered, files: Object.fromEntries(files) }
}
