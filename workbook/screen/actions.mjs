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


/** @typedef {{ [exercise: string]: import("./record.mjs").Record }} Records */
/** @typedef {() => Promise<HTMLElement[]> | HTMLElement[]} Sheets */

const lost = () => say("A part of this page did not load. Is the network gone? Your words are still here.")

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
    tell(say("Your workbook file is in your downloads."))
  }

  /** @param {Event} event */
  async function give(event) {
    const pressed = /** @type {HTMLElement} */ (event.currentTarget)
    try {
      const records = await everything()
      const { offer } = await part("give")
      const own = pressed.closest("form")?.dataset.exercise ?? ""
      if (!(await offer({ records, own, page: pressed.dataset.page ?? "", kindsIn, part }))) tell(say("You have nothing to give yet."))
    } catch {
      tell(lost())
    }
  }

  async function open() {
    const file = await pickFile()
    if (!file) return
    try {
      if (await takeIn(await recordsIn(file))) tell(say("{name} is open.", { name: file.name }))
    } catch (reason) {
      await ask(say("That file did not open."), [reason instanceof Refusal ? reason.message : say("This browser would not keep what is in {name}. Nothing here was changed.", { name: file.name })], [say("Go back")])
    }
  }

  /** @param {Records} records @returns {Promise<boolean>} whether the person went on with it */
  async function takeIn(records) {
    const own = await everything()
    const [cancel, files] = [say("Cancel"), say("Show the file’s")]
    const choice = differ(own, records)
      ? await ask(say("Some answers differ."), [say("The file and this device do not say the same."), say("Which should show? The other is kept too.")], [cancel, files, say("Show this device’s")])
      : files
    if (choice === cancel) return false
    const joined = Object.entries(records).map(([name, record]) => [name, adopt(own[name], record, choice === files)])
    const kept = await store.keep(Object.fromEntries(joined), own)
    for (const model of models) if (kept[model.exercise]) model.load(kept[model.exercise])
    await reload()
    return true
  }

  async function clear() {
    const all = say("Clear everything")
    const choice = await ask(say("Clear this device?"), [
      say("Every answer kept in this browser goes. So do the answers from other pages of this book."),
      say("So does the copy of this book that was kept for a time without a signal."),
      say("Files you saved or downloaded stay. Delete those yourself."),
      say("Clearing hides your words from this browser. It cannot promise to wipe the disk. On a shared computer, use “Use without saving” instead."),
    ], [say("Keep my answers"), all])
    if (choice === all) await forget()
  }

  async function forget() {
    try {
      for (const place of new Set([device, store])) await place.clear()
      forgetHowToRead()
      await letTheBookGo()
    } catch {
      return tell(say("This browser would not clear your answers. Its own settings can: look for “site data”."))
    }
    for (const model of models) model.forget()
    await reload()
    tell(say("Cleared. Nothing is kept on this device now."))
  }

  async function changeMode() {
    if (!unsaved && Object.keys(await everything()).length) {
      const [back, away] = [say("Go back"), say("Clear it")]
      const choice = await ask(say("Use without saving?"), [say("What you wrote before stays on this device, out of sight, until you clear it.")], [back, say("Leave it there"), away])
      if (choice === back) return
      if (choice === away) await forget()
    } else if (!unsaved) await letTheBookGo().catch(() => {}) // who begins in this way leaves nothing here, not even the book
    switchSaving()
  }

  /** @param {Sheets} sheets @param {(sheets: HTMLElement[]) => void} use */
  async function withSheets(sheets, use) {
    try {
      const made = await sheets()
      made.length ? use(made) : tell(say("You have not started an exercise yet."))
    } catch {
      tell(lost())
    }
  }

  /** @param {HTMLElement[]} sheets @param {string} title */
  function word(sheets, title) {
    download(/** @type {any} */ (window).workbookWord.docx(sheets, title), WORD, `${title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")}.docx`)
    tell(say("Your Word file is in your downloads."))
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
