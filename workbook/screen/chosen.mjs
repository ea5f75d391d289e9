// How a person chose to read, as one word for each way: remembered on this device.

const KEY = "workbook reading"

/** @returns {string[]} the ways that were chosen before; a browser may refuse to say */
export function chosen() {
  try {
    return (localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean)
  } catch {
    return []
  }
}

/** @param {string[]} ways */
export function choose(ways) {
  try {
    if (ways.length) localStorage.setItem(KEY, ways.join(" "))
    else localStorage.removeItem(KEY)
  } catch { /* it holds for this page all the same */ }
}

/** Forgets what was chosen: “Clear this device” means all of it. */
export function forgetHowToRead() {
  localStorage.removeItem(KEY)
}
