// A filled-in form as a sheet of paper: the same sheet that Python writes, made from what the form holds.

import { boxesIn, holderIn, isBlank, partsOf, read } from "./holds.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */

/**
 * @param {string} tag @param {string} [className] @param {...(Node | string)} inside
 * @returns {HTMLElement}
 */
export function make(tag, className, ...inside) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...inside)
  return made
}

/** Lets the style of paper, which waits for a printer, hold on a screen that shows sheets. */
export function dressPaper() {
  for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[media=print]"))) link.media = "all"
}

/** @param {Element | null | undefined} from @returns {string} */
const wordsOf = (from) => (from?.textContent ?? "").trim().replace(/\s+/g, " ")

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLElement} an `article.sheet`
 */
export function sheetOf(form) {
  const steps = [...form.querySelectorAll("section.step")].map((step, n) => {
    const fields = [...step.querySelectorAll(":scope > [data-field]")].map((root) => fieldOf(/** @type {HTMLElement} */ (root)))
    const words = [...step.querySelectorAll(":scope > p")].map((p) => make("p", "", wordsOf(p)))
    return make("section", "sheet-step", make("h2", "", `${n + 1}. ${wordsOf(step.querySelector("h3"))}`), ...words, ...fields)
  })
  const title = make("h1", "", wordsOf(form.querySelector(".sheet-title")))
  return make("article", "sheet", title, make("p", "purpose", wordsOf(form.querySelector(".purpose"))), ...steps)
}

/** @param {HTMLElement} root @returns {HTMLElement} */
function fieldOf(root) {
  const hint = root.querySelector(".hint")
  const guide = [...root.querySelectorAll(".guide")].map((table) => table.cloneNode(true))
  // What a kind drew for the sheet itself comes as it is, after what the form holds.
  const drawn = [...root.querySelectorAll("[data-sheet-more]")].flatMap((part) => [...part.children].map((child) => child.cloneNode(true)))
  const inside = [make("h3", "", wordsOf(root.querySelector(".question"))), ...(hint ? [make("p", "hint", wordsOf(hint))] : []), ...guide, ...shapeOf(root), ...drawn]
  return make("section", "sheet-field", ...inside)
}

/** @param {HTMLElement} root @returns {Node[]} */
function shapeOf(root) {
  const own = root.querySelector("[data-sheet]")
  if (own) {
    own.dispatchEvent(new Event("sheet")) // drawn now, and not at every letter that somebody types
    return [...own.children].map((part) => part.cloneNode(true))
  }
  const holder = holderIn(root)
  const tick = /** @type {HTMLInputElement | null} */ (root.querySelector("[data-part=box]"))
  if (tick) return [ticks([[tick.checked, wordsOf(tick.closest("label"))]])]
  switch (holder.dataset.holds) {
    case "one":
    case "many":
      return [ticks(boxesIn(holder).map((box) => [box.checked, wordsOf(box.closest("label"))]))]
    case "rows":
      return [gridOfRows(holder)]
    case "map":
      return mapOf(holder)
    default:
      return [prose(/** @type {string} */ (read(holder)), Number(holder.getAttribute("rows") ?? 1))]
  }
}

/** @param {string} text @param {number} lines @returns {Node} */
export function prose(text, lines) {
  if (text.trim()) return make("p", "written", text)
  return make("div", "rules", ...Array.from({ length: lines }, () => make("p", "rule")))
}

/** @param {boolean} ticked @returns {HTMLElement} */
const box = (ticked) => make("span", "box", ticked ? "☒" : "☐")

/** @param {[boolean, string][]} options @returns {Node} */
function ticks(options) {
  return make("ul", "ticks", ...options.map(([ticked, words]) => make("li", "", box(ticked), " ", words)))
}

/** @param {(string)[]} columns @param {(string | boolean)[][]} rows @param {number} lines @param {string} [caption] its name, where no heading leads up to it @returns {Node} */
export function grid(columns, rows, lines, caption) {
  const head = columns.map((words) => {
    const cell = make(words ? "th" : "td", "", words)
    if (words) cell.setAttribute("scope", "col")
    return cell
  })
  const body = rows.map((cells) => {
    const [first, ...others] = cells
    const name = make(first ? "th" : "td", "", String(first))
    if (first) name.setAttribute("scope", "row") // a blank cell names no row
    const rest = others.map((cell) => (typeof cell === "boolean" ? make("td", "tick", box(cell)) : make("td", "", cell)))
    return make("tr", "", name, ...rest)
  })
  return make("table", `grid lines-${lines}`, ...(caption ? [make("caption", "", caption)] : []), make("thead", "", make("tr", "", ...head)), make("tbody", "", ...body))
}

/** @param {HTMLElement} holder @returns {Node[]} */
function mapOf(holder) {
  const parts = partsOf(holder, "data-key")
  switch (parts[0]?.dataset.holds) {
    case "one":
      return [gridOfOnes(holder)]
    case "text":
      return gridOfTexts(parts)
    default:
      return parts.map(partOf)
  }
}

/** @param {HTMLElement[]} parts each beside its label @returns {Node[]} only what was given */
function gridOfTexts(parts) {
  const given = parts.filter((part) => !isBlank(read(part)))
  const rows = given.map((part) => [wordsOf(part.parentElement?.querySelector("label")), shownIn(part)])
  return rows.length ? [grid(["", ""], rows, 1)] : []
}

/** @param {HTMLElement} holder @returns {Node} */
function gridOfOnes(holder) {
  const parts = partsOf(holder, "data-key")
  const columns = boxesIn(parts[0]).map((box) => wordsOf(box.closest("label")))
  return grid(["", ...columns], parts.map((part) => [part.dataset.key ?? "", ...boxesIn(part).map((box) => box.checked)]), 1)
}

/** @param {HTMLElement} holder @returns {Node} */
function gridOfRows(holder) {
  const template = /** @type {HTMLTemplateElement} */ (holder.querySelector("template"))
  const labels = [...template.content.querySelectorAll("label")].map(headingOf)
  const keys = /** @type {HTMLElement[]} */ ([...template.content.querySelectorAll("[data-key]")]).map((part) => part.dataset.key ?? "")
  const given = /** @type {{ [name: string]: string }[]} */ (read(holder))
  const rows = given.length ? given : Array.from({ length: Number(holder.dataset.room) }, () => ({}))
  return grid(labels, rows.map((row) => keys.map((key) => /** @type {any} */ (row)[key] ?? "")), Number(holder.dataset.lines))
}

/** @param {HTMLElement} label @returns {string} a column's name, with what there is to pick from: nobody can open a menu on paper */
function headingOf(label) {
  const name = wordsOf(label.querySelector(".name"))
  const options = [...label.querySelectorAll("option")].map(wordsOf).filter(Boolean)
  return options.length ? `${name} (${options.join(", ")})` : name
}

/** @param {HTMLElement} part @returns {HTMLElement} */
function partOf(part) {
  const columns = [...part.querySelectorAll("thead th")].map(wordsOf)
  const rows = partsOf(part, "data-key").map((row) => [row.dataset.key ?? "", ...partsOf(row, "data-key").map(shownIn)])
  return make("section", "sheet-part", make("h4", "", wordsOf(part.querySelector("[data-part=candidate]"))), grid(columns, rows, 3))
}

/** @param {HTMLElement} control @returns {string} */
function shownIn(control) {
  if (!(control instanceof HTMLSelectElement)) return String(read(control))
  return isBlank(control.value) ? "" : wordsOf(control.selectedOptions[0])
}
