// The form in a notebook. Answers go to the kernel, which writes the person's workbook file and then says so.

import kinds from "kinds"
import parts from "parts"
import { documentOf } from "./document.mjs"
import { offerDocuments } from "./documents.mjs"
import { render as bringToLife } from "./form.mjs"
import { download, WORD } from "./hand-over.mjs"
import { sheetOf } from "./sheet.mjs"
import { docx } from "./word.mjs"

/** @param {{ model: import("./form.mjs").Model, el: HTMLElement }} given */
function render({ model, el }) {
  if (model.get("words")?.[""]) Object.assign(globalThis, { workbookWords: model.get("words") })
  el.innerHTML = model.get("html")
  const form = /** @type {HTMLFormElement} */ (el.querySelector("form"))
  form.addEventListener("keydown", keepFromTheNotebook)
  const rest = bringToLife({ model, el, kinds, kindsIn: async () => kinds, part: async (kind) => parts[kind] })
  const word = /** @type {HTMLButtonElement} */ (form.querySelector("[data-do=word]"))
  for (const other of form.querySelectorAll("[data-do]:not([data-do=word]), .blank-sheets")) other.remove()
  form.querySelector("[data-part=actions]")?.removeAttribute("hidden")
  word.addEventListener("click", () => {
    const title = form.getAttribute("aria-label") ?? ""
    download(/** @type {any} */ (docx([sheetOf(form)], title)), WORD, `${form.dataset.exercise}.docx`)
  })
  offerDocuments(form, (definition) => download(/** @type {any} */ (docx([documentOf(definition, model.get("record").answers)], definition.lead)), WORD, `${definition.name}.docx`))
  return rest
}

/**
 * The notebook has commands on plain keys: an M on a list would turn the whole cell into text, two Ds would delete it,
 * and Enter or Ctrl+Z would not do what they do in a box. Only its other chords, such as Ctrl+S, may pass.
 * @param {KeyboardEvent} event
 */
function keepFromTheNotebook(event) {
  const chord = event.ctrlKey || event.metaKey || event.altKey
  // JupyterLab reads Ctrl alone as the beginning of its own Ctrl+Z, and then holds the box's back.
  if (!chord || /^(Control|Meta|Alt|Enter|z|y)$/i.test(event.key)) event.stopPropagation()
}

export default { render }
