// The same lines marked at several times: middle marks, and who went up or down. Twins: figures/change.py, figures/maps.py.

import { allOf, figure, say } from "../../screen/say.mjs"
import { FEW, middle } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {{ [time: string]: string }} Times a name for each time, and the field that holds its marks */


/** @param {Answers[]} answers @param {string} field @param {string} line @returns {number[]} each person's mark; NaN is none */
const marks = (answers, field, line) => answers.map((given) => Number.parseFloat(given[field]?.[line] ?? ""))

/** @param {number[]} all */
const given = (all) => all.filter((mark) => !Number.isNaN(mark))

/**
 * @param {Answers[]} answers @param {string[]} lines @param {string} before @param {string} after fields
 * @returns {{ line: string, more: number, same: number, less: number }[]} of the lines that enough people marked both times
 */
export function turned(answers, lines, before, after) {
  return lines.map((line) => {
    const [first, last] = [marks(answers, before, line), marks(answers, after, line)]
    const step = given(last.map((mark, n) => mark - first[n]))
    return { line, more: step.filter((one) => one > 0).length, same: step.filter((one) => one === 0).length, less: step.filter((one) => one < 0).length }
  }).filter(({ more, same, less }) => more + same + less >= FEW)
}

/** @param {ReturnType<typeof turned>} found @param {number} lines how many there are in all @returns {string} */
export function turnedInWords(found, lines) {
  if (!found.length) return say("Too few to say: fewer than {enough} people marked a line both times. Talk instead.", { enough: FEW })
  const up = found.filter(({ more, less }) => more > less).length
  const down = found.filter(({ less }) => less).map(({ line }) => `“${line}”`)
  const most = Math.max(...found.map(({ more, same, less }) => more + same + less))
  const left = lines - found.length
  return [
    say("{people} people looked back. On {up} of {lines} lines more went up than down.", { people: most, up, lines: found.length }),
    down.length ? say("Somebody went down on {down}.", { down: down.join(", ") }) : say("Nobody went down."),
    ...(left ? [say("Too few to say on {left}.", { left })] : []),
  ].join(" ")
}

/** @param {Answers[]} answers @param {string[]} lines @param {string[]} fields @returns {number[][]} for each line the middle at each time, of those who marked it every time; NaN where they are too few */
export function middles(answers, lines, fields) {
  return lines.map((line) => {
    const each = fields.map((field) => marks(answers, field, line))
    const whole = answers.map((_, n) => n).filter((n) => each.every((all) => !Number.isNaN(all[n])))
    return each.map((all) => (whole.length >= FEW ? middle(whole.map((n) => all[n])) : NaN))
  })
}

/** @param {number[][]} found first, then and now for each line @returns {string} how often a mark looking back was lower than at the time */
export function shiftInWords(found) {
  const known = found.filter(([first, then, now]) => ![first, then, now].some(Number.isNaN))
  if (!known.length) return say("Too few to say: fewer than {enough} people gave all three marks.", { enough: FEW })
  const lower = known.filter(([first, then]) => then < first).length
  const higher = known.filter(([first, then]) => then > first).length
  return say("Looking back, the middle mark was lower than at the start on {lower} of {lines} lines, and higher on {higher}. Where it is lower, people may have learned how much there was to know.", { lower, higher, lines: known.length })
}

/** @param {Answers[]} answers @param {string} field @param {string} line @param {number} points @returns {number[]} how many gave each mark */
export function spread(answers, field, line, points) {
  const all = marks(answers, field, line)
  return Array.from({ length: points }, (_, n) => all.filter((mark) => mark === n + 1).length)
}

/** @param {Answers[]} answers @param {string[]} lines @param {string} field @returns {number[]} the middle of everybody who marked it */
export const middleOf = (answers, lines, field) => lines.map((line) => {
  const all = given(marks(answers, field, line))
  return all.length >= FEW ? middle(all) : NaN
})

/** @param {string[]} lines @param {number[]} now @param {number[]} next @param {string[]} points @returns {string} which place is least deep now, and which has the longest way to go */
export function movesInWords(lines, now, next, points) {
  const named = lines.map((line) => line.split(":")[0])
  if (!given(now).length) return say("Nobody has marked a map yet.")
  const least = Math.min(...given(now))
  const words = say("Least deep now: {places} ({depth}).", { places: allOf(named.filter((_, n) => now[n] === least)), depth: depth(least, points) })
  const step = next.map((mark, n) => mark - now[n])
  const far = Math.max(...given(step))
  if (!given(step).length || far <= 0) return `${words} ${say("Nobody has marked a move yet.")}`
  return `${words} ${say("The longest way to go: {places}, {steps} deeper.", { places: allOf(named.filter((_, n) => step[n] === far)), steps: figure(far) })}`
}

/** @param {number} mark @param {string[]} points */
function depth(mark, points) {
  const [low, high] = [Math.floor(mark), Math.floor(mark + 0.5)]
  return low === high ? `“${points[low - 1]}”` : say("between “{low}” and “{high}”", { low: points[low - 1], high: points[high - 1] })
}
