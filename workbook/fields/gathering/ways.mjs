// Every way in: files and folders, words, and paper. What takes them in is fetched once somebody brings something.

import { button, labelled, wordsBox } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { dropped } from "./dropped.mjs"

/** @param {HTMLElement} place where things may be dropped @param {(files: File[]) => Promise<unknown>} take @returns {HTMLElement} */
export function filesInto(place, take) {
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

/** @param {(words: string) => Promise<boolean | undefined>} take says whether all of them came in: what did not stays in the box @returns {{ element: HTMLElement, box: HTMLTextAreaElement }} */
export function wordsInto(take) {
  const box = wordsBox(3)
  box.dataset.passing = ""
  const add = button(say("Bring in what I pasted"), async () => { if (await take(box.value)) box.value = "" })
  return { box, element: make("section", "way", make("h4", "", say("Messages, links and codes")), labelled(say("Paste messages, links, or the words of a code"), box), add) }
}

/** @param {() => Promise<unknown>} typeIn until somebody is done @returns {HTMLElement} */
export function paperInto(typeIn) {
  const go = button(say("Type in paper forms"), async () => {
    await typeIn()
    go.focus()
  })
  return make("section", "way", make("h4", "", say("Paper")), go)
}
