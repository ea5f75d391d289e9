// The form's life, the same in every host. The host hands in a model; the form never asks which host it is.
// The model follows the anywidget contract: get, set, on, off, save_changes.

import kinds from "kinds"
import { holderIn, isBlank, isSame, read, write } from "./holds.mjs"
import { followLinks } from "./links.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */
/** @typedef {{ field: string, answer: Answer, why: string, when: string }} Earlier */
/** @typedef {{ answers: { [field: string]: Answer }, sources?: { [field: string]: Answer }, earlier?: Earlier[] }} Record */
/** @typedef {{ get(key: string): any, set(key: string, value: any): void, save_changes(): void, on(event: string, call: () => void): void, off(event: string, call: () => void): void }} Model */

/**
 * What a field's own script may use: the desk it works at.
 * @typedef {object} Desk
 * @property {HTMLFormElement} form
 * @property {(field: string) => Answer | undefined} answer
 * @property {(field: string, answer: Answer, more?: Partial<Record>) => void} give
 * @property {(field: string) => void} changed
 * @property {(words: string) => void} say
 * @property {(call: () => void) => void} onShown
 * @property {(kind: string) => Promise<any>} part
 */

const PATIENCE = 3000 // milliseconds until a save that nobody has acknowledged is called not saved

/**
 * Brings a form to life.
 * @param {{ model: Model, el: HTMLElement, part: (kind: string) => Promise<any> }} given `part` fetches a kind's heavier part
 * @returns {() => void} puts it to rest
 */
export function render({ model, el, part }) {
  const form = /** @type {HTMLFormElement} */ (el.querySelector("form.exercise"))
  const roots = new Map([...form.querySelectorAll("[data-field]")].map((root) => [/** @type {HTMLElement} */ (root).dataset.field ?? "", /** @type {HTMLElement} */ (root)]))
  const status = /** @type {HTMLElement} */ (form.querySelector("[data-part=status]"))
  /** @type {(() => void)[]} */
  const shown = []
  let ours = false
  let waiting = 0

  const record = () => /** @type {Record} */ (model.get("record"))
  const say = (/** @type {string} */ words) => { if (status.textContent !== words) status.textContent = words }

  /** @param {Record} next */
  function send(next) {
    say("Saving…")
    ours = true
    model.set("record", next)
    ours = false
    model.set("seq", model.get("seq") + 1)
    clearTimeout(waiting)
    waiting = window.setTimeout(() => say(model.get("silence")), PATIENCE)
    model.save_changes()
  }

  /** @param {string} field @param {Answer} answer @param {Partial<Record>} [more] */
  function keep(field, answer, more = {}) {
    const { [field]: _, ...others } = record().answers
    send({ ...record(), ...more, answers: isBlank(answer) ? others : { ...others, [field]: answer } })
    for (const call of shown) call()
  }

  function show() {
    for (const [field, root] of roots) write(holderIn(root), record().answers[field])
    for (const call of shown) call()
  }

  /** @param {string} field */
  function changed(field) {
    const root = /** @type {HTMLElement} */ (roots.get(field))
    const before = record().answers[field]
    const now = read(holderIn(root), before)
    if (!isSame(now, before)) keep(field, now)
  }

  /** @type {Desk} */
  const desk = {
    form,
    part,
    say,
    changed,
    answer: (field) => record().answers[field],
    give(field, answer, more) {
      write(holderIn(/** @type {HTMLElement} */ (roots.get(field))), answer)
      keep(field, answer, more)
    },
    onShown: (call) => shown.push(call),
  }

  const onInput = (/** @type {Event} */ event) => {
    const root = /** @type {HTMLElement} */ (event.target).closest("[data-field]")
    if (root) changed(/** @type {HTMLElement} */ (root).dataset.field ?? "")
  }
  // The last moment a phone's browser promises to tell a page about.
  const onHidden = () => { if (document.hidden) for (const field of roots.keys()) changed(field) }
  const onSubmit = (/** @type {Event} */ event) => event.preventDefault()
  const onRecord = () => { if (!ours) show() }
  const onAcked = () => {
    if (model.get("acked") < model.get("seq")) return
    clearTimeout(waiting)
    say(model.get("problem") || model.get("saved"))
  }

  for (const root of roots.values()) kinds[root.dataset.kind ?? ""]?.default(root, desk)
  followLinks({ model, desk, roots, record })
  show()
  if (model.get("problem")) say(model.get("problem"))

  form.addEventListener("input", onInput)
  form.addEventListener("change", onInput)
  form.addEventListener("submit", onSubmit)
  document.addEventListener("visibilitychange", onHidden)
  model.on("change:record", onRecord)
  model.on("change:acked", onAcked)
  form.dataset.alive = ""
  return () => {
    clearTimeout(waiting)
    document.removeEventListener("visibilitychange", onHidden)
    model.off("change:record", onRecord)
    model.off("change:acked", onAcked)
  }
}
