// The same lines marked at several times: middle marks, and who went up or down. Twins: figures/change.py, figures/maps.py.

import { FEW, middle } from "./counts.mjs"

/** @typedef {import("./counts.mjs").Answers} Answers */
/** @typedef {{ [time: string]: string }} Times a name for each time, and the field that holds its marks */

const TOO_FEW = "Too few to say"

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
  if (!found.length) return `${TOO_FEW}: fewer than ${FEW} people marked a line both times. Talk instead.`
  const up = found.filter(({ more, less }) => more > less).length
  const down = found.filter(({ less }) => less).map(({ line }) => `“${line}”`)
  const most = Math.max(...found.map(({ more, same, less }) => more + same + less))
  const left = lines - found.length
  const said = `${most} people looked back. On ${up} of ${found.length} lines more went up than down. ` + (down.length ? `Somebody went down on ${down.join(", ")}.` : "Nobody went down.")
  return left ? `${said} ${TOO_FEW} on ${left}.` : said
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
  if (!known.length) return `${TOO_FEW}: fewer than ${FEW} people gave all three marks.`
  const lower = known.filter(([first, then]) => then < first).length
  const higher = known.filter(([first, then]) => then > first).length
  return `Looking back, the middle mark was lower than at the start on ${lower} of ${known.length} lines, ` +
    `and higher on ${higher}. Where it is lower, people may have learned how much there was to know.`
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
  if (!given(now).length) return "Nobody has marked a map yet."
  const least = Math.min(...given(now))
  const words = `Least deep now: ${joined(named.filter((_, n) => now[n] === least))} (${depth(least, points)}).`
  const step = next.map((mark, n) => mark - now[n])
  const far = Math.max(...given(step))
  if (!given(step).length || far <= 0) return `${words} Nobody has marked a move yet.`
  return `${words} The longest way to go: ${joined(named.filter((_, n) => step[n] === far))}, ${far} deeper.`
}

/** @param {string[]} names @returns {string} Design, Delivery and Decisions */
const joined = (names) => [names.slice(0, -1).join(", "), names[names.length - 1]].filter(Boolean).join(" and ")

/** @param {number} mark @param {string[]} points */
function depth(mark, points) {
  const [low, high] = [Math.floor(mark), Math.floor(mark + 0.5)]
  return low === high ? `“${points[low - 1]}”` : `between “${points[low - 1]}” and “${points[high - 1]}”`
}
