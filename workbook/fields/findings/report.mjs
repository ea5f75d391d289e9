// The report that a funder reads: what was done, what people said, what it cannot say, and room for what follows.

import { grid, make } from "../../screen/sheet.mjs"
import { people as many } from "./counts.mjs"
import { pictureOf } from "./drawn.mjs"
import { hiddenInWords, shownOf } from "./said.mjs"
import { tableOf } from "./tables.mjs"

/** @typedef {import("./topics.mjs").Topic} Topic */
/** @typedef {import("./ways.mjs").Section} Section */
/** @typedef {import("./ways.mjs").Kept} Kept */
/** @typedef {{ topics: Topic[], people: import("./people.mjs").Person[], asked: import("./topics.mjs").Asked, kept: Kept, withWords: boolean }} Given */

/** As workbook/report.py says it. */
export const LIMITS = [
  "Numbers here count people who chose to answer. They say nothing of those who did not.",
  "Groups of fewer than five people are not shown, since a number could point at one of them.",
  "There are no percentages: in a group of this size, one person would be several of them.",
  "A change after a course is not proof that the course made it. Ask people what did.",
  "Marks given while looking back and marks given at the start can differ. Both are shown.",
]
export const SAID = ["You said", "We did", "By when", "Who will tell you"]
const ROOM = 6 // blank rows to fill in

/** @type {{ [how: string]: string }} */
const WAYS = { file: "A file", paste: "A message", link: "A link", code: "A code", form: "A form", paper: "Paper, typed in" }

/** @param {Given} given @returns {Promise<HTMLElement>} an `article.sheet` */
export async function reportOf({ topics, people, asked, kept, withWords }) {
  const parts = []
  for (const topic of topics) parts.push(...await topicOf(topic, kept, withWords))
  return make("article", "sheet document report",
    make("h1", "", "What the room said, and what changed"),
    make("p", "purpose", "A report made from people’s own answers"),
    ...doneOf(topics, people, asked),
    ...parts,
    make("section", "", make("h2", "", "You said, we did"), passage("Fill this in together, and send it to everybody who answered."), grid(SAID, Array.from({ length: ROOM }, () => SAID.map(() => "")), 3)),
    make("section", "", make("h2", "", "What this report cannot say"), bullets(LIMITS)))
}

/** @param {Topic[]} topics @param {Given["people"]} people @param {Given["asked"]} asked @returns {HTMLElement[]} */
function doneOf(topics, people, asked) {
  const came = Object.entries(WAYS).map(([how, words]) => [words, people.filter((one) => one.how === how).length]).filter(([, number]) => number)
  const gave = topics.map(({ stem, many }) => [asked[stem].title, many])
  return [make("section", "",
    make("h2", "", "What was done, and who answered"),
    passage(`${many(people.length)} gave answers. ${topics.length === 1 ? "1 exercise is" : `${topics.length} exercises are`} in this report.`),
    tableOf({ columns: ["Exercise", "People who answered"], rows: gave }),
    ...(came.length ? [passage("How the answers came:"), tableOf({ columns: ["Way", "People"], rows: came })] : []))]
}

/** @param {Topic} topic @param {Kept} kept @param {boolean} withWords @returns {Promise<HTMLElement[]>} */
async function topicOf(topic, kept, withWords) {
  const all = topic.sections(kept)
  const wanted = all.filter((section) => (section.first || !topic.told || (withWords && section.said)) && !(section.ours && !section.report) && !(section.said && !section.draw && !withWords))
  const drawn = []
  for (const section of wanted) drawn.push(...await sectionOf(section, kept, withWords, wanted.length > 1 || section.title !== topic.title))
  return drawn.length ? [make("section", "", make("h2", "", topic.title), ...drawn)] : []
}

/** @param {Section} section @param {Kept} kept @param {boolean} withWords @param {boolean} headed @returns {Promise<Node[]>} */
async function sectionOf({ title, sentences, report, draw, table, said = [], ours }, kept, withWords, headed) {
  const picture = draw && !ours ? await pictureOf(draw(640)) : undefined
  const shown = withWords ? shownOf(said, kept).map(({ words, group }) => (group ? `${group}: ${words}` : words)) : []
  const hidden = withWords ? hiddenInWords(said, kept) : ""
  return [
    ...(headed ? [make("h3", "", title)] : []),
    ...(report ?? sentences).map(passage),
    ...(picture ? [picture] : []),
    ...(table && !ours ? [tableOf(table)] : []),
    ...(shown.length ? [bullets(shown)] : []),
    ...(hidden ? [passage(hidden)] : []),
  ]
}

/** @param {string} words */
const passage = (words) => make("p", "passage", words)

/** @param {string[]} items */
const bullets = (items) => make("ul", "bullets", ...items.map((words) => make("li", "", words)))
