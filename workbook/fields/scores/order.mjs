// The order in which one assessor reads the candidates: shuffled, and the same every time for the same person.

/** @param {string} words @returns {number} the same number for the same words (FNV-1a) */
function seedOf(words) {
  let seed = 2166136261
  for (const unit of words) seed = Math.imul(seed ^ (unit.codePointAt(0) ?? 0), 16777619)
  return seed >>> 0
}

/** @param {number} seed @returns {() => number} numbers from 0 up to 1 (mulberry32) */
function numbersFrom(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** @param {string[]} names @param {string} who @param {string} question each question has an order of its own @returns {string[]} */
export function shuffled(names, who, question) {
  const next = numbersFrom(seedOf(`${who.normalize("NFC").trim().toLowerCase()}\n${question}`))
  const all = [...names]
  for (let n = all.length - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1));
    [all[n], all[other]] = [all[other], all[n]]
  }
  return all
}
