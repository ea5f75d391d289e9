// Long work done in the moments when nobody waits: the page stays quick under a person's hands.

const SLICE = 8 // milliseconds: half a frame

/** @type {(call: () => void) => void} */
const whenIdle = (call) => {
  if (typeof requestIdleCallback === "function") requestIdleCallback(call, { timeout: 300 })
  else setTimeout(call, 50)
}

/**
 * Runs work a slice at a time. Only the last work given is run to its end.
 * @returns {(work: Generator<void, void>) => void}
 */
export function unhurried() {
  /** @type {Generator<void, void> | undefined} */
  let now
  return (work) => {
    now = work
    const go = () => {
      const until = performance.now() + SLICE
      while (now === work && performance.now() < until) if (work.next().done) return
      if (now === work) whenIdle(go)
    }
    whenIdle(go)
  }
}
