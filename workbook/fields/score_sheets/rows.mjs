// Who is in so far: labels, how each sheet came, what is missing. Never a score.

import { button, labelled, wordsBox } from "../../screen/controls.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { choose, heard, separate } from "./arrive.mjs"
import { rowOf } from "./gathered.mjs"

/** @typedef {import("./gathered.mjs").Gathered} Gathered */
/** @typedef {import("./gathered.mjs").Sheet} Sheet */
/** @typedef {{ all: Gathered, job: import("./job.mjs").Job, waiting: string, give: (next: Gathered) => void, carryOn: (how: string) => void }} Given */

/** @param {Given} given @returns {Node[]} */
export function rowsOf(given) {
  const { all, job, waiting } = given
  const rows = all.sheets.map((sheet) => rowOf(sheet, job)).map(([who, how, scores, state]) => [who, how, state === say("counts") ? scores : `${scores}; ${state}`])
  const table = rows.length ? [grid([say("Who"), say("How it came"), say("Scores")], rows, 1, say("Sheets that are in"))] : []
  const short = all.sheets.filter(({ state }) => state === "in").length < Number(all.size)
  return [...table, ...questions(given), ...asides(given), make("p", "waiting", waiting || ready(all)), ...(short ? [without(given)] : [])]
}

/** @param {Gathered} all @returns {string} */
function ready({ sheets, without }) {
  const counted = sheets.filter(({ state }) => state === "in").length
  return without.trim() ? sayMany(counted, "You go on with {n} sheet, and the record says why.", "You go on with {n} sheets, and the record says why.") : sayMany(counted, "All {n} are in. You can show the scores together now.", "All {n} are in. You can show the scores together now.")
}

/** @param {Given} given @returns {Node[]} one question for each person whose sheets differ */
function questions({ all, give }) {
  const labels = [...new Set(all.sheets.filter(({ state }) => state === "ask").map(({ label }) => heard(label)))]
  return labels.map((name) => {
    const own = all.sheets.filter((sheet) => sheet.state === "ask" && heard(sheet.label) === name)
    const label = own[0].label
    const choices = own.map((sheet, n) => button(n ? say("Number {number}, which came {when}", { number: n + 1, when: sheet.when }) : say("The first, which came {when}", sheet), () => give(choose(all, sheet))))
    return make("div", "note", make("p", "", say("Which of {label}’s sheets counts? Ask {label}. The other stays in the record.", { label })), ...choices, button(say("They are different people"), () => give(separate(all, label))))
  })
}

/** @param {Given} given @returns {Node[]} */
function asides({ all, give, carryOn }) {
  const tools = all.sheets.flatMap((sheet) => {
    if (sheet.state === "open") return [button(say("Carry on: {label}", { label: sheet.label }), () => carryOn(sheet.how))]
    if (sheet.state === "in") return [button(say("Set {label}’s sheet aside", { label: sheet.label }), () => give({ ...all, sheets: all.sheets.map((other) => (other === sheet ? { ...sheet, state: "aside" } : other)) }), "quiet")]
    return sheet.state === "aside" ? [button(say("Count {label}’s sheet from {when}", { label: sheet.label, when: sheet.when }), () => give(choose(all, sheet)), "quiet")] : []
  })
  return tools.length ? [make("div", "row-tools", ...tools)] : []
}

/** @param {Given} given @returns {Node} how to go on openly without somebody */
function without({ all, give }) {
  const why = wordsBox()
  why.value = all.without
  const go = button(say("Go on without"), () => give({ ...all, without: why.value.trim() }))
  const about = make("p", "", say("Is somebody not able to score? You can go on without them. Write who and why, and the record keeps it."))
  const opened = make("details", "", make("summary", "", say("Go on without somebody")), about, labelled(say("Who is missing, and why?"), why), go)
  return opened
}
