// What the buttons under a form do: hand the answers over, take them in, and forget them.

import { ask } from "./dialog.mjs"
import { adopt, differ, fileText, recordsIn, Refusal } from "./file.mjs"
import { download, loadScript, pickFile, printSheets, WORD } from "./hand-over.mjs"
import { isBlank } from "./holds.mjs"
import { letTheBookGo } from "./offline.mjs"
import { forgetHowToRead } from "./reading.mjs"
import { say } from "./say.mjs"
import { switchSaving, unsaved } from "./unsaved.mjs"
import { tell } from "./voice.mjs"

const LOST = "A part of this page did not load. Is the network gone? Your words are still here."

/** @typedef {{ [exercise: string]: import("./record.mjs").Record }} Records */
/** @typedef {() => Promise<HTMLElement[]> | HTMLElement[]} Sheets */

/**
 * @param {object} given
 * @param {import("./store.mjs").Store | import("./memory.mjs").Memory} given.store where this page keeps its answers
 * @param {import("./store.mjs").Store} given.device what this device holds, even while the page saves nothing
 * @param {import("./page-model.mjs").PageModel[]} given.models
 * @param {() => Promise<void>} given.reload shows what the store holds
 * @param {(name: string) => string} given.asset gives the address of one of the book's own files
 * @param {(forms: ParentNode) => Promise<import("./form.mjs").Kinds>} given.kindsIn
 * @param {(kind: string) => Promise<any>} given.part
 */
export function actionsFor({ store, device, models, reload, asset, kindsIn, part }) {
  /** @returns {Promise<Records>} everything there is: what is kept, and what could not be */
  async function everything() {
    const here = (/** @type {import("./page-model.mjs").PageModel[]} */ some) => Object.fromEntries(some.map((model) => [model.exercise, model.get("record")]))
    const kept = await store.all().catch(() => ({}))
    const records = Object.entries({ ...here(models), ...kept, ...here(models.filter((model) => model.behind)) })
    const begun = records.filter(([, record]) => !isBlank(record.answers) || record.earlier?.length)
    // Without a prototype, so that a file's exercise may have any name: even “constructor”.
    return Object.assign(Object.create(null), Object.fromEntries(begun.map(([name, { revision: _, ...record }]) => [name, record])))
  }

  async function save() {
    // Asked for here, at the moment somebody shows that these words matter: some browsers then keep them longer.
    if (!unsaved) void navigator.storage?.persist?.()
    download(fileText(await everything()), "application/json", `my-workbook-${new Date().toISOString().slice(0, 10)}.json`)
    for (const model of models) model.taken = model.get("seq")
    tell("Your workbook file is in your downloads.")
  }

  /** @param {Event} event */
  async function give(event) {
    const pressed = /** @type {HTMLElement} */ (event.currentTarget)
    try {
      const records = await everything()
      const { offer } = await part("give")
      const own = pressed.closest("form")?.dataset.exercise ?? ""
      if (!(await offer({ records, own, page: pressed.dataset.page ?? "", kindsIn, part }))) tell("You have nothing to give yet.")
    } catch {
      tell(LOST)
    }
  }

  async function open() {
    const file = await pickFile()
    if (!file) return
    try {
      if (await takeIn(await recordsIn(file))) tell(`${file.name} is open.`)
    } catch (reason) {
      await ask("That file did not open.", [reason instanceof Refusal ? reason.message : `This browser would not keep what is in ${file.name}. Nothing here was changed.`], ["Go back"])
    }
  }

  /** @param {Records} records @returns {Promise<boolean>} whether the person went on with it */
  async function takeIn(records) {
    const own = await everything()
    const choice = differ(own, records)
      ? await ask("Some answers differ.", ["The file and this device do not say the same.", "Which should show? The other is kept too."], ["Cancel", "Show the file’s", "Show this device’s"])
      : "Show the file’s"
    if (choice === "Cancel") return false
    const joined = Object.entries(records).map(([name, record]) => [name, adopt(own[name], record, choice === "Show the file’s")])
    const kept = await store.keep(Object.fromEntries(joined), own)
    for (const model of models) if (kept[model.exercise]) model.load(kept[model.exercise])
    await reload()
    return true
  }

  async function clear() {
    const choice = await ask("Clear this device?", [
      "Every answer kept in this browser goes. So do the answers from other pages of this book.",
      say("So does the copy of this book that was kept for a time without a signal."),
      "Files you saved or downloaded stay. Delete those yourself.",
      "Clearing hides your words from this browser. It cannot promise to wipe the disk. On a shared computer, use “Use without saving” instead.",
    ], ["Keep my answers", "Clear everything"])
    if (choice === "Clear everything") await forget()
  }

  async function forget() {
    try {
      for (const place of new Set([device, store])) await place.clear()
      forgetHowToRead()
      await letTheBookGo()
    } catch {
      return tell("This browser would not clear your answers. Its own settings can: look for “site data”.")
    }
    for (const model of models) model.forget()
    await reload()
    tell("Cleared. Nothing is kept on this device now.")
  }

  async function changeMode() {
    if (!unsaved && Object.keys(await everything()).length) {
      const choice = await ask("Use without saving?", ["What you wrote before stays on this device, out of sight, until you clear it."], ["Go back", "Leave it there", "Clear it"])
      if (choice === "Go back") return
      if (choice === "Clear it") await forget()
    } else if (!unsaved) {
      // Somebody who begins in this way leaves nothing here, not even the book.
      await letTheBookGo().catch(() => {})
    }
    switchSaving()
  }

  /** @param {Sheets} sheets @param {(sheets: HTMLElement[]) => void} use */
  async function withSheets(sheets, use) {
    try {
      const made = await sheets()
      made.length ? use(made) : tell("You have not started an exercise yet.")
    } catch {
      tell(LOST)
    }
  }

  /** @param {HTMLElement[]} sheets @param {string} title */
  function word(sheets, title) {
    download(/** @type {any} */ (window).workbookWord.docx(sheets, title), WORD, `${title.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.docx`)
    tell("Your Word file is in your downloads.")
  }

  return (/** @type {Sheets} */ sheets, /** @type {string} */ title) => ({
    save,
    open,
    give,
    clear,
    private: changeMode,
    print: () => withSheets(sheets, printSheets),
    word: () => withSheets(async () => {
      await loadScript(asset("word.js"))
      return sheets()
    }, (made) => word(made, title)),
  })
}
