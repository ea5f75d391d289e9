// Letters and the decision record, as Word files or on paper. Drafts come from what the panel wrote down.

import { download, printSheets, WORD } from "../../screen/hand-over.mjs"
import { holderIn, isBlank, of } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { sheetOf, make } from "../../screen/sheet.mjs"
import { docx } from "../../screen/word.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("../../screen/form.mjs").Desk} Desk */

/** @returns {[english: string, here: string, words: string][]} what is said of each decision, as an English page and as this one give them to choose from */
const outcomes = () => [
  ["Offer", say("Offer"), say("We would like to offer you the job. We will ring you about what comes next.")],
  ["Reserve", say("Reserve"), say("We are not able to offer you the job today. We would like to keep your name on our reserve list. Please tell us if you would rather we did not.")],
  ["Not this time", say("Not this time"), say("We are not able to offer you the job this time.")],
  ["Withdrew", say("Withdrew"), say("You told us that you do not want to go on. Thank you for saying so.")],
]

/** @param {string} decision */
const saidOf = (decision) => outcomes().find(([english, here]) => decision === english || decision === here)?.[2] ?? ""

/** @param {string} way @param {HTMLElement} root @param {Desk} desk @param {string[]} names @returns {string} what was done, in a sentence */
export function hand(way, root, desk, names) {
  if (way === "draft") return draft(root, desk, names)
  if (way === "record") {
    download(/** @type {any} */ (docx([recordOf(root, desk)], say("Decision record"))), WORD, "decision-record.docx")
    return say("The decision record is in your downloads.")
  }
  const open = names.filter((name) => !decisionOf(name, root, desk))
  if (open.length) return say("Nothing is decided for {names}. Decide first, then write.", { names: open.join(", ") })
  const sheets = names.map((name) => letterTo(name, root, desk))
  if (way === "print") printSheets(sheets)
  else download(/** @type {any} */ (docx(sheets, say("Feedback letters"))), WORD, "feedback-letters.docx")
  return way === "print" ? say("Each letter prints on a page of its own.") : say("The letters are in your downloads, each on a page of its own. Read them once more before you send them.")
}

/** Fills the blank boxes, and leaves what somebody wrote. @param {HTMLElement} root @param {Desk} desk @param {string[]} names */
function draft(root, desk, names) {
  const field = root.dataset.field ?? ""
  const now = desk.answer(field)
  const pairs = names.map((name) => {
    const own = of(now, name)
    const heard = heardOf(name, root, desk)
    return [name, Object.fromEntries(["well", "more"].map((part) => [part, isBlank(of(own, part)) ? heard[part] : of(own, part)]))]
  })
  desk.give(field, Object.fromEntries(pairs))
  return say("These are the panel’s own notes. Turn them into words for the person: say “you”, take out what you would not say to them, and keep it to one page.")
}

/** @param {string} name @param {HTMLElement} root @param {Desk} desk @returns {{ [part: string]: string }} the panel's words about one person, by criterion */
function heardOf(name, root, desk) {
  const { sheets = "", shownFrom = "4" } = holderIn(root).dataset
  const all = of(desk.answer(sheets), "sheets")
  const counted = (Array.isArray(all) ? all : []).filter((sheet) => of(sheet, "state") === "in")
  /** @type {{ [part: string]: Map<string, string[]> }} */
  const found = { well: new Map(), more: new Map() }
  for (const sheet of counted) {
    for (const [criterion, words] of Object.entries(of(of(sheet, "evidence"), name) ?? {})) {
      const part = Number(of(of(of(sheet, "scores"), name), criterion)) >= Number(shownFrom) ? "well" : "more"
      if (typeof words === "string" && words.trim()) found[part].set(criterion, [...(found[part].get(criterion) ?? []), words.trim()])
    }
  }
  const order = [...new Set(counted.flatMap((sheet) => Object.keys(of(of(sheet, "scores"), name) ?? {})))]
  const text = (/** @type {Map<string, string[]>} */ notes) => order.filter((criterion) => notes.has(criterion)).map((criterion) => `${criterion}: ${[...new Set(notes.get(criterion))].join(" ")}`).join("\n\n")
  return { well: text(found.well), more: text(found.more) }
}

/** @param {string} name @param {HTMLElement} root @param {Desk} desk @returns {string} */
function decisionOf(name, root, desk) {
  const { decisions = "", decision = "" } = holderIn(root).dataset
  const [list, column] = decisions.split(".")
  const rows = desk.answer(list)
  const row = (Array.isArray(rows) ? rows : []).find((one) => of(one, column) === name)
  return String(of(row, decision) ?? "")
}

/** @param {string} name @param {HTMLElement} root @param {Desk} desk @returns {HTMLElement} the letter, as a sheet */
function letterTo(name, root, desk) {
  const letter = of(desk.answer(root.dataset.field ?? ""), name)
  const signed = desk.answer(holderIn(root).dataset.signed ?? "")
  const piece = (/** @type {string} */ heading, /** @type {Answer | undefined} */ words) => (isBlank(words) ? [] : [make("h3", "", heading), make("p", "written", String(words))])
  const greeting = [say("Dear {name},", { name }), say("Thank you for coming to talk with us. Everybody on the panel listened, and wrote down what they heard."), saidOf(decisionOf(name, root, desk))]
  const close = [say("You can ask us about any of this. You can also ask to see what we wrote about you."), isBlank(signed) ? say("From the panel") : String(signed)]
  const inside = [...greeting.map((words) => make("p", "", words)), ...piece(say("What you showed us"), of(letter, "well")), ...piece(say("What we would have liked to hear more about"), of(letter, "more")), ...close.map((words) => make("p", "", words))]
  return make("article", "sheet letter-page", make("h1", "", say("Feedback for {name}", { name })), ...inside)
}

/** @param {HTMLElement} root @param {Desk} desk @returns {HTMLElement} the whole form as a record, without the letters */
function recordOf(root, desk) {
  const sheet = sheetOf(desk.form)
  sheet.querySelector("h1")?.replaceChildren(say("Decision record"))
  const steps = [...desk.form.querySelectorAll("section.step")]
  const own = steps.findIndex((step) => step.contains(root))
  sheet.querySelectorAll(".sheet-step")[own]?.remove()
  return sheet
}
