// The sheet of paper of a review that has a text. The twin of `filled` in sheet.py: both draw the same.

import { say, sayMany } from "../../screen/say.mjs"
import { grid, make, prose } from "../../screen/sheet.mjs"
import { groups, inWords, lengths, numbers, sourceOf, suggested } from "./summary.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("./engine.mjs").Finding} Finding */
/** @typedef {import("./engine.mjs").Lists} Lists */


/** @param {{ [name: string]: any }} answer @param {Lists} lists @param {(text: string) => Finding[]} look @returns {HTMLElement[]} */
export function filledSheet({ text = "", choices = {}, lines = {} }, lists, look) {
  const found = look(text)
  const part = (/** @type {string} */ heading, /** @type {Node} */ shape) => make("section", "sheet-part", make("h4", "", heading), shape)
  const answered = Object.entries(lines).map(([line, said]) => [line, said])
  return [
    part(say("What we found"), prose(`${inWords(found)} ${lengths(numbers(text, lists))}`.trim(), 1)),
    ...groups(found, lists).map(({ rule, title, items }) => {
      const columns = rule === "missing" ? [say("Not found"), say("Perhaps, and why"), say("We will")] : [say("It says"), say("Perhaps, and why"), say("We will")]
      return part(title, grid(columns, items.map((item) => row(item, choices, lists)), 1))
    }),
    ...(answered.length ? [part(say("Does this line describe someone who could help me?"), grid([say("Line"), say("Answer")], answered, 1))] : []),
    part(say("The text"), prose(text, 1)),
  ]
}

/** @param {import("./summary.mjs").Item} item @param {{ [key: string]: string }} choices @param {Lists} lists @returns {string[]} */
function row({ finding, times }, choices, lists) {
  const words = times === 1 ? finding.words : sayMany(times, "{words} ({n} time)", "{words} ({n} times)", { words: finding.words })
  const why = `${suggested(finding)} ${finding.why} (${sourceOf(finding, lists)})`
  const chosen = /** @type {{ [choice: string]: string }} */ ({ keep: say("keep it"), change: say("change it"), discuss: say("discuss it") })
  return [words, why, chosen[choices[finding.key]] ?? ""]
}
