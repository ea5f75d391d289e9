// Words of a text, and phrases found among them in one pass, however many phrases there are.
// The twin of workbook/review/phrases.py: both must find the same.

/** @typedef {{ start: number, end: number, lower: string, small: boolean, gap: string }} Word */
/**
 * Where a phrase has got to: what may come next, and what was found if it ends here.
 * @typedef {{ exact: Map<string, Node>, stems: Map<string, Node>, lengths: number[], number?: Node, values: any[] }} Node
 */

const BREAK = /\r\n?|\n/g
const STOP = /[.!?]["'”’)\]]*[ \t\r\n\u00a0]/
const DOTS = /[•·▪◦‣●○■□]/
const BULLETS = /[•·▪◦‣●○■□–—*-]/
const JOINS = /^[ \t\r\n\u00a0\-\u2010\u2011+'’]{0,4}$/

/** @param {string} words how words are compared */
const plain = (words) => words.toLowerCase().replaceAll("’", "'")

/** @param {string} text @returns {Word[]} hyphens part words, and apostrophes do not */
export function wordsOf(text) {
  /** @type {Word[]} */
  const words = []
  let before = 0
  for (const found of text.matchAll(/[£€$]?[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)) {
    const start = found.index
    const first = String.fromCodePoint(found[0].codePointAt(0) ?? 0)
    const small = first === first.toLowerCase() && first !== first.toUpperCase()
    words.push({ start, end: start + found[0].length, lower: plain(found[0]), small, gap: text.slice(before, start) })
    before = start + found[0].length
  }
  return words
}

/** @param {Word} word @returns {boolean} whether a new line starts here; a wrapped line goes on in small letters */
export function endsLine({ gap, small }) {
  if (gap === " ") return false // nearly always, and this is asked of every word
  const breaks = [...gap.matchAll(BREAK)]
  if (breaks.length !== 1) return breaks.length > 1 || DOTS.test(gap)
  const [{ index, 0: broken }] = breaks
  return !(small && !BULLETS.test(gap.slice(index + broken.length)) && !/[.:;!?]/.test(gap.slice(0, index)))
}

/** @param {Word} word @returns {boolean} whether a new sentence starts here; a cell of a table is one too */
export function endsSentence(word) {
  return endsLine(word) || word.gap.includes("|") || (!word.small && STOP.test(word.gap))
}

/** @param {Word} word @returns {boolean} whether a phrase may hold this word and the one before */
const isJoined = (word) => word.gap === " " || (JOINS.test(word.gap) && !endsLine(word))

/** @returns {Node} */
const fresh = () => ({ exact: new Map(), stems: new Map(), lengths: [], values: [] })

/** @param {Map<string, Node>} places @param {string} key @returns {Node} */
function placeIn(places, key) {
  const node = places.get(key) ?? fresh()
  places.set(key, node)
  return node
}

/** @param {Node} node @param {string} piece @returns {Node} the place after `piece`, new if need be */
function grow(node, piece) {
  if (piece === "#") return (node.number ??= fresh())
  if (!piece.endsWith("*")) return placeIn(node.exact, piece)
  const stem = piece.slice(0, -1)
  if (!node.lengths.includes(stem.length)) node.lengths = [...node.lengths, stem.length].sort((a, b) => b - a)
  return placeIn(node.stems, stem)
}

export class Phrases {
  /** @param {string[]} [numbers] the words that are numbers */
  constructor(numbers = []) {
    this.root = fresh()
    this.numbers = new Set(numbers)
  }

  /** Looks for these too. Where one was there already, what it stood for first is kept. @param {string[]} phrases @param {any} value */
  add(phrases, value) {
    for (const phrase of phrases) {
      const node = plain(phrase).replaceAll("-", " ").split(/\s+/).filter(Boolean).reduce(grow, this.root)
      if (!node.values.length) node.values.push(value)
    }
  }

  /**
   * Gives every phrase that starts at a word: where it stops, and its value.
   * @param {Word[]} words @param {number} n @param {(stop: number, value: any) => void} give @param {Node} [node]
   */
  at(words, n, give, node = this.root) {
    if (n === words.length || (node !== this.root && !isJoined(words[n]))) return
    const word = words[n].lower
    const onward = (/** @type {Node | undefined} */ found) => {
      if (!found) return
      for (const value of found.values) give(n + 1, value)
      this.at(words, n + 1, give, found)
    }
    // The closest fit first.
    onward(node.exact.get(word))
    if (node.number && (this.numbers.has(word) || /^\p{Decimal_Number}+$/u.test(word))) onward(node.number)
    for (const length of node.lengths) if (word.length >= length) onward(node.stems.get(word.slice(0, length)))
  }

  /** @param {Word[]} words @param {number} n @returns {{ stop: number, value: any } | undefined} the longest phrase that starts here */
  longestAt(words, n) {
    /** @type {{ stop: number, value: any } | undefined} */
    let best
    this.at(words, n, (stop, value) => { if (!best || stop > best.stop) best = { stop, value } })
    return best
  }
}
