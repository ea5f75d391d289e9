// Shows the scores to everybody at once, and draws the record for paper. The talk itself is fetched when it begins.

import { wallClock } from "../../screen/clock.mjs"
import { holderIn, isBlank } from "../../screen/holds.mjs"
import { button } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { moderationIn } from "./record.mjs"
import { recordSheet } from "./paper.mjs"
import { tableOf } from "./table.mjs"

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
    const people = tableOf(holder, desk).candidates
    if (isBlank(desk.answer(list))) desk.give(list, people.map((person) => ({ [column]: person })))
  }

  /** @type {(() => void) | undefined} */
  let redraw
  let asked = false
  async function fetchTalk() {
    if (asked) return
    asked = true
    try {
      redraw = (await desk.part("moderation")).open(root, desk, talk)
      redraw?.()
    } catch {
      asked = false
      talk.replaceChildren(say("This part of the page did not load. Is the network gone? Load the page again."))
    }
  }

  /** @type {unknown[]} */
  let drawn = []
  paper.addEventListener("sheet", () => paper.replaceChildren(...recordSheet(now().revealed ? tableOf(holder, desk) : undefined, Number(room))))
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
    if (revealed && redraw) redraw()
    else if (revealed && root.isConnected) void fetchTalk()
  })
}
