// The heavier part of the sliders, fetched when they come into sight: the model, and showing what it gives.

import { say } from "../../screen/say.mjs"

export { simulate } from "./model.mjs"

/** @typedef {import("./model.mjs").Found} Found */

const times = (/** @type {number} */ share) => Math.round(100 * share)

/**
 * Fills in the table: a row for each number of people, the chosen one named.
 * @param {HTMLElement} root @param {Found} found @param {number} people
 */
export function showTable(root, { everyone, different }, people) {
  const rows = /** @type {NodeListOf<HTMLTableRowElement>} */ (root.querySelectorAll(".outcome tbody tr"))
  rows.forEach((row, n) => {
    const chosen = n === people - 1
    row.classList.toggle("chosen", chosen)
    row.cells[0].textContent = chosen ? `${n + 1}: your choice` : `${n + 1}`
    showShare(row.cells[1], everyone[n])
    showShare(row.cells[2], different[n])
  })
}

/** @param {HTMLElement} cell @param {number} share */
function showShare(cell, share) {
  const bar = document.createElement("span")
  bar.className = "bar"
  bar.style.width = `${times(share)}%`
  cell.replaceChildren(`${times(share)} in 100`, bar)
}

/** @param {Found} found @param {number} people @returns {string} what it means, in words */
export function inWords({ everyone, different, error }, people) {
  const [all, other, alone] = [everyone[people - 1], different[people - 1], everyone[0]].map(times)
  const who = people === 1 ? say("one person who scores") : say("{people} people who all score", { people })
  const others = people === 1 ? say("a new person") : say("{people} new people", { people })
  const beside = people === 1 ? "" : say(" One person alone gets it right about {alone} times.", { alone })
  return say("Take {who} everyone. The best one comes first about {all} times in 100. ", { who, all }) +
    say("Now let each of the four meet {others}. Then it is about {other}.{beside} ", { others, other, beside }) +
    `Each number may be off by ${Math.max(1, Math.ceil(100 * error))}. This is a model, not evidence.`
}
