// What happened when things arrived, in a few sentences.

import { sayMany } from "../../screen/say.mjs"
import { inWords } from "./versions.mjs"

const ONE_BY_ONE = 4 // sentences before they are counted instead

/** @param {import("./versions.mjs").Outcome[]} outcomes @param {number} troubles @returns {string[]} */
export function inShort(outcomes, troubles) {
  const count = (/** @type {string} */ what) => outcomes.filter((one) => one.what === what).length
  const came = count("in") + count("like")
  const worth = outcomes.map(inWords).filter(Boolean)
  const versions = count("newer") + count("older")
  const counted = [
    [count("same"), sayMany(count("same"), "{n} gave the same answers as before, and counts once.", "{n} gave the same answers as before, and count once.")],
    [versions, sayMany(versions, "{n} version of answers that are in already: the newer one of each counts.", "{n} versions of answers that are in already: the newer one of each counts.")],
    [count("like"), sayMany(count("like"), "{n} may be a person who is in already. Say so below.", "{n} may be people who are in already. Say so below.")],
  ]
  return [
    ...(came ? [sayMany(came, "{n} person came in.", "{n} people came in.")] : []),
    ...(worth.length > ONE_BY_ONE ? counted.flatMap(([many, words]) => (many ? [String(words)] : [])) : worth),
    ...(troubles ? [sayMany(troubles, "{n} thing to know is listed below.", "{n} things to know are listed below.")] : []),
  ]
}
