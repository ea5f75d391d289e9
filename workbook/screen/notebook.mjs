// The form in a notebook. Answers go to the kernel, which writes the person's workbook file and then says so.

import parts from "parts"
import { documentOf } from "./document.mjs"
import { offerDocuments } from "./documents.mjs"
import { render as bringToLife } from "./form.mjs"
import { download, WORD } from "./hand-over.mjs"
import { sheetOf } from "./sheet.mjs"
import { docx } from "./word.mjs"

/** @param {{ model: import("./form.mjs").Model, el: HTMLElement }} given */
function render({ model, el }) {
  el.innerHTML = model.get("html")
  const form = /** @type {HTMLFormElement} */ (el.querySelector("form"))
  const rest = bringToLife({ model, el, part: async (kind) => parts[kind] })
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

export default { render }
