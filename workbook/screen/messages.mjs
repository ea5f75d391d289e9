// Finds what the scripts say, so that it can be translated: the messages that stand in say("…") and sayMany(n, "…", "…").

import { readFileSync } from "node:fs"
import { parse } from "acorn"
import { simple } from "acorn-walk"

/** @typedef {{ one: string, many?: string, files: string[] }} Message `files` say it */

/** Where the messages stand among what each of these is called with. */
const SAYING = /** @type {{ [name: string]: number[] }} */ ({ say: [0], sayBothWays: [0], sayMany: [1, 2] })

/** @param {string[]} files @returns {Message[]} each message once, in order @throws {Error} that says where something cannot be translated */
export function messagesIn(files) {
  /** @type {Map<string, Message>} */
  const found = new Map()
  for (const file of files) {
    for (const { where, one, many } of messagesOf(file)) {
      const known = found.get(one) ?? { one, many, files: [] }
      if (known.many !== many) throw new Error(`${where}: “${one}” is also said with another plural, or with none. Say it in the same way everywhere.`)
      found.set(one, { ...known, files: [...new Set([...known.files, file])] })
    }
  }
  return [...found.values()].sort((a, b) => (a.one < b.one ? -1 : 1))
}

/** @param {string} file */
function messagesOf(file) {
  /** @type {{ where: string, one: string, many?: string }[]} */
  const found = []
  simple(parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module", locations: true }), {
    CallExpression({ callee, arguments: given, loc }) {
      if (callee.type !== "Identifier" || !Object.hasOwn(SAYING, callee.name)) return
      const where = `${file}:${loc?.start.line}`
      const [one, many] = SAYING[callee.name].map((at) => given[at]).map((words) => {
        if (words?.type === "Literal" && typeof words.value === "string") return words.value
        throw new Error(`${where}: a message has to stand here as plain words in quotes, with what changes as {holes}.`)
      })
      found.push({ where, one, many })
    },
  })
  return found
}
