// Shows the scores to everybody at once. The talk, and its record for paper, are fetched when it begins.

import { wallClock } from "../../screen/clock.mjs"
import { holderIn, isBlank } from "../../screen/holds.mjs"
import { button } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { onceWanted } from "../../screen/wanted.mjs"
import { blankSheet } from "./paper.mjs"
import { candidatesIn, countedIn, moderationIn } from "./record.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function moderation(root, desk) {
  const field = root.dataset.field ?? ""
  const holder = holderIn(root)
  const { sheets = "", criteria = "", decisions = "", room = "4" } = holder.dataset
  const [reveal, talk] = ["reveal", "talk"].map((name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`)))
  const paper = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  const gathering = /** @type {HTMLElement} */ (desk.form.querySelector(`[data-field="${sheets}"] [data-holds]`))
  const show = button(say("Show everybody’s scores now"), () => {
    desk.give(field, { ...now(), revealed: wallClock() })
    begin()
  }, "main")
  const waiting = make("p", "waiting")
  reveal.append(waiting, show)

  /** @returns {any} */
  const now = () => moderationIn(desk.answer(field))

  /** Gives the decisions a line for each candidate, so that nobody is forgotten. */
  function begin() {
    const [list, column] = decisions.split(".")
    const people = candidatesIn(countedIn(desk.answer(sheets)))
    if (isBlank(desk.answer(list))) desk.give(list, people.map((person) => ({ [column]: person })))
  }

  const lost = () => say("This part of the page did not load. Is the network gone? Load the page again.")
  const bring = onceWanted(async () => (await desk.part("moderation")).open(root, desk, talk))
  /** @type {ReturnType<typeof import("./part.mjs").open> | undefined} */
  let begun
  async function fetchTalk() {
    try {
      begun = await bring()
      begun?.draw()
    } catch {
      talk.replaceChildren(lost())
    }
  }

  /** @returns {Node[]} */
  function onPaper() {
    if (!now().revealed) return blankSheet(Number(room))
    return begun ? begun.sheet() : [make("p", "", lost())]
  }

  /** @type {unknown[]} */
  let drawn = []
  paper.addEventListener("sheet", () => paper.replaceChildren(...onPaper()))
  desk.onShown(() => {
    const answers = [field, sheets, criteria.split(".")[0]].map((name) => desk.answer(name))
    const still = gathering.dataset.waiting ?? ""
    const revealed = Boolean(now().revealed)
    waiting.textContent = still ? `${say("The scores stay hidden.")} ${still}` : say("Look up. Is everybody ready to see them together?")
    show.disabled = Boolean(still)
    reveal.hidden = revealed
    talk.hidden = !revealed
    if (drawn.length && answers.every((answer, n) => answer === drawn[n])) return
    drawn = answers
    if (revealed && begun) begun.draw()
    else if (revealed) void fetchTalk()
  })
}
