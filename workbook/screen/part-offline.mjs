// Keeps the book on this device for a time without a signal, and says when there is a newer version. It comes once a page
// is ready, and never in the way of what somebody is doing.

import { PATIENCE } from "./voice.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./kept-book.mjs").State & { alone: boolean }} State */

/** @param {string} part @returns {HTMLElement | null} */
const find = (part) => document.querySelector(`[data-part=${part}]`)

/**
 * @param {string} site the book's address
 * @param {string} assets what the book's own files carry in their addresses
 * @param {() => boolean} behind whether something typed has not been saved yet
 */
export async function start(site, assets, behind) {
  offerAgain(site)
  try {
    const workers = navigator.serviceWorker
    const registration = await workers.register(new URL("sw.js", site), { updateViaCache: "none" })
    const asker = { page: location.href, mark: document.documentElement.dataset.mark ?? "", assets }
    const greet = (/** @type {ServiceWorker | null} */ worker) => {
      if (worker?.state === "installed" && registration.active) void meet(registration, asker, behind)
      else worker?.addEventListener("statechange", () => greet(worker), { once: true })
    }
    greet(registration.waiting)
    registration.addEventListener("updatefound", () => greet(registration.installing))
    // A browser looks for a newer worker when it likes, and a phone can stay on one page for days.
    const lookForNewer = () => { if (!document.hidden) registration.update().catch(() => {}) }
    document.addEventListener("visibilitychange", lookForNewer)
    lookForNewer()
    const worker = (await workers.ready).active
    if (worker) await offerToKeep(worker, asker)
  } catch {
    show(say("This browser does not keep the book. You can use it while you have a signal."))
  }
}

/** Says that a newer version is here, once it can be used without a signal too; where nothing here changes, it takes over in silence. @param {ServiceWorkerRegistration} registration @param {object} asker @param {() => boolean} behind */
async function meet(registration, asker, behind) {
  const { waiting } = registration
  if (!waiting) return
  const told = await ask(waiting, { ...asker, all: !isDataDear() })
  if (told.newer) offerNewer(registration, behind)
  else if (told.alone) waiting.postMessage("take-over")
}

/**
 * @param {ServiceWorker} worker @param {object} question @param {(told: State) => void} [hear]
 * @returns {Promise<State>} what it said last
 */
function ask(worker, question, hear) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    let told = /** @type {State} */ ({})
    port1.onmessage = ({ data: { done, ...more } }) => {
      told = { ...told, ...more }
      hear?.(told)
      if (!done) return
      port1.close() // what was on its way when the worker gave up changes nothing
      resolve(told)
    }
    worker.postMessage(question, [port2])
  })
}

/** @returns {boolean} whether somebody saves data, or has a network so slow that the book would be in their way */
function isDataDear() {
  const { saveData, effectiveType = "" } = /** @type {any} */ (navigator).connection ?? {}
  return saveData || effectiveType.includes("2g")
}

/** @param {ServiceWorker} worker @param {object} asker */
async function offerToKeep(worker, asker) {
  const told = await ask(worker, { ...asker, all: !isDataDear() }, showState)
  const button = /** @type {HTMLButtonElement | null} */ (find("keep-book"))
  if (!button || told.state !== "some") return
  button.textContent = say("Keep the book on this device ({megabytes} MB)", { megabytes: (told.bytes / 1e6).toFixed(1) })
  button.hidden = false
  button.addEventListener("click", () => {
    button.hidden = true
    find("kept-state")?.focus()
    void ask(worker, { ...asker, all: true }, showState)
  })
}

/** @param {State} told */
function showState({ state, have, of }) {
  if (state === "whole") show(say("The book is on this device now. You can use it without a signal."))
  else if (state === "full") show(say("There is no room for the book on this device. You can use it while you have a signal."))
  else if (state === "cut") show(say("The signal went before all of the book was here. The rest comes when you next open a page with a signal."))
  else show(say("{have} of {of} parts of the book are on this device.", { have, of }))
}

/** @param {string} words */
function show(words) {
  const [place, line] = [find("kept-book"), find("kept-state")]
  if (place) place.hidden = false
  if (line && line.textContent !== words) line.textContent = words
}

/** Leads back to the page that could not be shown. @param {string} site */
function offerAgain(site) {
  const asked = new URLSearchParams(location.search).get("page")
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-part=not-here] a"))
  if (!link || !asked?.startsWith(site)) return
  link.href = asked + location.hash
  const place = /** @type {HTMLElement} */ (find("not-here"))
  place.hidden = false
}

/** @param {ServiceWorkerRegistration} registration @param {() => boolean} behind */
function offerNewer(registration, behind) {
  if (find("newer")) return
  const words = Object.assign(document.createElement("p"), { textContent: say("There is a newer version of this book. What you wrote stays.") })
  const [use, later] = [say("Show it now"), say("Not now")].map((textContent) => Object.assign(document.createElement("button"), { type: "button", textContent }))
  use.className = "main"
  const place = Object.assign(document.createElement("div"), { className: "newer no-print" })
  place.dataset.part = "newer"
  place.setAttribute("role", "status")
  document.querySelector("main")?.append(place)
  later.addEventListener("click", () => place.remove())
  use.addEventListener("click", async () => {
    for (const late = Date.now() + PATIENCE; behind() && Date.now() < late;) await new Promise((resolve) => setTimeout(resolve, 50))
    if (behind()) words.textContent = say("Your words are not saved yet. Press “Save my workbook” first.")
    else takeOver(registration)
  })
  // A screen reader hears what comes into a place that is there already.
  setTimeout(() => place.append(words, use, later))
}

/** @param {ServiceWorkerRegistration} registration */
function takeOver({ waiting }) {
  if (!waiting) return location.reload() // another tab was quicker
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
  waiting.postMessage("take-over")
}
