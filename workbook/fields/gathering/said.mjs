// What happened when things arrived, in a few sentences.

import { many } from "./people.mjs"
import { inWords } from "./versions.mjs"

const ONE_BY_ONE = 4 // sentences before they are counted instead

/** @param {import("./versions.mjs").Outcome[]} outcomes @param {number} troubles @returns {string[]} */
export function inShort(outcomes, troubles) {
  const count = (/** @type {string} */ what) => outcomes.filter((one) => one.what === what).length
  const came = count("in") + count("like")
  const worth = outcomes.map(inWords).filter(Boolean)
  const counted = [
    count("same") ? `${count("same")} gave the same answers as before, and count once.` : "",
    count("newer") + count("older") ? `${many(count("newer") + count("older"), "version of answers that are in already", "versions of answers that are in already")}: the newer one of each counts.` : "",
    count("like") ? `${count("like")} may be people who are in already. Say so below.` : "",
  ]
  return [
    ...(came ? [`${many(came, "person", "people")} came in.`] : []),
    ...(worth.length > ONE_BY_ONE ? counted.filter(Boolean) : worth),
    ...(troubles ? [`${many(troubles, "thing")} to know ${troubles === 1 ? "is" : "are"} listed below.`] : []),
  ]
}
