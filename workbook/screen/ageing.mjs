// A page is read long after it was built: what has to be looked up again by now says so.

/** @param {string} [today] as 2026-11-22 */
export function warnOfOldFacts(today = new Date().toISOString().slice(0, 10)) {
  for (const warning of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-after]"))) {
    if (today > (warning.dataset.after ?? today)) warning.hidden = false
  }
}
