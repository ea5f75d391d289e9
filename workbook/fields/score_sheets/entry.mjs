// One person's scores, given here: on this device passed round, or read from paper and typed in fast.

import { wallClock } from "../../screen/clock.mjs"
import { ask } from "../../screen/dialog.mjs"
import { button, labelled, options, tell, wordsBox } from "../../screen/controls.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { put } from "./arrive.mjs"
import { markAt, missingIn } from "./gathered.mjs"

/** @typedef {import("./gathered.mjs").Gathered} Gathered */
/** @typedef {import("./gathered.mjs").Sheet} Sheet */
/**
 * @typedef {{ how: string, job: import("./job.mjs").Job, points: string[], all: () => Gathered, give: (next: Gathered) => void,
 *   late: () => boolean, done: (words: string) => void }} Given
 */

/** @param {Given} given @returns {Node[]} */
export function entryFor(given) {
  const { how, job, all, give, done } = given
  const draft = () => all().sheets.find(({ state }) => state === "open")
  const others = () => ({ ...all(), sheets: all().sheets.filter(({ state }) => state !== "open") })
  let sheet = draft() ?? { label: "", how, when: "", state: "open", scores: {}, evidence: {} }
  const said = make("div", "said")
  said.setAttribute("role", "status")

  /** @param {Partial<Sheet>} more */
  function keep(more) {
    sheet = { ...sheet, ...more }
    if (sheet.label.trim()) give({ ...others(), sheets: [...others().sheets, sheet] })
  }

  /** @param {"scores" | "evidence"} part @param {string} candidate @param {string} criterion @param {string} words */
  function mark(part, candidate, criterion, words) {
    keep({ [part]: { ...sheet[part], [candidate]: { ...sheet[part][candidate], [criterion]: words } } })
  }

  async function finish() {
    if (!sheet.label.trim()) return void (tell(said, [say("Write who scores, in the first box.")]), who.focus())
    const missing = missingIn(sheet, job)
    const leave = say("Leave blank and hide")
    if (missing && (await ask(sayMany(missing, "{n} score is blank.", "{n} scores are blank."), [say("A blank score stays missing. It is never a zero.")], [say("Go back"), leave])) !== leave) return
    const whole = { ...sheet, label: sheet.label.trim(), state: "in", when: wallClock(), ...(given.late() && { late: "yes" }) }
    const { all: next, said: words } = put(others(), whole, job)
    give(next)
    done(how === "device" ? `${words} ${say("The scores are hidden. Pass the device on.")}` : words)
  }

  async function drop() {
    const away = say("Throw away")
    const sure = (!sheet.label && !Object.keys(sheet.scores).length) || (await ask(say("Throw these scores away?"), [say("They have not been added yet.")], [say("Keep them"), away])) === away
    if (!sure) return
    give(others())
    done(say("Nothing was added."))
  }

  const who = Object.assign(document.createElement("input"), { type: "text", maxLength: 60, autocomplete: "off", value: sheet.label })
  who.addEventListener("input", () => keep({ label: who.value }))
  const words = how === "device"
    ? say("Only you should look now. Write what you heard, choose a number, and press “Done” before you pass it on.")
    : say("Type one digit for each score, and the next box comes by itself. Leave a box blank with Enter. Then add the words.")
  const sheets = job.candidates.map((candidate) => (how === "device" ? slow : fast)(candidate, given, () => sheet, mark, said))
  return [make("p", "note", words), labelled(say("Who is scoring?"), who), ...sheets.flat(), said, make("div", "actions", button(say("Done: hide these scores"), finish, "main"), button(say("Throw away"), drop))]
}

/** @typedef {(part: "scores" | "evidence", candidate: string, criterion: string, words: string) => void} Mark */

/** @param {string} candidate @param {string} criterion @param {() => Sheet} sheet @param {Mark} mark @returns {HTMLTextAreaElement} */
function evidence(candidate, criterion, sheet, mark) {
  const box = wordsBox()
  box.value = markAt(sheet().evidence, candidate, criterion)
  box.addEventListener("input", () => mark("evidence", candidate, criterion, box.value))
  return box
}

/** @param {string} candidate @param {Given} given @param {() => Sheet} sheet @param {Mark} mark @returns {Node[]} a score with its meaning, and the words beside it */
function slow(candidate, { job, points }, sheet, mark) {
  const rows = job.criteria.map((criterion) => {
    const score = options(points.map((words, n) => [String(n + 1), `${n + 1} ${words}`]), "")
    score.value = markAt(sheet().scores, candidate, criterion)
    score.addEventListener("change", () => mark("scores", candidate, criterion, score.value))
    const legend = make("legend", "", `${candidate}: ${criterion}`)
    return make("fieldset", "mark", legend, labelled(say("What did you hear?"), evidence(candidate, criterion, sheet, mark)), labelled(say("Score"), score))
  })
  return [make("section", "candidate", make("h4", "", candidate), ...rows)]
}

/** @param {string} candidate @param {Given} given @param {() => Sheet} sheet @param {Mark} mark @param {HTMLElement} said @returns {Node[]} digits first, all the words after them */
function fast(candidate, { job, points }, sheet, mark, said) {
  const digits = job.criteria.map((criterion) => {
    const box = Object.assign(document.createElement("input"), { type: "text", inputMode: "numeric", autocomplete: "off", className: "digit", value: markAt(sheet().scores, candidate, criterion) })
    box.setAttribute("aria-label", say("{candidate}: score for {criterion}", { candidate, criterion }))
    box.addEventListener("input", () => {
      const digit = box.value.trim().slice(-1)
      const good = /[1-9]/.test(digit) && Number(digit) <= points.length
      tell(said, good || !digit ? [] : [say("“{digit}” is not a score. Scores go from 1 to {highest}. Leave the box blank if there is none.", { digit, highest: points.length })])
      box.value = good ? digit : ""
      mark("scores", candidate, criterion, box.value)
      if (good) step(box, 1)
    })
    box.addEventListener("keydown", (event) => {
      const by = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" || (event.key === "Backspace" && !box.value) ? -1 : 0
      if (by) event.preventDefault()
      if (by) step(box, by)
    })
    box.addEventListener("focus", () => box.select())
    return make("label", "digit-row", make("span", "name", criterion), box)
  })
  const words = job.criteria.map((criterion) => labelled(say("{candidate}: what was heard about {criterion}", { candidate, criterion }), evidence(candidate, criterion, sheet, mark)))
  return [make("section", "candidate", make("h4", "", candidate), make("div", "digits", ...digits), make("details", "", make("summary", "", say("Add the words about {candidate}", { candidate })), ...words))]
}

/** Goes to the next digit, or back. @param {HTMLElement} box @param {number} by */
function step(box, by) {
  const all = /** @type {HTMLInputElement[]} */ ([...(box.closest(".entry")?.querySelectorAll("input.digit") ?? [])])
  const next = all[all.indexOf(/** @type {HTMLInputElement} */ (box)) + by]
  if (next) next.focus()
  else if (by > 0) /** @type {HTMLElement | null | undefined} */ (box.closest(".entry")?.querySelector("button.main"))?.focus()
}
