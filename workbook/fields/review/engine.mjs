// A second look at a job description. The twin of workbook/review: both must find the same.

import { endsLine, endsSentence, Phrases, wordsOf } from "../../screen/phrases.mjs"

/** @typedef {import("../../screen/phrases.mjs").Word} Word */
/** @typedef {{ start: number | null, end: number | null, rule: string, words: string, why: string, suggestion: string, source: string, key: string }} Finding */
/** @typedef {{ start: number, end: number, first: number, after: number }} Span */
/** @typedef {{ words: any, leave: any[], missing: any, limits: any, sources: any }} Lists */

const FIRST_WORDS = 8 // of a long sentence, to know it by
const STRIDE = 500 // words between two rests
const HYPHENS = ["-", "\u2010", "\u2011"]

/** @param {string} rule @param {Word[]} words @returns {string} what a choice is kept under */
const keyOf = (rule, words) => `${rule}: ${words.map((word) => word.lower).join(" ")}`

/**
 * Learns the lists once, and then looks at any text: at once, or in steps that leave the page free in between.
 * What is found comes in the order of the text; what is missing comes last.
 * @param {Lists} lists
 */
export function reviewer(lists) {
  const known = new Phrases(lists.limits.number_words)
  for (const group of lists.leave) known.add(group.find, undefined)
  for (const [rule, family] of Object.entries(lists.words)) {
    for (const entry of family.entries) known.add(entry.find, { rule, ...family, ...entry })
  }
  const there = new Phrases(lists.limits.number_words)
  for (const [name, item] of Object.entries(lists.missing.items)) there.add(item.there, name)
  const marks = new Phrases()
  marks.add(lists.limits.essentials.heads, "head")
  marks.add(lists.limits.essentials.ends, "end")

  /** @param {string} text @returns {Generator<void, { found: Finding[], words: Word[] }>} */
  function* steps(text) {
    const words = wordsOf(text)
    if (!words.length) return { found: [], words }
    const placed = yield* phrases(text, words, known)
    placed.push(...long(text, words, lists.limits.sentence))
    yield
    placed.push(...essentials(text, words, marks, lists.limits.essentials))
    yield
    placed.sort((a, b) => Number(a.start) - Number(b.start) || Number(b.end) - Number(a.end))
    return { found: [...placed, ...(yield* missing(words, there, lists.missing))], words }
  }

  /** @param {string} text @returns {Finding[]} */
  function look(text) {
    const work = steps(text)
    let step = work.next()
    while (!step.done) step = work.next()
    return step.value.found
  }

  return { steps, look }
}

/** @param {string} text @param {Word[]} words @param {Phrases} known @returns {Generator<void, Finding[]>} */
function* phrases(text, words, known) {
  /** @type {Finding[]} */
  const found = []
  for (let n = 0, rest = 0; n < words.length; ) {
    if (n >= rest) yield void (rest = n + STRIDE)
    const longest = known.longestAt(words, n)
    if (longest?.value) {
      const { rule, why, instead, source } = longest.value
      const [start, end] = [words[n].start, words[longest.stop - 1].end]
      found.push({ start, end, rule, words: text.slice(start, end), why, suggestion: instead, source, key: keyOf(rule, words.slice(n, longest.stop)) })
    }
    n = longest ? longest.stop : n + 1
  }
  return found
}

/** @param {string} text @param {Word[]} words @param {any} limit @returns {Finding[]} */
function long(text, words, limit) {
  const over = sentences(words).filter((sentence) => count(words, sentence) > Number(limit.most))
  return over.map((sentence) => {
    const few = words[Math.min(sentence.first + FIRST_WORDS, sentence.after) - 1].end
    return tooMany("sentence", limit, sentence, count(words, sentence), text.slice(sentence.start, few))
  })
}

/**
 * Counts the lines under each heading that asks for essentials, and the rows of a table that end in “essential”.
 * @param {string} text @param {Word[]} words @param {Phrases} marks @param {any} limit @returns {Finding[]}
 */
function essentials(text, words, marks, limit) {
  /** @type {Span | undefined} */
  let head
  let [asked, inside] = [0, false]
  for (const line of lines(words)) {
    const many = line.after - line.first
    const first = line.first + Number(many > 1 && /^\p{Decimal_Number}+$/u.test(words[line.first].lower))
    const mark = many <= Number(limit.heading) ? marks.longestAt(words, first)?.value : undefined
    const row = many > 1 && words[line.after - 1].lower === "essential"
    if (mark) {
      inside = mark === "head"
      if (inside) head ??= line
    } else if (row || (inside && text[line.end] !== ":")) {
      head ??= line
      asked += 1
    }
  }
  return head && asked > Number(limit.most) ? [tooMany("essentials", limit, head, asked, text.slice(head.start, head.end))] : []
}

/** @param {string} rule @param {any} limit @param {Span} span @param {number} many @param {string} words @returns {Finding} */
function tooMany(rule, limit, { start, end }, many, words) {
  const suggestion = limit.instead.replaceAll("{count}", String(many)).replaceAll("{most}", limit.most)
  return { start, end, rule, words, why: limit.why, suggestion, source: limit.source, key: keyOf(rule, wordsOf(words)) }
}

/** @param {Word[]} words @param {Phrases} known @param {any} list @returns {Generator<void, Finding[]>} */
function* missing(words, known, list) {
  const there = new Set()
  for (let n = 0; n < words.length; n += 1) {
    if (n % STRIDE === 0) yield
    known.at(words, n, (_, name) => there.add(name))
  }
  const gone = Object.entries(list.items).filter(([name]) => !there.has(name))
  return gone.map(([, item]) => ({ start: null, end: null, rule: "missing", words: item.title, why: item.why, suggestion: item.instead, source: item.source ?? list.source, key: keyOf("missing", wordsOf(item.title)) }))
}

/** @param {Word[]} words @returns {Span[]} the lines that have words in them */
export const lines = (words) => cut(words, endsLine)

/** @param {Word[]} words @returns {Span[]} the sentences; a line of a list is one too */
export const sentences = (words) => cut(words, endsSentence)

/** @param {Word[]} words @param {(word: Word) => boolean} ends @returns {Span[]} */
function cut(words, ends) {
  const starts = [...words.keys()].filter((n) => n === 0 || ends(words[n]))
  return starts.map((first, n) => {
    const after = starts[n + 1] ?? words.length
    return { start: words[first].start, end: words[after - 1].end, first, after }
  })
}

/** @param {Word[]} words @param {Span} span @returns {number} words as people count them: “day-to-day” is one */
export function count(words, { first, after }) {
  let many = 0
  for (let n = first; n < after; n += 1) if (n === first || !HYPHENS.includes(words[n].gap)) many += 1
  return many
}
