// A sheet arrives: is it for this job, is it whole, has it come before? Nothing is thrown away, and nobody is guessed at.

import { wallClock } from "../../screen/clock.mjs"
import { isBlank, isSame, of } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { gathered, listed, missingIn, text } from "./gathered.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("./gathered.mjs").Gathered} Gathered */
/** @typedef {import("./gathered.mjs").Sheet} Sheet */
/** @typedef {import("./job.mjs").Job} Job */
/** @typedef {{ [field: string]: Answer }} Answers */
/** @typedef {{ exercise: string, assessor: string, scores: string, criteria: string, candidates: string, weight: string, highest: number }} Asked */

export class Unwelcome extends Error {}

const restart = () => say("To change what you agreed: save and print this, open a fresh page, agree and lock it there, and let everybody score again.")

/** @param {string} name @returns {string} a name as people hear it: spaces and big letters do not make it another */
export const heard = (name) => name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase()

/** @param {string} place `list.column` @param {Answers} answers @returns {{ name: string, row: Answer }[]} */
function column(place, answers) {
  const [list, name] = place.split(".")
  return listed(answers[list]).map((row) => ({ name: text(of(row, name)), row })).filter(({ name }) => name.trim())
}

/**
 * Makes a sheet of a person's answers, in this job's own spelling.
 * @param {Answers} answers @param {Job} job @param {Asked} asked @param {{ how: string, fallback: string }} from
 * @returns {Sheet}
 * @throws {Unwelcome} with a sentence, when it is for another job or cannot be right
 */
export function sheetFrom(answers, job, asked, { how, fallback }) {
  const label = text(answers[asked.assessor]).trim() || fallback
  const given = answers[asked.scores]
  if (isBlank(given) || typeof given !== "object") throw new Unwelcome(say("{label}’s sheet has no scores in it. Has this person finished scoring?", { label }))
  fits(column(asked.criteria, answers), job, asked.weight, label)
  /** @type {Sheet} */
  const sheet = { label, how, when: wallClock(), state: "in", scores: {}, evidence: {} }
  for (const [person, marks] of Object.entries(given)) {
    if (isBlank(marks)) continue
    const candidate = known(person, job.candidates) ?? unknown(say("{label}’s sheet scores “{name}”, and that is not a candidate here.", { label, name: person }))
    const own = Object.entries(marks).map(([name, mark]) => [known(name, job.criteria) ?? (isBlank(mark) ? "" : unknown(say("{label}’s sheet scores “{name}”, and that is not a criterion here.", { label, name }))), mark])
    const part = (/** @type {string} */ name) => Object.fromEntries(own.map(([criterion, mark]) => [criterion, text(of(mark, name)).trim()]).filter(([criterion, words]) => criterion && words))
    sheet.scores = { ...sheet.scores, [candidate]: part("score") }
    sheet.evidence = { ...sheet.evidence, [candidate]: part("evidence") }
  }
  onScale(sheet, asked.highest)
  return sheet
}

/** @param {string} name @param {string[]} names */
const known = (name, names) => names.find((other) => heard(other) === heard(name))

/** @param {string} what @returns {never} */
function unknown(what) {
  throw new Unwelcome(`${what} ${say("Are the names written the same? Put it right on one side, then bring the sheet again. Nothing was added.")}`)
}

/** @param {Sheet} sheet @param {number} highest */
function onScale({ label, scores }, highest) {
  for (const [candidate, marks] of Object.entries(scores)) {
    for (const [criterion, score] of Object.entries(marks)) {
      if (!/^[1-9]\d?$/.test(score) || Number(score) > highest) throw new Unwelcome(say("{label}’s score for {candidate} on “{criterion}” is {score}. It should be from 1 to {highest}. Ask {label} to put it right and send it again. Nothing was added.", { label, candidate, criterion, score, highest }))
    }
  }
}

/** Says no to a sheet for another job, or with other weights. @param {{ name: string, row: Answer }[]} rows @param {Job} job @param {string} weight @param {string} label */
function fits(rows, job, weight, label) {
  const theirs = new Map(rows.map(({ name, row }) => [heard(name), { name, weight: text(of(row, weight)) || "1" }]))
  const lacking = job.criteria.filter((name) => !theirs.has(heard(name)))
  const more = [...theirs.values()].filter(({ name }) => !known(name, job.criteria))
  const names = (/** @type {string[]} */ list) => list.map((name) => `“${name}”`).join(", ")
  if (lacking.length || more.length) {
    throw new Unwelcome([
      say("{label}’s sheet is for another job, or for other criteria.", { label }),
      ...(more.length ? [say("It has {criteria}.", { criteria: names(more.map(({ name }) => name)) })] : []),
      ...(lacking.length ? [say("It does not have {criteria}.", { criteria: names(lacking) })] : []),
      say("Nothing was added."),
      restart(),
    ].join(" "))
  }
  const other = job.criteria.find((name) => Number(theirs.get(heard(name))?.weight) !== Number(job.weights[name]))
  const holes = { label, criterion: other, theirs: theirs.get(heard(other ?? ""))?.weight, ours: job.weights[other ?? ""] }
  if (other) throw new Unwelcome(`${say("On {label}’s sheet, “{criterion}” has the weight {theirs}. Here it has {ours}. Weights may not change once scoring has begun, so nothing was added.", holes)} ${restart()}`)
}

/**
 * Puts a sheet with the others. The same one twice changes nothing; two from one person that differ both stay.
 * @param {Gathered} all @param {Sheet} sheet @param {Job} job @returns {{ all: Gathered, said: string }}
 */
export function put(all, sheet, job) {
  const own = all.sheets.filter(({ label }) => heard(label) === heard(sheet.label))
  if (own.some((other) => isSame(other.scores, sheet.scores) && isSame(other.evidence, sheet.evidence))) return { all, said: say("{label}’s sheet is here already. Nothing changed.", { label: sheet.label }) }
  const missing = missingIn(sheet, job)
  const { label } = sheet
  const said = missing ? sayMany(missing, "{label}’s sheet is in: {n} still missing.", "{label}’s sheet is in: {n} still missing.", { label }) : say("{label}’s sheet is in: complete.", { label })
  if (!own.length) return { all: { ...all, sheets: [...all.sheets, sheet] }, said }
  const sheets = all.sheets.map((other) => (own.includes(other) && other.state !== "open" ? { ...other, state: "ask" } : other))
  return { all: { ...all, sheets: [...sheets, { ...sheet, state: "ask" }] }, said: say("A second sheet from {label} is not the same as the first. Both are kept. Say which one counts.", { label: sheet.label }) }
}

/** @param {Gathered} all @param {Sheet} chosen @returns {Gathered} with that sheet counting, and no other of the same person */
export function choose(all, chosen) {
  const own = (/** @type {Sheet} */ sheet) => heard(sheet.label) === heard(chosen.label) && sheet.state !== "open"
  return { ...all, sheets: all.sheets.map((sheet) => (own(sheet) ? { ...sheet, state: sheet === chosen ? "in" : "aside" } : sheet)) }
}

/** @param {Gathered} all @param {string} label @returns {Gathered} with every sheet of that name a person's of their own */
export function separate(all, label) {
  let count = 0
  const sheets = all.sheets.map((sheet) => {
    if (heard(sheet.label) !== heard(label)) return sheet
    count += 1
    return { ...sheet, label: count > 1 ? `${sheet.label} ${count}` : sheet.label, state: "in" }
  })
  return { ...all, sheets }
}

/** @param {Answer | undefined} answer @returns {number} of a person whose sheet says no name */
export const nextNumber = (answer) => gathered(answer).sheets.length + 1
