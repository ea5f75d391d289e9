// Where linked fields start from: of the answers each may start from, the first that is not blank. Python's twin is answers.py.

import { isBlank } from "./holds.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */

/**
 * @param {HTMLFormElement} form @param {{ [exercise: string]: { answers: { [field: string]: Answer } } }} records
 * @returns {{ linked: { [field: string]: Answer }, origins: { [field: string]: string } }} each answer, and its exercise
 */
export function sourcesOf(form, records) {
  const roots = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-starts-from]")])
  const found = roots.flatMap((root) => {
    const sources = (root.dataset.startsFrom ?? "").split(" or ").map((source) => source.split("."))
    const first = sources.find(([exercise, field]) => !isBlank(records[exercise]?.answers[field]))
    return first ? [{ field: root.dataset.field ?? "", exercise: first[0], answer: records[first[0]].answers[first[1]] }] : []
  })
  return {
    linked: Object.fromEntries(found.map(({ field, answer }) => [field, answer])),
    origins: Object.fromEntries(found.map(({ field, exercise }) => [field, exercise])),
  }
}

/**
 * @param {HTMLElement} root @param {string} [origin] where its words came from, if they did
 * @returns {string} the exercise to name: that one, or the last of those it may start from, where a chain begins
 */
export function nameOfSource(root, origin) {
  const { startsFrom = "", sourceNames = "{}" } = root.dataset
  const name = origin ?? (startsFrom.split(" or ").pop() ?? "").split(".")[0]
  return JSON.parse(sourceNames)[name] ?? name.replaceAll("-", " ")
}
