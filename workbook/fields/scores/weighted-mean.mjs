/**
 * One candidate's mean score, each criterion counting by its weight. A criterion whose weight is blank counts once.
 * Null while any criterion has no score: a missing score is not a zero. The Python twin is `weighted_mean`.
 * @param {{ [criterion: string]: string }} scores
 * @param {{ [criterion: string]: string }} weights
 * @returns {number | null}
 */
export function weightedMean(scores, weights) {
  const shares = Object.entries(weights).map(([name, weight]) => ({ score: number(scores[name]), share: number(weight.trim() || "1") }))
  const total = shares.reduce((sum, { share }) => sum + share, 0)
  const mean = shares.reduce((sum, { score, share }) => sum + score * share, 0) / total
  return Number.isNaN(mean) ? null : mean
}

/** @param {string | undefined} words */
const number = (words) => (/^\d+(\.\d+)?$/.test(words ?? "") ? Number(words) : NaN)
