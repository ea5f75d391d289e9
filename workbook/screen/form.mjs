// The form's life, the same in every host. The host hands in a model, after the anywidget contract: get, set, on, off,
// save_changes.

import { holderIn, isBlank, isSame, read, write } from "./holds.mjs"
import { followLinks } from "./links.mjs"
import { setAside } from "./record.mjs"
import { say } from "./say.mjs"
import { speak, talkOfSaving } from "./voice.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */
/** @typedef {import("./record.mjs").Record} Record */
/** @typedef {{ get(key: string): any, set(key: string, value: any): void, save_changes(): void, on(event: string, call: () => void): void, off(event: string, call: () => void): void }} Model */

/**
 * What a field's own script may use: the desk it works at.
 * @typedef {object} Desk
 * @property {HTMLFormElement} form
 * @property {(field: string) => Answer | undefined} answer
 * @property {(field: string, answer: Answer, more?: Partial<Record>) => void} give
 * @property {(field: string, answer: Answer, why: string) => void} replace gives an answer, and keeps the one it takes the place of
 * @property {(field: string) => void} changed
 * @property {(words: string) => void} say
 * @property {(call: () => void) => void} onShown
 * @property {(kind: string) => Promise<any>} part
 * @property {(forms: ParentNode) => Promise<Kinds>} kindsIn
 * @property {import("./aside.mjs").Book} [book] the rest of the book, where the host is a page of one
 */

/** @typedef {{ [kind: string]: { default: (root: HTMLElement, desk: Desk) => void } }} Kinds the scripts of kinds of field, by kind */

/**
 * Brings a form to life.
 * @param {{ model: Model, el: HTMLElement, kinds: Kinds, kindsIn: (forms: ParentNode) => Promise<Kinds>, part: (kind: string) => Promise<any>, book?: Desk["book"] }} given
 *   `part` fetches a kind's heavier part; `kindsIn` fetches the scripts of other forms' kinds
 * @returns {() => void} puts it to rest
 */
export function render({ model, el, kinds, kindsIn, part, book }) {
  const form = /** @type {HTMLFormElement} */ (el.querySelector("form.exercise"))
  const roots = new Map([...form.querySelectorAll("[data-field]")].map((root) => [/** @type {HTMLElement} */ (root).dataset.field ?? "", /** @type {HTMLElement} */ (root)]))
  const holderOf = (/** @type {string} */ field) => holderIn(/** @type {HTMLElement} */ (roots.get(field)))
  // A slow network brings this script late. What was typed by then must stay.
  const early = [...roots.keys()].map((field) => /** @type {[string, Answer]} */ ([field, read(holderOf(field))]))
  /** @type {Map<string, Answer>} what each field held when it last showed an answer: anything else in it is the person's */
  const showing = new Map()
  const talk = talkOfSaving(form, model)
  /** @type {(() => void)[]} */
  const shown = []
  let ours = false

  const record = () => /** @type {Record} */ (model.get("record"))

  /** @param {Record} next */
  function send(next) {
    ours = true
    model.set("record", next)
    ours = false
    model.set("seq", model.get("seq") + 1)
    talk.sent()
    model.save_changes()
  }

  /** @param {string} field @param {Answer} answer @param {Partial<Record>} [more] */
  function keep(field, answer, more = {}) {
    const { [field]: _, ...others } = record().answers
    send({ ...record(), ...more, answers: isBlank(answer) ? others : { ...others, [field]: answer } })
    for (const call of shown) call()
  }

  /** @param {string} field @param {Answer | undefined} answer */
  function put(field, answer) {
    write(holderOf(field), answer)
    showing.set(field, read(holderOf(field), answer))
  }

  function showAll() {
    for (const field of roots.keys()) {
      const answer = record().answers[field]
      // A field that shows its answer already is left alone: somebody may be in the middle of it.
      if (!showing.has(field) || !isSame(read(holderOf(field), answer), answer)) put(field, answer)
    }
    for (const call of shown) call()
  }

  /** @param {string} field */
  function changed(field) {
    const before = record().answers[field]
    const now = read(holderOf(field), before)
    if (isSame(now, showing.get(field))) return
    const hidden = before !== undefined && !isSame(before, showing.get(field))
    showing.set(field, now)
    keep(field, now, hidden ? { earlier: [...(record().earlier ?? []), setAside(field, before, say("The form could not show this."))] } : {})
  }

  /** @param {string} field @param {Answer} typed */
  function adopt(field, typed) {
    const kept = record().answers[field]
    if (isBlank(typed) || isSame(typed, kept)) return
    if (kept === undefined) return desk.give(field, typed)
    send({ ...record(), earlier: [...(record().earlier ?? []), setAside(field, typed, say("This was typed before the page was ready."))] })
  }

  /** @type {Desk} */
  const desk = {
    ...{ form, part, book, kindsIn, changed },
    say: (words) => speak(form, words),
    answer: (field) => record().answers[field],
    give(field, answer, more) {
      put(field, answer)
      keep(field, answer, more)
    },
    replace(field, answer, why) {
      const before = record().answers[field]
      const gone = before === undefined || isSame(before, answer) ? [] : [setAside(field, before, why)]
      desk.give(field, answer, { earlier: [...(record().earlier ?? []), ...gone] })
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
  const onRecord = () => { if (!ours) showAll() }

  form.addEventListener("input", onInput)
  form.addEventListener("change", onInput)
  form.addEventListener("submit", onSubmit)
  document.addEventListener("visibilitychange", onHidden)
  model.on("change:record", onRecord)
  model.on("change:acked", talk.answered)

  for (const root of roots.values()) kinds[root.dataset.kind ?? ""]?.default(root, desk)
  const stopFollowing = followLinks({ model, desk, roots, record })
  showAll()
  for (const [field, typed] of early) adopt(field, typed)
  if (model.get("problem")) talk.answered()
  form.dataset.alive = ""
  return () => {
    talk.stop()
    stopFollowing()
    document.removeEventListener("visibilitychange", onHidden)
    model.off("change:record", onRecord)
    model.off("change:acked", talk.answered)
  }
}
