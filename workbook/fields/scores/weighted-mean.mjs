/**
 * One candidate's mean score, each criterion counting by its weight. A criterion without a weight counts once.
 * Null while any criterion has no score: a missing score is not a zero. The Python twin is `weighted_mean`.
 * @param {{ [criterion: string]: string }} scores
 * @param {{ [criterion: string]: string }} weights
 * @returns {number | null}
 */
export function weightedMean(scores, weights) {
  const names = Object.keys(weights)
  if (!names.length || names.some((name) => !scores[name])) return null
  const share = (/** @type {string} */ name) => Number(weights[name] || 1)
  const sum = names.reduce((total, name) => total + Number(scores[name]) * share(name), 0)
  return sum / names.reduce((total, name) => total + share(name), 0)
}
