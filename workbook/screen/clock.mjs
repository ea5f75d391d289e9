/** @returns {string} this moment, as 2026-11-22 10:15 by the clock on the wall */
export function wallClock() {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0")
  const at = new Date()
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}
