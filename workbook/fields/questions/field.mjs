// Points out what is worth a second look, once somebody pauses. The rules come when there is a question to look at.

import { holderIn, partsOf } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"

const SETTLED = 600 // milliseconds without a key: nobody is told while they are in the middle of a word

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function questions(root, desk) {
  const boxes = /** @type {HTMLTextAreaElement[]} */ (partsOf(holderIn(root), "data-key"))
  const lists = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-part=looks]")])
  const said = /** @type {HTMLElement} */ (root.querySelector("[data-part=said]"))
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  /** @type {((question: string) => string[]) | undefined} */
  let saying
  let waiting = 0
  let before = ""

  /** @returns {Promise<void>} once there is something that looks at a question */
  async function bring() {
    if (saying) return
    const { textContent, dataset } = /** @type {HTMLElement} */ (root.querySelector("[data-part=given]"))
    const given = textContent?.trim() ? JSON.parse(textContent) : desk.part(dataset.later ?? "")
    const [part, rules] = await Promise.all([desk.part("questions"), given])
    const look = part.looker(rules)
    saying = (question) => look(question).map((/** @type {any} */ one) => part.inWords(one, rules))
  }

  async function look() {
    if (!saying && boxes.every((box) => !box.value.trim())) return
    await bring().catch(() => { said.textContent = say("The part that looks at your questions did not load. Your words are kept. The paper sheet says what to look for.") })
    if (!saying) return
    const found = boxes.map((box) => saying?.(box.value) ?? [])
    lists.forEach((list, n) => list.replaceChildren(...found[n].map((words) => Object.assign(document.createElement("li"), { textContent: words }))))
    tell(found)
  }

  /** Says how many there are, and says it once. @param {string[][]} found */
  function tell(found) {
    const now = found.map((list, n) => (boxes[n].value.trim() ? inWords(n + 1, list.length) : "")).filter(Boolean).join(" ")
    if (now !== before) said.textContent = now && `${say("Worth a second look.")} ${now}`
    before = now
  }

  sheet.addEventListener("sheet", () => {
    const rows = /** @type {HTMLTableRowElement[]} */ ([...sheet.querySelectorAll("table")[0].tBodies[0].rows])
    rows.forEach((row, n) => {
      row.cells[1].textContent = boxes[n].value
      row.cells[2].textContent = (saying?.(boxes[n].value) ?? []).join("\n")
    })
  })
  desk.onShown(() => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void look(), SETTLED)
  })
}

/** @param {number} question @param {number} many */
const inWords = (question, many) => (many ? sayMany(many, "Question {question}: {n} thing.", "Question {question}: {n} things.", { question }) : say("Question {question}: nothing.", { question }))
