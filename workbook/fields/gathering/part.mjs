// The desk where a room's answers come together: it takes in what somebody brought, and shows who is in so far.

import { button, tell } from "../../screen/controls.mjs"
import { ask } from "../../screen/dialog.mjs"
import { language, say } from "../../screen/say.mjs"
import { typeIn } from "./entry.mjs"
import { asAnswer, changed, gathered, highestOf, personCalled } from "./people.mjs"
import { Receiver } from "./receive.mjs"
import { rowsOf } from "./rows.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("./people.mjs").Gathered} Gathered */

const A_FEW = 50 // people who are drawn at first

/**
 * @param {{ root: HTMLElement, desk: Desk, place: HTMLElement, said: HTMLElement, progress: HTMLElement, waiting: HTMLElement, list: HTMLElement }} given
 *   where the desk is, and in it: what happened, how far it is, what waits for an answer, and who is in
 */
export function open({ root, desk, place, said, progress, waiting, list }) {
  const field = root.dataset.field ?? ""
  const all = () => gathered(desk.answer(field))
  const give = (/** @type {Gathered} */ next) => desk.give(field, asAnswer(next))
  const receiver = new Receiver(desk, all, give, { said, progress, waiting })

  const again = button(say("Start again"), async () => {
    const lines = [say("Everyone’s answers go from this page and from this device."), say("Files that people gave you stay where they are. Delete those yourself.")]
    const afresh = say("Start again")
    if ((await ask(say("Start again with nobody?"), lines, [say("Keep them"), afresh])) !== afresh) return
    give({ people: [], troubles: [], headings: {}, dates: {} })
    waiting.replaceChildren()
    tell(said, [say("Nobody is in now.")])
  }, "quiet")
  place.append(again)

  let [shown, drawn] = [A_FEW, /** @type {unknown} */ (null)]

  function draw() {
    const at = /** @type {HTMLElement | null} */ (document.activeElement)?.closest?.("[data-at]")?.getAttribute("data-at")
    const opened = Boolean(list.querySelector("details.everyone[open]"))
    const here = list.contains(document.activeElement)
    list.replaceChildren(...rowsOf({ all: all(), shown, give, name, more: () => { shown *= 4; draw() } }))
    list.querySelector("details.everyone")?.toggleAttribute("open", opened)
    if (here) /** @type {HTMLElement | null} */ (list.querySelector(`[data-at="${at}"]`) ?? list.querySelector("button, summary"))?.focus()
    again.hidden = !all().people.length && !all().troubles.length
  }

  /** Changes what somebody is called, and draws nothing: the next box may have the cursor by now. @param {number} n @param {string} label */
  function name(n, label) {
    const next = asAnswer(changed(all(), n, { label: label || personCalled(n + 1) }))
    drawn = next
    desk.give(field, next)
  }

  desk.onShown(() => {
    if (desk.answer(field) === drawn) return
    drawn = desk.answer(field)
    draw()
  })
  draw()
  return {
    files: (/** @type {File[]} */ files) => receiver.files(files),
    /** @param {string} words @param {string} how @param {string} name @returns {Promise<boolean>} whether all of them came in */
    words: (words, how, name) => receiver.words(words, how, name),
    typeIn: paperFor(receiver, desk, all, said),
  }
}

/** @param {Receiver} receiver @param {Desk} desk @param {() => Gathered} all @param {HTMLElement} said @returns {() => Promise<void>} types in paper, until somebody is done */
function paperFor(receiver, desk, all, said) {
  const own = desk.form.dataset.exercise ?? ""
  const next = () => personCalled(highestOf(all().people) + 1)
  const keep = (/** @type {import("./people.mjs").Exercises} */ exercises) => receiver.put({ newcomers: [{ how: "paper", name: say("Paper form"), when: "", exercises, saved: {} }], troubles: [] })
  let exercise = ""
  return async () => {
    const { forms, questions } = await receiver.known().catch(() => ({ forms: {}, questions: [] }))
    const titles = [...new Map(questions.map(({ exercise: name, title }) => [name, title]))].filter(([name]) => name !== own).sort((a, b) => a[1].localeCompare(b[1], language()))
    if (!titles.length) return tell(said, [say("The forms did not load. Is the network gone? In a notebook, use the page instead.")])
    exercise = await typeIn({ forms, titles, exercise, desk, next, keep })
  }
}
