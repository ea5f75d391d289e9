// Puts on a page how its reader chose to read before, so that nothing moves once it is shown: this comes before its style
// has come. No page waits for it, and reading.mjs does the rest.

import { chosen } from "./chosen.mjs"

const ways = chosen()

function openTwins() {
  for (const twin of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.easy-read"))) twin.open = true
}

document.documentElement.classList.add(...ways)
if (ways.includes("easy")) {
  openTwins()
  // All of the page has been read then, and none of its scripts has run.
  document.addEventListener("readystatechange", openTwins, { once: true })
}
