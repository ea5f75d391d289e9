// What came in this page's address: taken out of it at once, so that it stays in no history.

const SENT = "#a="

/** @type {string[]} */
const arrived = []

function takeFromAddress() {
  if (!location.hash.startsWith(SENT)) return
  arrived.push(location.hash)
  history.replaceState(history.state, "", location.pathname + location.search)
}

/** Begins at once where the page has a field of that kind: what it fetches takes its time. @param {string} kind */
export function watchAddress(kind) {
  if (document.querySelector(`[data-kind=${kind}]`)) takeFromAddress()
}

/** @param {(words: string) => void} take told what came, and what comes later, one link after another */
export function deliver(take) {
  const hand = () => { if (arrived.length) take(arrived.splice(0).join("\n")) }
  window.addEventListener("hashchange", () => { takeFromAddress(); hand() })
  hand()
}
