// A person gives what they choose to the trainer: they tick, they see every word of it, and they send it themselves.

import { sheetAside } from "./aside.mjs"
import { button } from "./controls.mjs"
import { say } from "./say.mjs"
import { dressPaper, make } from "./sheet.mjs"
import { addressOf, WAYS } from "./ways.mjs"

/** @typedef {import("./file.mjs").Records} Records */
/**
 * @typedef {object} Given
 * @property {Records} records everything this person has
 * @property {string} own the exercise on this page, or ""
 * @property {string} page where the trainer brings answers together
 * @property {(forms: ParentNode) => Promise<import("./form.mjs").Kinds>} kindsIn
 * @property {(kind: string) => Promise<any>} part
 */

const names = () => ({ file: say("Save a file to send"), link: say("Make a link"), code: say("Show a code to scan"), text: say("Make a message") })

/** @type {import("./ways.mjs").Says} */
const SAYS = {
  file: (name) => say("{name} is in your downloads. Send it to the trainer, and to nobody else.", { name }),
  link: () => say("Your answers are inside this link. Send it to the trainer, and to nobody else. No website sees what is in it."),
  code: () => say("Let the trainer scan this with their phone. Your answers are inside it. Turn it away from others. If the phone cannot read it, make a link instead."),
  text: () => say("Your answers are inside this message. Paste it into an email or a chat to the trainer, and to nobody else."),
}

/** @param {Given} given @returns {Promise<boolean>} whether there was anything to give */
export async function offer({ records, own, page, kindsIn, part }) {
  dressPaper()
  const forms = await part("forms")
  // What a trainer has gathered is other people's, and is not theirs to give on.
  const begun = Object.keys(records).filter((name) => forms[name] && !forms[name].includes("data-not-given") && Object.keys(records[name].answers).length)
  if (!begun.length) return false
  const heading = Object.assign(make("h2", "", say("Give to the trainer")), { id: "giving" })
  const [shown, sent, choices] = [make("div", "given"), make("div", "sent"), make("fieldset", "", make("legend", "question", say("What would you like to give?")))]
  sent.setAttribute("role", "status")
  for (const [name, words] of Object.entries({ role: "group", tabindex: "0", "aria-label": say("All that you give") })) shown.setAttribute(name, words)
  const boxes = begun.map((name) => Object.assign(document.createElement("input"), { type: "checkbox", value: name, checked: name === own || begun.length === 1 }))
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value)

  async function show() {
    sent.replaceChildren()
    const sheets = await Promise.all(chosen().map((name) => sheetAside(name, forms[name], records[name], kindsIn, part)))
    shown.replaceChildren(make("h3", "", sheets.length ? say("This is all that you give") : say("Nothing is ticked yet")), ...sheets)
  }

  for (const box of boxes) {
    const title = new DOMParser().parseFromString(forms[box.value], "text/html").querySelector(".sheet-title")?.textContent ?? box.value
    choices.append(make("label", "option", box, " ", make("span", "", title)))
    box.addEventListener("change", show)
  }
  const way = (/** @type {string[]} */ [name, words]) => button(words, () => {
    const given = Object.fromEntries(chosen().map((exercise) => [exercise, onlyShown(records[exercise], forms[exercise])]))
    const nothing = [make("p", "", say("Tick what you would like to give, above."))]
    sent.replaceChildren(...(chosen().length ? WAYS[name]({ records: given, named: say("for the trainer"), page: addressOf(page), says: SAYS }) : nothing))
    sent.scrollIntoView({ block: "nearest" })
  })
  const dialog = document.createElement("dialog")
  dialog.className = "asks exercise giving"
  dialog.setAttribute("aria-labelledby", heading.id)
  const about = make("p", "", say("Nothing leaves this page until you send it yourself. Your name is not added. Look for names and places in what you wrote."))
  dialog.append(heading, about, choices, shown, make("div", "actions", ...Object.entries(names()).map(way)), sent, make("div", "actions", button(say("Close"), () => dialog.close())))
  document.body.append(dialog)
  dialog.addEventListener("close", () => dialog.remove())
  dialog.showModal()
  await show()
  return true
}

/** @param {any} record @param {string} form @returns {any} the answers that the form shows and when they were saved, and nothing of what was there before */
function onlyShown({ answers, saved }, form) {
  const shown = Object.entries(answers).filter(([field]) => form.includes(`data-field="${field}"`))
  return { answers: Object.fromEntries(shown), ...(saved && { saved }) }
}
