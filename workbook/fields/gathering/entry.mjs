// Paper, typed in fast: an exercise's own form, blank, and the next person's after it. All of it by keyboard.

import { aside } from "../../screen/aside.mjs"
import { button, labelled, options, tell } from "../../screen/controls.mjs"
import { ask } from "../../screen/dialog.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { filled } from "./people.mjs"

/** @typedef {import("./people.mjs").Exercises} Exercises */
/**
 * @typedef {object} Given
 * @property {{ [exercise: string]: string }} forms
 * @property {[string, string][]} titles each exercise, and its title
 * @property {string} exercise the one to begin with, or ""
 * @property {import("../../screen/form.mjs").Desk} desk
 * @property {() => string} next what the next person is called
 * @property {(exercises: Exercises) => Promise<void>} keep
 */

const FIRST = "input:not([type=hidden]), textarea, select, button"

/** @param {Given} given @returns {Promise<string>} when somebody is done: the exercise that was typed in last */
export async function typeIn({ forms, titles, exercise, desk, next, keep }) {
  const heading = Object.assign(make("h2", ""), { id: "typing" })
  const said = make("div", "said")
  said.setAttribute("role", "status")
  const which = options(titles, say("Choose an exercise"))
  const place = make("div", "")
  /** @type {Exercises} */
  let person = {}
  /** @type {{ model: import("../../screen/page-model.mjs").PageModel, rest: () => void } | undefined} */
  let form
  let busy = false

  function take() {
    if (form && exercise) person = { ...person, [exercise]: filled(form.model.get("record").answers) }
    return Object.fromEntries(Object.entries(person).filter(([, answers]) => Object.keys(answers).length))
  }

  async function show() {
    form?.rest()
    form = undefined
    which.value = exercise
    heading.textContent = say("{person}, on paper", { person: next() })
    place.replaceChildren()
    if (!exercise) return which.focus()
    const wanted = exercise
    const { el, model, rest } = await aside({ name: exercise, html: forms[exercise], record: { answers: person[exercise] ?? {} }, kindsIn: desk.kindsIn, part: desk.part })
    if (wanted !== exercise) return rest() // somebody chose another while this one came
    form = { model, rest }
    place.replaceChildren(el)
  }

  /** Goes to the first box of the form. */
  function begin() {
    dialog.scrollTop = 0
    const first = [.../** @type {NodeListOf<HTMLElement>} */ (place.querySelectorAll(`.step :is(${FIRST})`))].find((control) => control.checkVisibility())
    first?.focus()
  }

  /** @returns {Promise<boolean>} whether there was anything to keep */
  async function put() {
    const exercises = take()
    if (!Object.keys(exercises).length) return false
    const kept = next()
    await keep(exercises)
    person = {}
    tell(said, [say("{person} is kept.", { person: kept })])
    return true
  }

  async function onward() {
    if (busy) return
    busy = true
    await keepAndGoOn()
    busy = false
  }

  async function keepAndGoOn() {
    if (!(await put())) return tell(said, [exercise ? say("This form is still blank.") : say("Choose an exercise first.")])
    await show()
    begin()
  }

  async function leave() {
    const some = Object.keys(take()).length > 0
    const away = say("Throw away")
    if (some && (await ask(say("Throw this form away?"), [say("It has not been kept yet.")], [say("Go back"), away])) !== away) return
    dialog.close()
  }

  const dialog = document.createElement("dialog")
  dialog.className = "asks exercise field-gathering typing"
  dialog.setAttribute("aria-labelledby", heading.id)
  which.addEventListener("change", () => { take(); exercise = which.value; void show() })
  dialog.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void onward() })
  dialog.addEventListener("cancel", (event) => { event.preventDefault(); void leave() })
  const about = make("p", "", say("Press “Next person”, or Ctrl and Enter together, to keep this form and open a blank one."))
  const ways = make("div", "actions", button(say("Next person"), onward, "main"), button(say("Done"), async () => { await put(); dialog.close() }), button(say("Throw this form away"), leave, "quiet"))
  dialog.append(heading, about, labelled(say("Which exercise is on the paper? For more paper from one person, choose again."), which), said, place, ways)
  document.body.append(dialog)
  dialog.showModal()
  await show()
  begin()
  await new Promise((done) => dialog.addEventListener("close", done, { once: true }))
  form?.rest()
  dialog.remove()
  return exercise
}
