// The service worker: the book without a signal. A page comes from the network while that answers quickly, and from
// this device when it does not; a file with its version in its address comes from this device first.
// It knows nothing of what anybody writes: answers never pass through here.

import { addressOf, find, isOfTheBook, keepBook, letOlderGo, makeRoom, note } from "./kept-book.mjs"

const worker = /** @type {any} */ (self)
const { scope } = worker.registration

// Milliseconds that the network has before a page that is kept is shown. A good signal answers by then. A weak one would
// make every tap last as long as it likes; what it brings late is kept for the next time.
const SOON = 120
const RELOADED = 4000 // somebody who reloads wants what is new
const NEVER = 20_000 // with nothing to show instead, this is when we say that there is no signal

/** @template T @param {Promise<T>} coming @param {number} patience @returns {Promise<T | undefined>} what came in time */
const within = (coming, patience) => Promise.race([coming.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, patience))])

/** @param {any} event @returns {Promise<boolean>} whether what is fetched for a page may stay: never in “Use without saving” */
async function mayStay({ request, clientId }) {
  const page = request.mode === "navigate" ? request.url : (await worker.clients.get(clientId))?.url
  return page !== undefined && !new URL(page).searchParams.has("without-saving")
}

/** @param {any} event @returns {Promise<Response>} */
async function answer(event) {
  const { request } = event
  const address = addressOf(request.url)
  const kept = await find(address)
  if (kept && address.includes("?v=")) return kept
  const coming = /** @type {Promise<Response>} */ (fetch(request))
  const copy = coming.then((came) => (isOfTheBook(came) ? came.clone() : undefined))
  const noted = Promise.all([copy, mayStay(event)]).then(([came, may]) => came && note(address, came, may))
  event.waitUntil(noted.catch(() => {}))
  if (!kept) return request.mode === "navigate" ? (await within(coming, NEVER)) ?? noSignal(request.url) : coming
  // All of it must be here in time: half a page is worse than the one that is kept.
  const came = await within(noted.then(() => coming), /^(no-cache|reload)$/.test(request.cache) ? RELOADED : SOON)
  return came && came.status < 500 ? came : kept
}

/** @param {string} asked @returns {Promise<Response>} the page about being without a signal, or the browser’s own */
async function noSignal(asked) {
  const page = new URL("book/no-signal.html", scope)
  if (!(await find(page.href))) return Response.error()
  const mode = new URL(asked).searchParams.has("without-saving") ? "&without-saving" : ""
  // Without what was asked of it: an address may hold answers after its “#”, and no server may hear of them.
  return Response.redirect(`${page.href}?page=${encodeURIComponent(addressOf(asked))}${mode}`)
}

/** @param {any} event */
async function keep({ data, ports: [page] }) {
  try {
    await keepBook(data, (state) => page.postMessage(state))
    // Another tab may still need files of the version that it was opened with.
    const alone = (await worker.clients.matchAll({ includeUncontrolled: true })).length < 2
    if (alone && data.all && !worker.registration.waiting) await letOlderGo()
    page.postMessage({ alone, done: true })
  } catch (reason) {
    const full = /** @type {Error} */ (reason).name === "QuotaExceededError"
    page.postMessage({ state: full ? "full" : "cut", done: true })
  }
}

// Two pages that ask at once are answered one after the other, so that nothing is fetched twice.
let last = Promise.resolve()

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(Promise.all([makeRoom(), worker.clients.claim()])))
worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "take-over") return worker.skipWaiting()
  last = last.then(() => keep(event))
  event.waitUntil(last)
})
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(scope)) event.respondWith(answer(event))
})
