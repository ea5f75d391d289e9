// Small pieces of a drawing, as text: everything a person wrote goes in as words, and never as a mark of the drawing.

export const INK = "#1c1b19"
export const LETTER = 8.8 // widths of an average letter at the size that charts are lettered in, in the widest face that may stand in for Arial
export const BOLD = 9.3 // and of a bold one
export const LINE = 20

/** @param {string | number} words @returns {string} words that mean nothing to XML */
export const held = (words) => String(words).replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** @param {number} x @param {number} y @param {string | number} words @param {{ anchor?: string, ink?: string, bold?: boolean }} [look] */
export const text = (x, y, words, { anchor = "start", ink = INK, bold = false } = {}) =>
  `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${ink}"${bold ? ` font-weight="700"` : ""}>${held(words)}</text>`

/** @param {number} x @param {number} y @param {number} width @param {number} height @param {string} fill */
export const box = (x, y, width, height, fill) =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" stroke="${INK}"/>`

/** @param {number} x @param {number} y @param {number} toX @param {number} toY @param {number} [width] */
export const line = (x, y, toX, toY, width = 1) => `<line x1="${round(x)}" y1="${round(y)}" x2="${round(toX)}" y2="${round(toY)}" stroke="${INK}" stroke-width="${width}"/>`

/** @param {number} number */
export const round = (number) => Math.round(number * 10) / 10

/** @param {string} words @param {number} width @param {number} [letter] how wide each is @returns {string[]} broken into lines that fit; a word that is too long is cut */
export function wrapped(words, width, letter = LETTER) {
  const most = Math.max(8, Math.floor(width / letter))
  const lines = [""]
  for (const word of words.trim().split(/\s+/)) {
    for (const piece of word.match(new RegExp(`.{1,${most}}`, "gu")) ?? [""]) {
      const now = lines[lines.length - 1]
      if (now && now.length + 1 + piece.length > most) lines.push(piece)
      else lines[lines.length - 1] = now ? `${now} ${piece}` : piece
    }
  }
  return lines.length > 4 ? [...lines.slice(0, 3), `${lines[3].slice(0, most - 1)}…`] : lines
}

/** @param {number} width @param {number} height @param {string} alt what the drawing says, in words @param {string} inside @returns {string} */
export const whole = (width, height, alt, inside) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.ceil(height)}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="img" aria-label="${held(alt)}" font-family="Arial, Helvetica, sans-serif" font-size="15">` +
  `<rect width="${width}" height="${Math.ceil(height)}" fill="#fff"/>${inside}</svg>`

/** @param {number} width @param {[string, (x: number, y: number) => string][]} items words, each with the sign that stands for them @returns {{ drawn: string, height: number }} */
export function key(width, items) {
  let [x, y, drawn] = [0, 0, ""]
  for (const [words, sign] of items) {
    const room = 26 + words.length * LETTER + 14
    if (x && x + room > width) [x, y] = [0, y + LINE + 2]
    drawn += sign(x + 9, y + 10)
    wrapped(words, width - 24).forEach((piece, n) => { drawn += text(x + 24, (y += n && LINE) + 15, piece) })
    x += room
  }
  return { drawn, height: items.length ? y + LINE + 10 : 0 }
}
