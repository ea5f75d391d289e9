// Line drawings as PNG, for Word: few programs that open Word files can draw SVG.

const SIDE = 600 // pixels: enough for a code of 95 mm to be sharp
const LINES = { fill: "none", stroke: "#000", "stroke-width": "1.5", "stroke-linecap": "round", "stroke-linejoin": "round" }

/** @type {Map<string, Promise<string>>} */
const made = new Map()

/** Gives every drawing in the sheets its PNG, as `data-png`. One that cannot be drawn is left out. @param {HTMLElement[]} sheets */
export async function withPngs(sheets) {
  for (const svg of sheets.flatMap((sheet) => [...sheet.querySelectorAll("svg")])) {
    const source = sourceOf(svg)
    if (!made.has(source)) made.set(source, png(source).catch(() => ""))
    svg.dataset.png = await made.get(source)
  }
  return sheets
}

/** @param {SVGSVGElement} svg @returns {string} the drawing with its looks and its size written on it */
function sourceOf(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true))
  const looks = svg.classList.contains("picture") ? LINES : {}
  for (const [name, value] of Object.entries({ ...looks, xmlns: "http://www.w3.org/2000/svg", width: SIDE, height: SIDE })) copy.setAttribute(name, String(value))
  return new XMLSerializer().serializeToString(copy)
}

/** @param {string} source @returns {Promise<string>} */
async function png(source) {
  const image = Object.assign(new Image(), { src: `data:image/svg+xml,${encodeURIComponent(source)}` })
  await image.decode()
  const canvas = Object.assign(document.createElement("canvas"), { width: SIDE, height: SIDE })
  canvas.getContext("2d")?.drawImage(image, 0, 0, SIDE, SIDE)
  return canvas.toDataURL("image/png")
}
