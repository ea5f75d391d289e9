// A quiet clock: one, two or three minutes. It makes no sound, and nothing about it is kept.

import { say } from "../../screen/say.mjs"

const SECOND = 1000
const LOOK = 200 // milliseconds between two looks at the clock: often enough that no second is missed
const SOON = 10 // seconds before the end at which it says so

/** @param {HTMLElement} root */
export default function timer(root) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const bar = /** @type {HTMLProgressElement} */ (part("bar"))
  const lengths = /** @type {HTMLButtonElement[]} */ ([...root.querySelectorAll("[data-minutes]")])
  let length = lengths[0]
  let left = 0 // milliseconds, while it stands still
  let ends = 0 // when it will be over, or 0 while it stands still
  let looking = 0
  /** @type {Promise<WakeLockSentinel | undefined> | undefined} */
  let awake

  const whole = () => Number(length.dataset.minutes) * 60 * SECOND

  function show() {
    const seconds = Math.ceil((ends ? Math.max(0, ends - Date.now()) : left) / SECOND)
    const over = seconds === 0
    if (over && ends) stop(0)
    const state = over ? "over" : ends ? (seconds <= SOON ? "soon" : "running") : left < whole() ? "paused" : "ready"
    part("left").textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
    bar.max = whole() / SECOND
    bar.value = seconds
    part("go").textContent = ends ? say("Pause") : state === "paused" ? say("Go on") : say("Start")
    for (const button of lengths) button.setAttribute("aria-pressed", String(button === length))
    if (part("face").dataset.state === state) return
    part("face").dataset.state = state
    part("state").textContent = words()[state]
    part("said").textContent = state === "ready" ? "" : words()[state]
  }

  function start() {
    ends = Date.now() + (left || whole())
    looking = window.setInterval(show, LOOK)
    // A phone would go dark in the middle of somebody's turn. Where it may not be kept awake, it goes dark.
    awake = navigator.wakeLock?.request("screen").catch(() => undefined)
    show()
  }

  /** @param {number} rest milliseconds that are left */
  function stop(rest) {
    clearInterval(looking)
    void awake?.then((lock) => lock?.release())
    ends = 0
    left = rest
  }

  /** @param {HTMLButtonElement} chosen */
  function reset(chosen) {
    length = chosen
    stop(whole())
    show()
  }

  part("go").addEventListener("click", () => {
    if (!ends) return start()
    stop(Math.max(0, ends - Date.now()))
    show()
  })
  part("again").addEventListener("click", () => reset(length))
  for (const button of lengths) button.addEventListener("click", () => reset(button))
  part("moving").hidden = false
  reset(length)
}

/** @returns {{ [state: string]: string }} */
const words = () => ({ ready: say("Ready"), running: say("Your turn"), soon: say("Ten seconds left"), paused: say("Paused"), over: say("Time. Thank you.") })
