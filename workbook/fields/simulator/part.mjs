// The heavier part of the sliders, fetched when they come into sight: the model, and showing what it gives.

import { say, sayMany } from "../../screen/say.mjs"

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
    row.cells[0].textContent = chosen ? say("{n}: your choice", { n: n + 1 }) : String(n + 1)
    showShare(row.cells[1], everyone[n])
    showShare(row.cells[2], different[n])
  })
}

/** @param {HTMLElement} cell @param {number} share */
function showShare(cell, share) {
  const bar = document.createElement("span")
  bar.className = "bar"
  bar.style.width = `${times(share)}%`
  cell.replaceChildren(say("{times} in 100", { times: times(share) }), bar)
}

/** @param {Found} found @param {number} people @returns {string} what it means, in words */
export function inWords({ everyone, different, error }, people) {
  const [all, other, alone] = [everyone[people - 1], different[people - 1], everyone[0]].map(times)
  return [
    sayMany(people, "Take one person who scores everyone. The best one comes first about {all} times in 100.", "Take {n} people who all score everyone. The best one comes first about {all} times in 100.", { all }),
    sayMany(people, "Now let each of the four meet a new person. Then it is about {other}.", "Now let each of the four meet {n} new people. Then it is about {other}.", { other }),
    ...(people === 1 ? [] : [say("One person alone gets it right about {alone} times.", { alone })]),
    say("Each number may be off by {most}. This is a model, not evidence.", { most: Math.max(1, Math.ceil(100 * error)) }),
  ].join(" ")
}
