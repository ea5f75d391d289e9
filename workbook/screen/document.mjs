// A document made of a form's answers: the same sheet that Python draws. document.py says what a definition holds.

import { say } from "./say.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */
/** @typedef {{ [field: string]: Answer }} Answers */
/** @typedef {{ words?: string, bullets?: string[], facts?: { [label: string]: string }, table?: string, columns?: { [label: string]: string }, lines?: number, blank?: string }} Block */
/** @typedef {{ heading: string, blocks: Block[] }} Section */
/** @typedef {{ name: string, title: string, untitled?: string, look?: string, lead: string, button: string, sections: Section[] }} Definition */

const HOLE = /\{([a-z][a-z0-9_]*)\}/g
const ALONE = /^\{([a-z][a-z0-9_]*)\}$/

/** @param {Definition} definition @param {Answers} answers @returns {HTMLElement} an `article.sheet` */
export function documentOf(definition, answers) {
  const title = filled(definition.title, answers) || definition.untitled || say("Not named yet")
  const sections = definition.sections.map((section) => sectionOf(section, answers)).filter((section) => section !== undefined)
  return make("article", `sheet document ${definition.look ?? "letter"}`, make("h1", "", title), make("p", "purpose", definition.lead), ...sections)
}

/** @param {Section} section @param {Answers} answers @returns {HTMLElement | undefined} nothing where words of our own would stand alone */
function sectionOf({ heading, blocks }, answers) {
  const drawn = blocks.map((block) => ({ asks: asks(block), piece: pieceOf(block, answers) })).filter(({ piece }) => piece)
  if (blocks.some(asks) && !drawn.some(({ asks }) => asks)) return undefined
  return drawn.length ? make("section", "", make("h2", "", heading), ...drawn.map(({ piece }) => /** @type {HTMLElement} */ (piece))) : undefined
}

/** @param {Block} block @returns {boolean} whether it shows an answer */
function asks({ words = "", bullets = [], facts = {}, table }) {
  return table !== undefined || [words, ...bullets, ...Object.values(facts)].join(" ").match(HOLE) !== null
}

/** @param {Block} block @param {Answers} answers @returns {HTMLElement | undefined} */
function pieceOf(block, answers) {
  if (block.lines) return make("div", "rules", ...Array.from({ length: block.lines }, () => make("p", "rule")))
  if (block.facts) return factsOf(block.facts, answers, block.blank ?? "")
  const drawn = block.table ? tableOf(block.table, block.columns ?? {}, answers) : block.bullets ? bulletsOf(block.bullets, answers) : passage(filled(block.words ?? "", answers))
  return drawn ?? passage(block.blank ?? "")
}

/** @param {string} words @returns {HTMLElement | undefined} */
const passage = (words) => (words ? make("p", "passage", words) : undefined)

/** @param {{ [label: string]: string }} facts @param {Answers} answers @param {string} blank @returns {HTMLElement | undefined} */
function factsOf(facts, answers, blank) {
  const pairs = Object.entries(facts).map(([label, words]) => [label, filled(words, answers) || blank]).filter(([, said]) => said)
  return pairs.length ? make("dl", "facts", ...pairs.flatMap(([label, said]) => [make("dt", "", label), make("dd", "", said)])) : undefined
}

/** @param {string[]} bullets @param {Answers} answers @returns {HTMLElement | undefined} */
function bulletsOf(bullets, answers) {
  const items = bullets.flatMap((words) => {
    const given = answers[ALONE.exec(words)?.[1] ?? ""]
    return (Array.isArray(given) ? given.map(text) : [filled(words, answers)]).filter(Boolean)
  })
  return items.length ? make("ul", "bullets", ...items.map((item) => make("li", "", item))) : undefined
}

/** @param {string} field @param {{ [label: string]: string }} columns @param {Answers} answers @returns {HTMLElement | undefined} */
function tableOf(field, columns, answers) {
  const given = answers[field]
  const rows = (Array.isArray(given) ? given : []).map((row) => Object.values(columns).map((name) => text(/** @type {any} */ (row)?.[name]))).filter((cells) => cells.some(Boolean))
  if (!rows.length) return undefined
  const head = Object.keys(columns).map((label) => scoped("col", label))
  const body = rows.map(([first, ...others]) => make("tr", "", scoped("row", first), ...others.map((words) => make("td", "", words))))
  return make("table", "grid lines-1", make("thead", "", make("tr", "", ...head)), make("tbody", "", ...body))
}

/** @param {string} words @param {Answers} answers @returns {string} the words with answers in their holes; blank if any answer is */
function filled(words, answers) {
  if ([...words.matchAll(HOLE)].some(([, hole]) => !text(answers[hole]))) return ""
  return words.replace(HOLE, (_, hole) => text(answers[hole]))
}

/** @param {Answer | undefined} answer @returns {string} */
const text = (answer) => (typeof answer === "string" ? answer.trim() : "")

/** @param {string} scope @param {string} words @returns {HTMLElement} */
function scoped(scope, words) {
  const cell = make("th", "", words)
  cell.setAttribute("scope", scope)
  return cell
}

/** @param {string} tag @param {string} className @param {...(Node | string)} inside @returns {HTMLElement} */
function make(tag, className, ...inside) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...inside)
  return made
}
