// Brings a review to life. Its heavier part comes once there is something to look at.

import { isBlank, of } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { onceWanted } from "../../screen/wanted.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function review(root, desk) {
  const field = root.dataset.field ?? ""
  const box = /** @type {HTMLTextAreaElement} */ (root.querySelector("textarea"))
  const find = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  const blank = [...sheet.children]
  /** @type {import("./face.mjs").Face | undefined} */
  let face

  const text = () => String(of(desk.answer(field), "text") ?? "")
  const tell = (/** @type {string} */ words) => { find("said").textContent = words }

  /** Gives the part that looks, and the lists it looks with, drawn once. @type {() => Promise<import("./face.mjs").Face>} */
  const bring = onceWanted(async () => {
    const { textContent, dataset } = find("given")
    const given = textContent?.trim() ? JSON.parse(textContent) : desk.part(dataset.later ?? "")
    const [part, { lists, toTry }] = await Promise.all([desk.part("review"), given])
    return (face = part.makeFace({ root, desk, lists, toTry }))
  })

  async function look() {
    find("result").hidden = isBlank(text())
    if (isBlank(text()) && !face) return
    try {
      (await bring()).look(text())
    } catch {
      tell(say("The part that reads your text did not load. Your words are kept. Is the network gone?"))
    }
  }

  /** @param {(face: import("./face.mjs").Face) => Promise<string | undefined>} fetch */
  async function replace(fetch) {
    tell("")
    try {
      const words = await fetch(await bring())
      if (words === undefined) return
      box.value = words
      desk.changed(field)
      tell(say("Your text is here. Look below it."))
    } catch (reason) {
      tell(reason instanceof Error && reason.name === "Refusal" ? reason.message : say("That did not open. Copy the words, and paste them here."))
    }
  }

  find("bring").hidden = false
  root.querySelector("[data-do-here=open]")?.addEventListener("click", () => void replace((face) => face.open(text())))
  root.querySelector("[data-do-here=try]")?.addEventListener("click", () => void replace((face) => face.tryOut(text())))
  sheet.addEventListener("sheet", () => {
    const words = text().trim() ? (face?.sheet() ?? [Object.assign(document.createElement("p"), { className: "written", textContent: text() })]) : blank
    sheet.replaceChildren(...words)
  })
  desk.onShown(() => void look())
}
