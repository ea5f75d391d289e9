// Where a page can be kept for a time without a signal, this fetches what keeps it: once the page is ready, and never in
// “Use without saving” or in a folder of files. Where whoever publishes the book turned that off, it takes the book away.

import { loadScript } from "./hand-over.mjs"
import { unsaved } from "./unsaved.mjs"

const here = new URL(/** @type {HTMLScriptElement} */ (document.currentScript).src)
const site = new URL("..", here)
const workers = location.protocol.startsWith("http") ? navigator.serviceWorker : undefined

/** @param {() => boolean} [behind] whether something typed has not been saved yet */
export function keepTheBook(behind = () => false) {
  if (document.documentElement.dataset.offline === "no") return void letTheBookGo().catch(() => {})
  if (unsaved || !workers) return
  addEventListener("load", () => void loadScript(new URL(`part-offline.js${here.search}`, here).href).then(
    () => /** @type {any} */ (window).workbookParts.offline.start(site.href, here.search.slice(3), behind),
    () => {}, // no signal, and nothing is kept yet
  ))
}

/** Takes the book off this device: what is kept of it, and what keeps it. */
export async function letTheBookGo() {
  if (!workers) return
  await (await workers.getRegistration(site))?.unregister()
  const ours = (await caches.keys()).filter((name) => name.startsWith(`workbook ${site.pathname} `))
  await Promise.all(ours.map((name) => caches.delete(name)))
}
