// Every question that the exercises ask, read from their forms: what a column of a form may answer.

import { boxesIn, holderIn, partsOf } from "../../screen/holds.mjs"

/** @typedef {import("./columns.mjs").Question} Question */
/** @typedef {Pick<Question, "holds" | "options" | "column">} Shape */

const words = (/** @type {Element | null | undefined} */ from) => (from?.textContent ?? "").trim().replace(/\s+/g, " ")

/** @param {{ [exercise: string]: string }} forms @returns {Question[]} */
export function questionsIn(forms) {
  return Object.entries(forms).flatMap(([exercise, html]) => {
    const page = new DOMParser().parseFromString(html, "text/html")
    const title = words(page.querySelector(".sheet-title"))
    const roots = /** @type {HTMLElement[]} */ ([...page.querySelectorAll("[data-field]")])
    return roots.flatMap((root) => questionsOf(root, exercise, title))
  })
}

/** @param {Question[]} questions @returns {Set<string>} the words that forms offer, and that are nobody's own */
export const offered = (questions) => new Set(questions.flatMap(({ options }) => options.map(([value]) => value)))

/** @param {HTMLElement} root @param {string} exercise @param {string} title @returns {Question[]} */
function questionsOf(root, exercise, title) {
  const [label, field, holder] = [words(root.querySelector(".question")), root.dataset.field ?? "", holderIn(root)]
  const about = { exercise, field, title, line: "", place: `${exercise}.${field}`, label, headings: [label] }
  const shape = shapeOf(holder)
  const lines = holder.dataset.holds === "map" ? partsOf(holder, "data-key").filter((part) => part.dataset.holds === "one") : []
  return [
    ...(shape ? [{ ...about, ...shape }] : []),
    ...lines.map((part) => {
      const line = part.dataset.key ?? ""
      return { ...about, ...one(part), line, place: `${about.place}.${line}`, label: line, headings: [line, `${label} ${line}`] }
    }),
  ]
}

/** @param {HTMLElement} holder @returns {Shape | undefined} nothing where a cell's words cannot be its answer */
function shapeOf(holder) {
  switch (holder.dataset.holds) {
    case "text":
      return { holds: "text", options: [], column: "" }
    case "one":
      return one(holder)
    case "many":
      return { ...one(holder), holds: "many" }
    case "rows":
      return { holds: "lines", options: [], column: /** @type {HTMLTemplateElement} */ (holder.querySelector("template")).content.querySelector("[data-key]")?.getAttribute("data-key") ?? "" }
    case "map":
      return holder.querySelector("[data-key=date]") ? { holds: "date", options: [], column: "" } : undefined
    default:
      return undefined
  }
}

/** @param {HTMLElement} part @returns {Shape} */
const one = (part) => ({ holds: "one", options: boxesIn(part).map((box) => [box.value, words(box.closest("label"))]), column: "" })
