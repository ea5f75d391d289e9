// How wide the columns of a table of words and numbers are in Word.

const [LETTER, EDGES] = [165, 260] // twentieths of a point: a letter of a table, and what is left and right of a word

/** @param {HTMLTableRowElement[]} rows of words and numbers @param {number} wide @returns {number[]} each column as wide as its longest word asks; words take what is left */
export function widthsOf(rows, wide) {
  const columns = [...rows[0].cells].map((_, m) => rows.map((row) => (row.cells[m].textContent ?? "").trim()))
  const asks = columns.map((cells) => EDGES + LETTER * Math.min(16, Math.max(4, ...cells.flatMap((words) => words.split(/\s+/).map((word) => word.length)))))
  const inWords = columns.map((cells) => Math.max(1, ...cells.map((words) => Math.min(60, words.length))))
  const [all, letters] = [asks, inWords].map((each) => each.reduce((sum, one) => sum + one, 0))
  return asks.map((one, m) => Math.floor(all > wide ? (one * wide) / all : one + ((wide - all) * inWords[m]) / letters))
}
