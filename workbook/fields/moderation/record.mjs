// The panel's record: who scored what, and everything that was said and changed since. Lines are added, and none is ever taken out.

import { of } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("./panel-maths.mjs").Scores} Scores */
/** @typedef {{ did: string, candidate: string, criterion: string, who: string, before: string, after: string, why: string, when: string }} Line */
/** @typedef {{ revealed: string, least: string, log: Line[] }} Moderation */
/** @typedef {{ label: string, scores: Scores[string], evidence: Scores[string] }} Sheet */

export const CHANGE = "change", VIEW = "view", TALKED = "talked", WITHDREW = "withdrew", CAME_BACK = "came back", STEPPED_BACK = "stepped back", SCORES_AGAIN = "scores again"

/** @param {Answer | undefined} words @returns {string} */
const text = (words) => (typeof words === "string" ? words : "")

/** @param {Answer | undefined} list @returns {Answer[]} */
const listed = (list) => (Array.isArray(list) ? list : [])

/** @param {Answer | undefined} answer @returns {Moderation} */
export function moderationIn(answer) {
  const [revealed, least] = ["revealed", "least"].map((name) => text(of(answer, name)))
  return { revealed, least, log: listed(of(answer, "log")).map((one) => line(one)) }
}

/** @param {Answer | Partial<Line>} one @returns {Line} */
export function line(one) {
  const part = (/** @type {string} */ name) => text(of(/** @type {Answer} */ (one), name))
  return { did: part("did"), candidate: part("candidate"), criterion: part("criterion"), who: part("who"), before: part("before"), after: part("after"), why: part("why"), when: part("when") }
}

/** @param {Answer | undefined} answer what a field of score sheets holds @returns {Sheet[]} those that count */
export function countedIn(answer) {
  const marks = (/** @type {Answer | undefined} */ named) => /** @type {any} */ (named && typeof named === "object" && !Array.isArray(named) ? named : {})
  return listed(of(answer, "sheets")).filter((one) => of(one, "state") === "in").map((one) => ({ label: text(of(one, "label")), scores: marks(of(one, "scores")), evidence: marks(of(one, "evidence")) }))
}

/** @param {Sheet[]} sheets @returns {string[]} everybody who was scored */
export const candidatesIn = (sheets) => [...new Set(sheets.flatMap(({ scores }) => Object.keys(scores)))]

/** @param {Line[]} log @returns {string[]} candidates who are out now */
export function withdrawnIn(log) {
  const last = new Map(log.filter(({ did }) => did === WITHDREW || did === CAME_BACK).map(({ candidate, did }) => [candidate, did]))
  return [...last].filter(([, did]) => did === WITHDREW).map(([candidate]) => candidate)
}

/** @param {Line[]} log @returns {{ who: string, candidate: string }[]} assessors whose scores of one candidate do not count now */
export function steppedBackIn(log) {
  const own = log.filter(({ did }) => did === STEPPED_BACK || did === SCORES_AGAIN)
  const last = new Map(own.map((one) => [`${one.who}\n${one.candidate}`, one]))
  return [...last.values()].filter(({ did }) => did === STEPPED_BACK)
}

/** @param {Sheet[]} sheets @param {Line[]} log @param {boolean} moderated with the changes, or as everybody scored alone @returns {Scores} */
export function scoresOf(sheets, log, moderated) {
  const out = steppedBackIn(log)
  const changes = moderated ? log.filter(({ did }) => did === CHANGE) : []
  return Object.fromEntries(sheets.map(({ label, scores }) => {
    const mine = changes.filter(({ who }) => who === label)
    const people = [...new Set([...Object.keys(scores), ...mine.map(({ candidate }) => candidate)])]
    const kept = people.filter((person) => !out.some(({ who, candidate }) => who === label && candidate === person))
    return [label, Object.fromEntries(kept.map((person) => {
      const after = mine.filter(({ candidate }) => candidate === person).map(({ criterion, after }) => [criterion, after])
      return [person, { ...scores[person], ...Object.fromEntries(after) }]
    }))]
  }))
}

/** @param {Sheet} sheet @param {Line[]} log @param {string} candidate @param {string} criterion @returns {string[]} every score this person has given here, the first one first */
export function versions({ label, scores }, log, candidate, criterion) {
  const first = text(of(of(scores, candidate), criterion))
  const later = log.filter((one) => one.did === CHANGE && one.who === label && one.candidate === candidate && one.criterion === criterion)
  return [first, ...later.map(({ after }) => after)]
}

/** @param {string[]} scores every one that somebody has given, the first one first @returns {string} such as “5, then 4” */
export const inTurn = (scores) => scores.map((score) => score || say("none")).reduce((before, next) => say("{before}, then {next}", { before, next }))

/** @param {Line} one @returns {string} what was done, as a sentence, and why */
export function sentenceOf(one) {
  const { did, why } = one
  return why && did !== VIEW && did !== TALKED ? `${doneIn(one)} ${say("Why: {why}", { why })}` : doneIn(one)
}

/** @param {Line} one @returns {string} */
function doneIn({ did, candidate, criterion, who, before, after, why }) {
  switch (did) {
    case CHANGE: return say("{who} changed the score for {candidate} on “{criterion}” from {before} to {after}.", { who, candidate, criterion, before: before || say("none"), after })
    case VIEW: return say("{who} still sees {candidate} on “{criterion}” in another way: {why}", { who, candidate, criterion, why })
    case TALKED: return say("The panel talked about {candidate} on “{criterion}”.", { candidate, criterion })
    case WITHDREW: return say("{candidate} withdrew. No sum counts {candidate} now.", { candidate })
    case CAME_BACK: return say("{candidate} is a candidate again.", { candidate })
    case STEPPED_BACK: return say("{who} stepped back from {candidate}. No sum counts those scores now.", { who, candidate })
    case SCORES_AGAIN: return say("{who}’s scores for {candidate} count again.", { who, candidate })
    default: return ""
  }
}
