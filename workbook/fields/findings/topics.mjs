// What there is to show: every exercise that anybody answered, found by looking.

import { linesIn } from "./roles.mjs"
import { byMeasure, WAYS } from "./ways.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {import("./ways.mjs").Section} Section */
/** @typedef {import("./ways.mjs").Kept} Kept */
/** @typedef {{ [exercise: string]: { title: string, fields: { [field: string]: import("./counts.mjs").Question } } }} Asked */
/** @typedef {{ aside: string[], shown: { [exercise: string]: { title: string, parts: { [key: string]: any }[] } } }} Shown data/topics.yaml */
/** @typedef {import("./people.mjs").Person} Person */
/** @typedef {{ stem: string, title: string, many: number, told: boolean, sections: (kept: Kept) => Section[] }} Topic */

/** @param {any} answer @returns {boolean} */
const isBlank = (answer) => answer === undefined || answer === null || (typeof answer === "string" ? !answer.trim() : typeof answer === "object" ? Object.values(answer).every(isBlank) : true)

/** @param {Asked} asked @param {Shown} shown @param {Person[]} people @returns {Topic[]} those we can say most of come first */
export function topicsOf(asked, { aside, shown }, people) {
  const order = [...new Set([...Object.keys(shown), ...Object.keys(asked)])].filter((stem) => Object.hasOwn(asked, stem) && !aside.includes(stem))
  return order.flatMap((stem) => {
    const answers = people.map((one) => (Object.hasOwn(one.exercises, stem) ? one.exercises[stem] : {})).filter((one) => one && !isBlank(one))
    if (!answers.length) return []
    const { fields } = asked[stem]
    const { title, parts } = Object.hasOwn(shown, stem) ? shown[stem] : { title: asked[stem].title, parts: [] }
    return [{ stem, title, many: answers.length, told: parts.length > 0, sections: (kept) => sections(stem, parts, fields, answers, aside, kept) }]
  })
}

/** @param {string} stem @param {any[]} parts @param {Asked[string]["fields"]} questions @param {Answers[]} answers @param {string[]} aside @param {Kept} kept @returns {Section[]} */
function sections(stem, parts, questions, answers, aside, kept) {
  const whole = { answers, questions, part: {}, kept }
  const told = parts.filter((part) => fieldsOf(part, questions).some((field) => answers.some((one) => !isBlank(one[field]))))
  const used = new Set(parts.flatMap((part) => fieldsOf(part, questions)))
  const rest = Object.keys(questions).filter((field) => !used.has(field) && !aside.includes(`${stem}.${field}`) && canShow(questions[field]))
  return [
    ...told.map((part) => ({ ...WAYS[part.way]({ ...whole, part }), first: true })),
    ...rest.flatMap((field) => {
      const given = answers.filter((one) => !isBlank(one[field]))
      return given.length ? [byMeasure({ ...whole, answers: given }, field)] : []
    }),
  ]
}

/** @param {import("./counts.mjs").Question} question */
const canShow = ({ measure, values }) => measure === "text" || (measure !== "" && values.length > 0)

/** @param {{ [key: string]: any }} part @param {Asked[string]["fields"]} questions @returns {string[]} every field that a part of a topic shows: with a role, every line that is marked */
export function fieldsOf(part, questions) {
  const timed = [part.ending, part.stopped].filter(Boolean).flatMap((ending) => Object.keys(part.times).map((begins) => `${begins}_${ending}`))
  return [part.field, part.first, part.then, part.now, part.next, part.named, ...timed, ...(part.endings ?? []), ...(part.fields ?? []), ...(part.role ? linesIn(questions) : [])].filter(Boolean)
}
