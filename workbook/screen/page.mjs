// The published page: brings its forms to life, keeps their answers in this browser, and hands them over when asked.

import { actionsFor } from "./actions.mjs"
import { warnOfOldFacts } from "./ageing.mjs"
import { calm, onTheDevice } from "./calm.mjs"
import * as core from "./core.mjs"
import { offerDocuments } from "./documents.mjs"
import { render } from "./form.mjs"
import { loadScript } from "./hand-over.mjs"
import { isBlank } from "./holds.mjs"
import { Memory } from "./memory.mjs"
import { showMyWorkbook } from "./my-workbook.mjs"
import { keepTheBook } from "./offline.mjs"
import { PageModel } from "./page-model.mjs"
import { offerReading, openContents } from "./reading.mjs"
import { sheetAside } from "./aside.mjs"
import { say } from "./say.mjs"
import { sheetOf } from "./sheet.mjs"
import { sourcesOf } from "./sources.mjs"
import { Store } from "./store.mjs"
import { unsaved } from "./unsaved.mjs"
import { PATIENCE, tell } from "./voice.mjs"

/** @type {any} */ (window).workbookCore = core
const here = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src)
const wasHere = onTheDevice(here)
// All of the book's own files carry one mark, so that no browser mixes an old one with a new one.
const asset = (/** @type {string} */ name) => new URL(name + here.search, here).href
// Copies of the book that share a web address do not share answers; a folder on a memory stick may move.
const device = new Store(location.protocol === "file:" ? "workbook" : `workbook ${new URL("..", here).pathname}`)
const store = unsaved ? new Memory() : device
const words = unsaved
  ? { saved: say("Nothing is saved here. When you close this page, your words go."), silence: "" }
  : { saved: say("Saved on this device."), silence: say("Not saved yet: this browser is slow to answer. “Save my workbook” keeps a copy.") }

const forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll("form.exercise")])
const models = new Map(forms.map((form) => [form, new PageModel(store, form.dataset.exercise ?? "", words)]))
const buttons = actionsFor({ store, device, models: [...models.values()], reload, asset, kindsIn, part })
const myWorkbook = showMyWorkbook({ store, kinds: kindsIn, part })

/** @type {import("./aside.mjs").Book} */
const book = {
  handOver: buttons,
  sheet: async (name) => sheetAside(name, (await part("forms"))[name], { answers: {} }, kindsIn, part),
}

/** @returns {import("./form.mjs").Kinds} the scripts of kinds that have come */
const kindsHere = () => /** @type {any} */ (window).workbookKinds ?? {}

/** @param {ParentNode} forms @returns {Promise<import("./form.mjs").Kinds>} the scripts of their kinds, fetched; a kind may have none */
async function kindsIn(forms) {
  const names = new Set([...forms.querySelectorAll("[data-script]")].map((root) => /** @type {HTMLElement} */ (root).dataset.script ?? ""))
  await Promise.all([...names].filter((kind) => !kindsHere()[kind]).map((kind) => loadScript(asset(`field-${kind}.js`))))
  return kindsHere()
}

/** @param {string} kind @returns {Promise<any>} the kind's heavier part, fetched once */
async function part(kind) {
  const there = () => /** @type {any} */ (window).workbookParts?.[kind]
  if (!there()) await loadScript(asset(`part-${kind}.js`))
  return there()
}

async function reload() {
  const before = new Map([...models.values()].map((model) => [model, model.base]))
  const records = await store.all().catch(() => /** @type {{ [exercise: string]: import("./record.mjs").Record }} */ ({}))
  for (const [form, model] of models) {
    // Where something was kept in the meantime, what was read is older than what is here.
    if (!model.behind && model.base === before.get(model)) model.load(records[model.exercise] ?? { answers: {} })
    const { origins, linked } = sourcesOf(form, records)
    model.set("origins", origins)
    model.set("linked", linked)
  }
  await myWorkbook?.show()
}

/**
 * @param {HTMLElement} part where the buttons are
 * @param {import("./actions.mjs").Sheets} sheets
 * @param {string} title
 */
function wire(part, sheets, title) {
  /** @type {{ [action: string]: (event: Event) => void }} */
  const actions = buttons(sheets, title)
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (part.querySelectorAll("[data-do]"))) {
    button.addEventListener("click", actions[button.dataset.do ?? ""])
    if (button.dataset.do === "give") button.hidden = Boolean(part.querySelector("[data-not-given]"))
    if (button.dataset.do === "private" && unsaved) button.textContent = say("Save on this device again")
  }
  for (const hidden of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-part=actions], [data-part=private]"))) hidden.hidden = false
}

function printWithThePage() {
  const clean = () => document.querySelectorAll(".sheet.in-page").forEach((sheet) => sheet.remove())
  window.addEventListener("beforeprint", () => {
    clean()
    if (document.documentElement.classList.contains("only-sheets")) return
    for (const form of forms) {
      const sheet = sheetOf(form)
      sheet.classList.add("in-page")
      form.after(sheet)
    }
  })
  window.addEventListener("afterprint", clean)
}

/** @param {BeforeUnloadEvent} event */
function askBeforeLeaving(event) {
  const unkept = [...models.values()].some((model) => (unsaved ? model.taken < model.get("seq") : model.behind))
  if (unkept) event.returnValue = true // what browsers before 2023 wait for
  if (unkept) event.preventDefault()
}

function listen() {
  device.listen((news) => {
    if (unsaved) return
    if (news === "cleared") for (const model of models.values()) model.forget()
    void reload()
  })
  // Not every browser tells one tab about another, above all where the book is a folder of files.
  document.addEventListener("visibilitychange", () => { if (!document.hidden) void reload() })
  window.addEventListener("pageshow", (event) => { if (event.persisted) void reload() })
  window.addEventListener("beforeunload", askBeforeLeaving)
}

async function start() {
  await calm()
  // To read a choice, a browser may have to open its store first, and keep a tap waiting.
  if (!wasHere) offerReading()
  // A store that never answers must not keep anybody from the form.
  await Promise.race([reload(), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  const started = [...models.values()].some((model) => !isBlank(model.get("record").answers))
  if (unsaved) tell(words.saved)
  else if (started) tell(say("Your answers from before are here. Saved on this device."))
  for (const [form, model] of models) {
    render({ model, el: /** @type {HTMLElement} */ (form.parentElement), kinds: kindsHere(), kindsIn, part, book })
    wire(form, () => [sheetOf(form)], form.getAttribute("aria-label") ?? "")
    offerDocuments(form, (definition) => buttons(() => [/** @type {any} */ (window).workbookWord.documentOf(definition, model.get("record").answers)], definition.lead).word())
  }
  if (myWorkbook) wire(myWorkbook.root, myWorkbook.sheets, say("My workbook"))
  listen()
  printWithThePage()
}

openContents()
if (wasHere) offerReading()
warnOfOldFacts()
keepTheBook(() => [...models.values()].some((model) => model.behind))
// The scripts of this page's kinds come after this one, and before that moment.
document.addEventListener("DOMContentLoaded", () => void start())
