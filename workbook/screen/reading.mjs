// How a person reads: in Easy Read, in bigger words, with the trainers' notes, aloud. All but the last are remembered
// on this device.

import { language, say } from "./say.mjs"
import { showNotes } from "./trainers.mjs"
import { unsaved } from "./unsaved.mjs"

const KEY = "workbook reading"
const page = document.documentElement

/** @returns {string[]} the ways that were chosen before; a browser may refuse to say */
function chosen() {
  try {
    return (localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean)
  } catch {
    return []
  }
}

/** Forgets what was chosen: “Clear this device” means all of it. */
export function forgetHowToRead() {
  localStorage.removeItem(KEY)
}

/** @param {string[]} ways */
function remember(ways) {
  if (unsaved) return
  try {
    if (ways.length) localStorage.setItem(KEY, ways.join(" "))
    else localStorage.removeItem(KEY)
  } catch { /* it holds for this page all the same */ }
}

/**
 * Offers a way to read.
 * @param {string} way what its buttons are to do, wherever on the page they are
 * @param {(on: boolean) => void} [also] what else happens when it is chosen, or no longer
 */
function offer(way, also) {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll(`[data-do=${way}]`))
  const show = (/** @type {boolean} */ on) => {
    page.classList.toggle(way, on)
    for (const button of buttons) button.setAttribute("aria-pressed", String(on))
    also?.(on)
    // Without a script the twin opens by itself; with one, a button for every page is enough.
    for (const twin of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.easy-read"))) {
      twin.open = page.classList.contains("easy")
      twin.hidden = !twin.open
    }
  }
  const turn = () => {
    const on = !page.classList.contains(way)
    show(on)
    remember([...chosen().filter((other) => other !== way), ...(on ? [way] : [])])
  }
  show(chosen().includes(way))
  for (const button of buttons) {
    button.hidden = false
    button.addEventListener("click", turn)
  }
}

/** @returns {string[]} what can be seen of the page, piece by piece */
export function piecesToRead() {
  const main = /** @type {HTMLElement} */ (document.querySelector("main"))
  return [...main.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, th, td, legend, label")]
    .filter((piece) => piece instanceof HTMLElement && piece.offsetParent && !piece.closest("[data-part=reading], .steps") && !piece.querySelector("p, li, label"))
    .map((piece) => (piece.textContent ?? "").trim().replace(/\s+/g, " "))
    .filter(Boolean)
}

/** @param {HTMLButtonElement} button */
function offerAloud(button) {
  const voice = window.speechSynthesis
  const show = (/** @type {boolean} */ on) => {
    button.setAttribute("aria-pressed", String(on))
    button.textContent = on ? say("Stop reading") : say("Read aloud")
  }
  const look = () => { button.hidden = !voice.getVoices().some((one) => one.lang.startsWith(language().slice(0, 2))) }
  button.addEventListener("click", () => {
    const stop = button.getAttribute("aria-pressed") === "true"
    voice.cancel()
    show(!stop)
    if (stop) return
    // Piece by piece: some browsers fall silent in the middle of a long one.
    const pieces = piecesToRead().map((words) => Object.assign(new SpeechSynthesisUtterance(words), { lang: language() }))
    pieces.at(-1)?.addEventListener("end", () => show(false))
    for (const piece of pieces) voice.speak(piece)
  })
  window.addEventListener("pagehide", () => voice.cancel())
  voice.addEventListener?.("voiceschanged", look)
  look()
}

/** On a wide screen the contents stand open beside the page. */
export function openContents() {
  const contents = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".contents details"))
  if (contents) contents.open = matchMedia("(min-width: 60rem)").matches
}

/** Shows the ways to read that this page and this browser have. */
export function offerReading() {
  const bar = /** @type {HTMLElement | null} */ (document.querySelector("[data-part=reading]"))
  if (!bar) return
  if (document.querySelector(".easy-read, .exercise .easy")) offer("easy")
  offer("bigger")
  const notes = /** @type {HTMLElement | null} */ (document.querySelector("[data-notes]"))
  if (notes) offer("trainers", (on) => void showNotes(notes, on))
  if (window.speechSynthesis) offerAloud(/** @type {HTMLButtonElement} */ (bar.querySelector("[data-do=aloud]")))
  const leave = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a.leave"))
  // The page that was left is not one step back.
  leave?.addEventListener("click", (event) => { event.preventDefault(); location.replace(leave.href) })
}
