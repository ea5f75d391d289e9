// Long work done in the moments when nobody waits: the page stays quick under a person's hands.

const SLICE = 8 // milliseconds: half a frame
const PAUSE = 250 // milliseconds without another key: most people type faster than that

/** @type {(call: () => void) => void} */
const whenIdle = (call) => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(call, { timeout: 300 })
  else setTimeout(call, 50)
}

/**
 * Runs work a slice at a time, once a person pauses. Only the last work given is run to its end.
 * @returns {(work: Generator<void, void>) => void}
 */
export function unhurried() {
  /** @type {Generator<void, void> | undefined} */
  let now
  let waiting = 0
  return (work) => {
    now = work
    clearTimeout(waiting)
    const go = () => {
      const until = performance.now() + SLICE
      while (now === work && performance.now() < until) if (work.next().done) return
      if (now === work) whenIdle(go)
    }
    waiting = window.setTimeout(() => whenIdle(go), PAUSE)
  }
}
