// The few controls that parts of a form make for themselves. Everything a person wrote goes in as words, never as HTML.

import { make } from "./sheet.mjs"

/** @param {string} words @param {() => void} call @param {string} [className] @returns {HTMLButtonElement} */
export function button(words, call, className = "") {
  return Object.assign(document.createElement("button"), { type: "button", textContent: words, className, onclick: call })
}

/** @param {string} words @param {HTMLElement} control @returns {HTMLElement} the control with its name above it */
export const labelled = (words, control) => make("label", "labelled", make("span", "name", words), control)

/**
 * @param {(string | [string, string])[]} values each a value, or a value and the words for it
 * @param {string} first the words for no choice @returns {HTMLSelectElement}
 */
export function options(values, first) {
  const made = document.createElement("select")
  const pairs = values.map((value) => (typeof value === "string" ? [value, value] : value))
  made.append(...[["", first], ...pairs].map(([value, words]) => Object.assign(document.createElement("option"), { value, textContent: words })))
  return made
}

/** @param {HTMLElement} place a live region @param {string[]} sentences */
export function tell(place, sentences) {
  place.replaceChildren(...(sentences.length ? [make("ul", "", ...sentences.map((words) => make("li", "", words)))] : []))
}

/** @param {number} [lines] @returns {HTMLTextAreaElement} */
export function wordsBox(lines = 2) {
  const made = Object.assign(document.createElement("textarea"), { rows: lines, autocomplete: "off" })
  return made
}
