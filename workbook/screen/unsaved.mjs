// “Use without saving” is a mark in the page's address, and nothing else: the mode itself is not saved anywhere either.
// Every page of the book runs this, so that no link leads out of the mode by accident.

const MARK = "without-saving"

const site = new URL("..", /** @type {HTMLScriptElement} */ (document.currentScript).src).href

export const unsaved = new URLSearchParams(location.search).has(MARK)

/** @param {string} address @param {boolean} on @returns {string} the same page, in the mode or out of it */
function marked(address, on) {
  const to = new URL(address)
  to.searchParams.delete(MARK)
  if (on) to.search += `${to.search ? "&" : "?"}${MARK}`
  return to.href
}

/** Opens this page again in the other mode. */
export function switchSaving() {
  location.href = marked(location.href, !unsaved)
}

function keepTheMode() {
  const mark = (/** @type {Event} */ event) => {
    const link = /** @type {Element} */ (event.target).closest("a")
    if (link?.href.startsWith(site) && !link.getAttribute("href")?.startsWith("#")) link.href = marked(link.href, true)
  }
  // A middle click and a menu open links too. Search adds links later, so they are marked as they are used.
  for (const use of ["click", "auxclick", "contextmenu"]) document.addEventListener(use, mark, true)
}

if (unsaved) keepTheMode()
