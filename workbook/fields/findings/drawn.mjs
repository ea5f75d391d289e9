// A drawing on the page, and as a picture for Word.

/** @param {string} svg @returns {Element} */
export const drawing = (svg) => document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true)

const SHARP = 2 // dots of the picture for each of the drawing

/** @param {string} svg @returns {Promise<HTMLImageElement | undefined>} the drawing as a PNG with its words; nothing where this browser cannot */
export async function pictureOf(svg) {
  try {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
    await image.decode()
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width * SHARP, height: image.height * SHARP })
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const made = Object.assign(new Image(image.width, image.height), { src: canvas.toDataURL("image/png") })
    made.alt = drawing(svg).getAttribute("aria-label") ?? ""
    return made.src.startsWith("data:image/png") ? made : undefined
  } catch {
    return undefined
  }
}
