// One button for each document that comes out of an exercise's answers. The page brings their definitions along.

/** @typedef {import("./document.mjs").Definition} Definition */

/** @param {HTMLFormElement} form @param {(definition: Definition) => void} make hands one over as a file */
export function offerDocuments(form, make) {
  const group = /** @type {HTMLElement | null} */ (form.querySelector("[data-part=documents]"))
  if (!group) return
  const held = /** @type {HTMLTemplateElement} */ (group.querySelector("template"))
  /** @type {{ [name: string]: Definition }} */
  const definitions = JSON.parse(held.content.textContent ?? "{}")
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (group.querySelectorAll("[data-document]"))) {
    button.addEventListener("click", () => make(definitions[button.dataset.document ?? ""]))
  }
  group.hidden = false
}
