// The desk where a room's answers come together: every way in, and who is in so far.

import { button, labelled, tell, wordsBox } from "../../screen/controls.mjs"
import { ask } from "../../screen/dialog.mjs"
import { language, say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { dropped } from "./dropped.mjs"
import { typeIn } from "./entry.mjs"
import { asAnswer, changed, gathered, highestOf, personCalled } from "./people.mjs"
import { Receiver } from "./receive.mjs"
import { rowsOf } from "./rows.mjs"

/** @typedef {import("./people.mjs").Gathered} Gathered */

const A_FEW = 50 // people who are drawn at first

/**
 * @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk @param {HTMLElement} place
 * @returns {(words: string) => Promise<boolean>} takes what came in the page's address, and says whether all of it came in
 */
export function open(root, desk, place) {
  const field = root.dataset.field ?? ""
  const all = () => gathered(desk.answer(field))
  const give = (/** @type {Gathered} */ next) => desk.give(field, asAnswer(next))
  const [said, progress, waiting, list] = ["said", "progress", "waiting", "people"].map((name) => make("div", name))
  for (const part of [said, progress]) part.setAttribute("role", "status")
  const receiver = new Receiver(desk, all, give, { said, progress, waiting })

  const again = button(say("Start again"), async () => {
    const lines = [say("Everyone’s answers go from this page and from this device."), say("Files that people gave you stay where they are. Delete those yourself.")]
    const afresh = say("Start again")
    if ((await ask(say("Start again with nobody?"), lines, [say("Keep them"), afresh])) !== afresh) return
    give({ people: [], troubles: [], headings: {}, dates: {} })
    waiting.replaceChildren()
    tell(said, [say("Nobody is in now.")])
  }, "quiet")
  place.replaceChildren(filesInto(place, (files) => receiver.files(files)), wordsInto(receiver), paperInto(receiver, desk, all, said), progress, said, waiting, list, again)
  // What is passed on here is no answer yet: the form need not look at everybody's at each letter.
  for (const event of ["input", "change"]) place.addEventListener(event, (happened) => happened.stopPropagation())

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
  return (words) => receiver.words(words, "link", say("Link"))
}

/** @param {HTMLElement} place where things may be dropped @param {(files: File[]) => Promise<void>} take @returns {HTMLElement} */
function filesInto(place, take) {
  const folder = "webkitdirectory" in HTMLInputElement.prototype
  const pick = (/** @type {boolean} */ whole) => {
    const input = Object.assign(document.createElement("input"), { type: "file", multiple: true, webkitdirectory: whole })
    input.addEventListener("change", async () => {
      const files = [...(input.files ?? [])]
      input.value = ""
      await take(files)
    })
    return input
  }
  place.addEventListener("dragover", (event) => { event.preventDefault(); place.classList.add("over") })
  place.addEventListener("dragleave", () => place.classList.remove("over"))
  place.addEventListener("drop", async (event) => {
    event.preventDefault()
    place.classList.remove("over")
    if (event.dataTransfer) await take(await dropped(event.dataTransfer))
  })
  const words = say("You can also drop files or folders anywhere in this box. Workbook files, messages in .txt, CSV and Excel all work.")
  return make("section", "way", make("h4", "", say("Files and folders")), labelled(say("Choose files"), pick(false)), ...(folder ? [labelled(say("Choose a whole folder"), pick(true))] : []), make("p", "foot", words))
}

/** @param {Receiver} receiver @returns {HTMLElement} */
function wordsInto(receiver) {
  const pasted = wordsBox(3)
  pasted.dataset.passing = ""
  const add = button(say("Bring in what I pasted"), async () => {
    const words = pasted.value
    const came = await (words.includes("#a=") ? receiver.words(words, "link", say("Link")) : receiver.words(words, "paste", say("Message")))
    if (came) pasted.value = ""
  })
  return make("section", "way", make("h4", "", say("Messages, links and codes")), labelled(say("Paste messages, links, or the words of a code"), pasted), add)
}

/** @param {Receiver} receiver @param {import("../../screen/form.mjs").Desk} desk @param {() => Gathered} all @param {HTMLElement} said @returns {HTMLElement} */
function paperInto(receiver, desk, all, said) {
  const own = desk.form.dataset.exercise ?? ""
  const next = () => personCalled(highestOf(all().people) + 1)
  const keep = (/** @type {import("./people.mjs").Exercises} */ exercises) => receiver.put({ newcomers: [{ how: "paper", name: say("Paper form"), when: "", exercises, saved: {} }], troubles: [] })
  let exercise = ""
  const go = button(say("Type in paper forms"), async () => {
    const { forms, questions } = await receiver.known().catch(() => ({ forms: {}, questions: [] }))
    const titles = [...new Map(questions.map(({ exercise: name, title }) => [name, title]))].filter(([name]) => name !== own).sort((a, b) => a[1].localeCompare(b[1], language()))
    if (!titles.length) return tell(said, [say("The forms did not load. Is the network gone? In a notebook, use the page instead.")])
    exercise = await typeIn({ forms, titles, exercise, desk, next, keep })
    go.focus()
  })
  return make("section", "way", make("h4", "", say("Paper")), go)
}
