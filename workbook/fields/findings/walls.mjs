// Many people's walls of ideas as one: what goes together, and where the dots fell. Python's twin is figures/dreams.py.

import { allOf, say, sayMany } from "../../screen/say.mjs"

/** @typedef {{ wall: number, idea: string, group: string, dots: number }} Card */
/** @typedef {{ words: string, dots: number, walls: number, cards: number }} Row */


/** @param {any} words @returns {number} */
const number = (words) => (/^[0-9]+$/.test(words ?? "") ? Number(words) : 0)

/** @param {any} words */
const tidy = (words) => String(words ?? "").trim().split(/\s+/).join(" ")

/**
 * @param {{ [field: string]: any }[]} answers @param {string} field
 * @param {{ [idea: string]: string }} [groups] where the trainer put an idea, whatever its card says
 * @returns {Card[]}
 */
export function cards(answers, field, groups = {}) {
  const all = answers.flatMap((given, wall) => (Array.isArray(given[field]) ? given[field] : []).map((/** @type {any} */ row) => ({ wall, row })))
  /** @type {Map<string, string>} ideas that say the same have one name, so that hiding one hides them all */
  const names = new Map()
  return all.filter(({ row }) => tidy(row?.idea)).map(({ wall, row }) => {
    const low = tidy(row.idea).toLowerCase()
    const idea = names.get(low) ?? tidy(row.idea)
    names.set(low, idea)
    return { wall, idea, group: Object.hasOwn(groups, idea) ? groups[idea] : tidy(row.group), dots: number(row.dots) + number(row.others) }
  })
}

/** @param {Card[]} all @returns {Row[]} */
export const byIdea = (all) => added(all, ({ idea }) => idea)

/** @param {Card[]} all @returns {Row[]} */
export const byGroup = (all) => added(all, ({ group }) => group || say("No group yet"))

/** @param {Card[]} all @param {(card: Card) => string} named @returns {Row[]} most dots first; big letters make no difference */
function added(all, named) {
  /** @type {Map<string, Row & { on: Set<number> }>} */
  const found = new Map()
  for (const card of all) {
    const words = named(card)
    const row = found.get(words.toLowerCase()) ?? { words, dots: 0, walls: 0, cards: 0, on: new Set() }
    found.set(words.toLowerCase(), row)
    row.dots += card.dots
    row.cards += 1
    row.on.add(card.wall)
  }
  const rows = [...found.values()].map(({ on, ...row }) => ({ ...row, walls: on.size }))
  return rows.sort((one, other) => other.dots - one.dots)
}

/** @param {Row[]} rows @returns {string} which has most; a tie is called a tie */
export function tallyInWords(rows) {
  const total = rows.reduce((all, { dots }) => all + dots, 0)
  if (!total) return say("No dots yet.")
  const most = Math.max(...rows.map(({ dots }) => dots))
  const first = rows.filter(({ dots }) => dots === most).map(({ words }) => `“${words}”`)
  const whole = sayMany(total, "{n} dot in all.", "{n} dots in all.")
  if (first.length === 1) return `${whole} ${say("Most dots: {idea}, with {most}.", { idea: first[0], most })}`
  return `${whole} ${say("Most dots: {ideas}, with {most} each. That is a tie, so talk before you choose.", { ideas: allOf(first), most })}`
}
