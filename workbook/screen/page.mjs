// The published page: brings its forms to life, keeps their answers in this browser, and hands them over when asked.

import { ask } from "./dialog.mjs"
import { adopt, differ, fileText, recordsIn, Refusal } from "./file.mjs"
import { render } from "./form.mjs"
import { download, loadScript, pickFile, printSheets, WORD } from "./hand-over.mjs"
import { isBlank } from "./holds.mjs"
import { Memory } from "./memory.mjs"
import { showMyWorkbook } from "./my-workbook.mjs"
import { PageModel } from "./page-model.mjs"
import { sheetOf } from "./sheet.mjs"
import { Store } from "./store.mjs"

/** @typedef {import("./form.mjs").Record} Record */

const here = /** @type {HTMLScriptElement} */ (document.currentScript).src
const site = new URL("..", here)
const unsaved = new URLSearchParams(location.search).has("without-saving")
// Copies of the book that share a web address do not share answers; a folder on a memory stick may move.
const store = unsaved ? new Memory() : new Store(location.protocol === "file:" ? "workbook" : `workbook ${site.pathname}`)
const words = unsaved
  ? { saved: "Nothing is saved here. When you close this page, your words go.", silence: "" }
  : { saved: "Saved on this device.", silence: "Not saved yet: this browser is slow to answer. “Save my workbook” keeps a copy." }

const forms = /** @type {HTMLFormElement[]} */ ([...document.querySelectorAll("form.exercise")])
const models = new Map(forms.map((form) => [form, new PageModel(store, form.dataset.exercise ?? "", words)]))
const showList = showMyWorkbook({ store, wire, part, forms: everyForm })
let takenAway = true

/** @param {string} kind @returns {Promise<any>} the kind's heavier part, fetched once */
async function part(kind) {
  const parts = () => /** @type {any} */ (window).workbookParts?.[kind]
  if (!parts()) await loadScript(new URL(`part-${kind}.js`, here).href)
  return parts()
}

/** @returns {Promise<{ [exercise: string]: string }>} */
async function everyForm() {
  await loadScript(new URL("forms.js", here).href)
  return /** @type {any} */ (window).workbookForms
}

/** @returns {Promise<{ [exercise: string]: Record }>} everything there is: what is kept, and what could not be */
async function everything() {
  const kept = await store.all().catch(() => ({}))
  const open = [...models.values()].filter((model) => model.behind).map((model) => [model.exercise, model.get("record")])
  const records = Object.entries({ ...kept, ...Object.fromEntries(open) })
  return Object.fromEntries(records.filter(([, record]) => !isBlank(record.answers) || record.earlier?.length).map(([name, { revision: _, ...record }]) => [name, record]))
}

async function reload() {
  const records = await store.all().catch(() => /** @type {{ [exercise: string]: Record }} */ ({}))
  for (const [form, model] of models) {
    if (!model.behind) model.load(records[model.exercise] ?? { answers: {} })
    const linked = /** @type {HTMLElement[]} */ ([...form.querySelectorAll("[data-starts-from]")]).map((root) => {
      const [exercise, field] = (root.dataset.startsFrom ?? "").split(".")
      return [root.dataset.field, records[exercise]?.answers[field]]
    })
    model.set("linked", Object.fromEntries(linked))
  }
  await showList()
}

/** @param {string} said */
function say(said) {
  for (const status of document.querySelectorAll("[data-part=status]")) status.textContent = said
}

async function saveFile() {
  // Asked for here, at the moment somebody shows that these words matter: some browsers then keep them longer.
  void navigator.storage?.persist?.()
  download(fileText(await everything()), "application/json", `my-workbook-${new Date().toISOString().slice(0, 10)}.json`)
  takenAway = true
  say("Your workbook file is in your downloads.")
}

async function openFile() {
  const file = await pickFile()
  if (!file) return
  try {
    const records = await recordsIn(file)
    const own = await everything()
    const choice = differ(own, records)
      ? await ask("Some answers differ.", ["The file and this device do not say the same.", "Which should show? The other is kept too."], ["Cancel", "Show the file’s", "Show this device’s"])
      : "Show the file’s"
    if (choice === "Cancel") return
    for (const [name, record] of Object.entries(records)) await adoptOne(name, adopt(own[name], record, choice === "Show the file’s"))
    await reload()
    say(`${file.name} is open.`)
  } catch (reason) {
    await ask("That file did not open.", [reason instanceof Refusal ? reason.message : `${file.name} could not be read. Nothing here was changed.`], ["Go back"])
  }
}

/** @param {string} name @param {Record} record */
async function adoptOne(name, record) {
  const model = [...models.values()].find((one) => one.exercise === name)
  if (!model) return void (await store.keep(name, record, (await store.all())[name] ?? {}))
  model.set("record", record)
  model.set("seq", model.get("seq") + 1)
  await model.save_changes()
}

async function clear() {
  const choice = await ask("Clear this device?", [
    "Every answer kept in this browser goes. So do the answers from other pages of this book.",
    "Files you saved or downloaded stay. Delete those yourself.",
    "Clearing hides your words from this browser. It cannot promise to wipe the disk. On a shared computer, use “Use without saving” instead.",
  ], ["Keep my answers", "Clear everything"])
  if (choice !== "Clear everything") return
  await store.clear()
  for (const model of models.values()) model.load({ answers: {} })
  await reload()
  say("Cleared. Nothing is kept on this device now.")
}

/** @param {() => Promise<HTMLElement[]> | HTMLElement[]} sheets @param {string} title */
async function word(sheets, title) {
  await loadScript(new URL("word.js", here).href)
  download(/** @type {any} */ (window).workbookWord.docx(await sheets(), title), WORD, `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.docx`)
  say("Your Word file is in your downloads.")
}

function switchSaving() {
  const to = new URL(location.href)
  unsaved ? to.searchParams.delete("without-saving") : to.searchParams.set("without-saving", "")
  location.href = to.href
}

/**
 * @param {HTMLElement} part where the buttons are
 * @param {() => Promise<HTMLElement[]> | HTMLElement[]} sheets
 * @param {string} title
 */
function wire(part, sheets, title) {
  /** @type {{ [action: string]: () => void }} */
  const actions = {
    save: saveFile,
    open: openFile,
    clear,
    print: async () => printSheets(await sheets()),
    word: () => void word(sheets, title).catch(() => say("The Word part did not load. Is the network gone? Try “Print” instead.")),
    private: switchSaving,
  }
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (part.querySelectorAll("[data-do]"))) {
    button.addEventListener("click", actions[button.dataset.do ?? ""])
    if (button.dataset.do === "private" && unsaved) button.textContent = "Save on this device again"
  }
  for (const hidden of /** @type {NodeListOf<HTMLElement>} */ (part.querySelectorAll("[data-part=actions], [data-part=private]"))) hidden.hidden = false
}

function stayUnsaved() {
  document.documentElement.classList.add("without-saving")
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a")
    if (link && link.href.startsWith(site.href) && !link.download) {
      const to = new URL(link.href)
      to.searchParams.set("without-saving", "")
      link.href = to.href
    }
  }, true)
}

function printWithThePage() {
  window.addEventListener("beforeprint", () => {
    if (document.documentElement.classList.contains("only-sheets")) return
    for (const form of forms) {
      const sheet = sheetOf(form)
      sheet.classList.add("in-page")
      form.after(sheet)
    }
  })
  window.addEventListener("afterprint", () => document.querySelectorAll(".sheet.in-page").forEach((sheet) => sheet.remove()))
}

async function start() {
  if (unsaved) stayUnsaved()
  await reload()
  for (const [form, model] of models) {
    render({ model, el: /** @type {HTMLElement} */ (form.parentElement), part })
    wire(form, () => [sheetOf(form)], form.getAttribute("aria-label") ?? "")
    model.on("change:seq", () => { takenAway = false })
    if (unsaved) say(words.saved)
    else if (!isBlank(model.get("record").answers)) say("Your answers from before are here. Saved on this device.")
  }
  store.listen((exercise) => {
    if (exercise === "") for (const model of models.values()) model.load({ answers: {} })
    void reload()
  })
  window.addEventListener("pageshow", (event) => { if (event.persisted) void reload() })
  window.addEventListener("beforeunload", (event) => {
    const open = [...models.values()]
    if (unsaved ? !takenAway : open.some((model) => model.behind)) event.preventDefault()
  })
  printWithThePage()
}

void start()
