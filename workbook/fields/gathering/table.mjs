// A form's export as rows of cells, whichever of comma, semicolon and tab stands between them.

const PARTS = [",", ";", "\t"]

/** @param {string} words @returns {string[][]} rows of cells; a cell in quotes may hold line breaks, and quotes written twice */
export function rowsIn(words) {
  const first = words.trimStart().split("\n", 1)[0]
  const count = (/** @type {string} */ part) => first.split(part).length
  const between = PARTS.reduce((best, part) => (count(part) > count(best) ? part : best))
  const rows = [[""]]
  let quoted = false
  for (let at = 0; at < words.length; at++) {
    const letter = words[at]
    const row = rows[rows.length - 1]
    const cell = row.length - 1
    if (quoted && letter === '"' && words[at + 1] === '"') row[cell] += words[at++]
    else if (quoted) letter === '"' ? (quoted = false) : (row[cell] += letter)
    else if (letter === '"' && !row[cell]) quoted = true
    else if (letter === between) row.push("")
    else if (letter === "\n" || letter === "\r") rows.push([""]), (at += Number(letter === "\r" && words[at + 1] === "\n"))
    else row[cell] += letter
  }
  return rows.at(-1)?.join("") ? rows : rows.slice(0, -1)
}
