// Files arrive, and people are in: all that happens between, with nobody to ask. The page asks where this has to say so.

import { tableIn, peopleIn, saidOfColumns } from "./form-rows.mjs"
import { opened, whyNot } from "./opening.mjs"
import { bringIn, inWords } from "./versions.mjs"

/** @typedef {import("./columns.mjs").Question} Question */
/** @typedef {import("./people.mjs").Gathered} Gathered */
/** @typedef {import("./versions.mjs").Newcomer} Newcomer */

/** @param {Question[]} questions @returns {Set<string>} the words that forms offer, and that are nobody's own */
export const offered = (questions) => new Set(questions.flatMap(({ options }) => options.map(([value]) => value)))

/**
 * @param {File[]} files @param {Question[]} questions @param {(file: File) => Promise<string[][][]>} excel
 * @returns {Promise<{ all: Gathered, says: string[] }>} who is in, and a sentence for all that went otherwise
 */
export async function peopleFrom(files, questions, excel) {
  /** @type {Newcomer[]} */
  const newcomers = []
  const says = []
  for (const file of files) {
    try {
      const came = await opened(file, excel)
      const tables = came.tables.map((rows) => read(file.name, rows, questions))
      newcomers.push(...came.newcomers, ...tables.flatMap((table) => table.newcomers))
      says.push(...came.says, ...tables.flatMap((table) => table.says))
    } catch (reason) {
      says.push(whyNot(reason, file.name))
    }
  }
  const { all, outcomes } = await bringIn({ people: [], troubles: [], headings: {}, dates: {} }, newcomers, offered(questions))
  return { all, says: [...says, ...outcomes.map(inWords).filter(Boolean)] }
}

/** @param {string} name @param {string[][]} rows @param {Question[]} questions */
function read(name, rows, questions) {
  const table = tableIn(name, rows, questions, { headings: {}, dates: {} })
  const { newcomers, says } = peopleIn(table, questions, {})
  return { newcomers, says: [...saidOfColumns(table), ...says] }
}
