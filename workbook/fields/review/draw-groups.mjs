// The findings in their groups, each to open; inside, what was found, why, and a choice. Nothing is drawn before it is opened.

import { of, write } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { sourceOf } from "./summary.mjs"

/** @typedef {import("./summary.mjs").Group} Group */
/** @typedef {import("./summary.mjs").Item} Item */
/** @typedef {{ lists: import("./engine.mjs").Lists, name: string, sources: string, given: (part: string) => import("../../screen/holds.mjs").Answer | undefined }} Kit */

const choices = () => ({ keep: say("Keep it"), change: say("Change it"), discuss: say("Discuss it") })
const NEAR = 45 // letters of the text shown before and after what was found

/** @param {string} name @param {{ [value: string]: string }} options @returns {HTMLElement[]} radios to tap or to reach by keyboard */
export function radios(name, options) {
  return Object.entries(options).map(([value, words]) => {
    const input = Object.assign(document.createElement("input"), { type: "radio", name, value })
    return make("label", "option", input, " ", make("span", "", words))
  })
}

/** @param {HTMLElement} box @param {Kit} kit */
export function drawGroups(box, kit) {
  /** @type {Map<string, { details: HTMLDetailsElement, head: HTMLElement, list: HTMLElement }>} */
  const sections = new Map()
  /** @type {Map<string, HTMLElement>} */
  const pieces = new Map()
  /** @type {{ gathered: Group[], numberOf: Map<string, number>, text: string }} */
  let now = { gathered: [], numberOf: new Map(), text: "" }

  /** @param {Group} group */
  function sectionFor(group) {
    const there = sections.get(group.rule)
    if (there) return there
    const [head, list] = [make("summary"), make("div", "findings")]
    const details = /** @type {HTMLDetailsElement} */ (make("details", "group", head, list))
    details.addEventListener("toggle", () => { if (details.open) fill(group.rule) })
    const section = { details, head, list }
    sections.set(group.rule, section)
    return section
  }

  /** @param {string} rule */
  function fill(rule) {
    const group = now.gathered.find((one) => one.rule === rule)
    const section = sections.get(rule)
    if (group && section) setChildren(section.list, group.items.map(pieceFor))
  }

  /** @param {Item} item @returns {HTMLElement} */
  function pieceFor(item) {
    const { key } = item.finding
    const piece = pieces.get(key) ?? pieceNew(key)
    pieces.set(key, piece)
    const [legend, about] = piece.children
    legend.replaceChildren(...named(item, now.numberOf.get(key)))
    about.replaceChildren(...told(item.finding, now.text, kit))
    return piece
  }

  /** @param {string} key @returns {HTMLElement} */
  function pieceNew(key) {
    const piece = make("fieldset", "finding", make("legend"), make("div", "about"), make("div", "choose", ...radios(`${kit.name}-${key}`, choices())))
    piece.dataset.key = key
    piece.dataset.holds = "one"
    write(piece, of(kit.given("choices"), key))
    return piece
  }

  /** @param {Group[]} gathered @param {Map<string, number>} numberOf @param {string} text @returns {Generator<void, void>} */
  function* draw(gathered, numberOf, text) {
    const first = !sections.size
    now = { gathered, numberOf, text }
    for (const group of gathered) {
      sectionFor(group).head.textContent = `${group.title}: ${group.items.length}`
      if (sectionFor(group).details.open) fill(group.rule)
      yield
    }
    setChildren(box, gathered.map((group) => sectionFor(group).details))
    if (first && gathered.length) sectionFor(gathered[0]).details.open = true
  }

  /** Opens the group of a mark, and shows what it says there. @param {number} number */
  function goTo(number) {
    const group = now.gathered.find(({ items }) => items.some(({ finding }) => now.numberOf.get(finding.key) === number))
    const item = group?.items.find(({ finding }) => now.numberOf.get(finding.key) === number)
    if (!group || !item) return
    sectionFor(group).details.open = true
    fill(group.rule)
    const piece = pieceFor(item)
    piece.scrollIntoView({ block: "center" })
    piece.querySelector("input")?.focus({ preventScroll: true })
  }

  return { draw, goTo }
}

/** @param {Item} item @param {number | undefined} number @returns {(Node | string)[]} */
function named({ finding, times }, number) {
  const words = finding.start === null ? finding.words : `“${finding.words}”`
  const badge = number ? [make("span", "number", String(number)), " "] : []
  return [...badge, words, ...(times > 1 ? [" ", make("span", "times", sayMany(times, "in {n} place", "in {n} places"))] : [])]
}

/** @param {import("./engine.mjs").Finding} finding @param {string} text @param {Kit} kit @returns {HTMLElement[]} */
function told(finding, text, { lists, sources }) {
  const name = sourceOf(finding, lists)
  const linked = finding.source in lists.sources && !sources.startsWith("workbook-root:")
  const source = linked ? Object.assign(document.createElement("a"), { href: `${sources}#${finding.source}`, textContent: name }) : name
  return [
    ...(finding.start === null ? [] : [make("p", "near", ...nearby(finding, text))]),
    make("p", "", make("strong", "", say("Perhaps:")), " ", finding.suggestion),
    make("p", "why", finding.why, " ", make("span", "source", "(", source, ")")),
  ]
}

/** @param {import("./engine.mjs").Finding} finding @param {string} text @returns {(Node | string)[]} a little of the text around it */
function nearby(finding, text) {
  const [start, end] = [Number(finding.start), Number(finding.start) + finding.words.length]
  const before = text.slice(Math.max(0, start - NEAR), start).split("\n").pop() ?? ""
  const [after] = text.slice(end, end + NEAR).split("\n")
  return [start - NEAR > 0 && before.length === NEAR ? "…" : "", before, make("b", "", finding.words), after, after.length === NEAR ? "…" : ""]
}

/** Puts these in a box, in this order, and leaves alone what stands right: somebody may be in the middle of it. @param {HTMLElement} box @param {HTMLElement[]} wanted */
export function setChildren(box, wanted) {
  const stay = new Set(wanted)
  for (const child of [...box.children]) if (!stay.has(/** @type {HTMLElement} */ (child))) child.remove()
  let child = box.firstElementChild
  for (const one of wanted) {
    if (one === child) child = child.nextElementSibling
    else box.insertBefore(one, child)
  }
}
