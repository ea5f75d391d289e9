// What was agreed together with a list closes with it. Words that are locked can still be reached and read.

/** @param {HTMLFormElement} form @param {string} names the fields, with spaces between @param {boolean} closed */
export function closeAlso(form, names, closed) {
  for (const name of names.split(" ").filter(Boolean)) {
    const field = form.querySelector(`[data-field="${name}"]`)
    for (const words of /** @type {NodeListOf<HTMLTextAreaElement>} */ (field?.querySelectorAll("textarea, input[type=text]") ?? [])) words.readOnly = closed
    for (const other of /** @type {NodeListOf<HTMLInputElement>} */ (field?.querySelectorAll("select, button, input[type=radio], input[type=checkbox]") ?? [])) other.disabled = closed
  }
}
