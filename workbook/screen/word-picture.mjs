// A picture inside a Word file: each is kept once, however often it is shown.

const MM = 36000 // Word measures pictures in 360,000ths of a centimetre
const A = "http://schemas.openxmlformats.org/drawingml/2006"
const PNG = "data:image/png;base64,"

/**
 * @param {Element | null} svg one that has been made a PNG, as `data-png` @param {number} side millimetres
 * @returns {string} a run with the picture; nothing where there is no PNG
 */
export function pictureOf(svg, side) {
  const png = /** @type {SVGElement | null} */ (svg)?.dataset.png ?? ""
  if (!png.startsWith(PNG)) return ""
  const size = Math.round(side * MM)
  const says = (svg?.getAttribute("aria-label") ?? "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<w:r><w:drawing><wp:inline xmlns:wp="${A}/wordprocessingDrawing"><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="1" name="Picture" descr="${says}"/><a:graphic xmlns:a="${A}/main"><a:graphicData uri="${A}/picture"><pic:pic xmlns:pic="${A}/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Picture"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${png}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
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
