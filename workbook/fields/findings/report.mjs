// The report that a funder reads: what was done, what people said, what it cannot say, and room for what follows.

import { say, sayMany } from "../../screen/say.mjs"
import { grid, make } from "../../screen/sheet.mjs"
import { pictureOf } from "./drawn.mjs"
import { hiddenInWords, shownOf } from "./said.mjs"
import { tableOf } from "./tables.mjs"

/** @typedef {import("./topics.mjs").Topic} Topic */
/** @typedef {import("./ways.mjs").Section} Section */
/** @typedef {import("./ways.mjs").Kept} Kept */
/** @typedef {{ topics: Topic[], people: import("./people.mjs").Person[], asked: import("./topics.mjs").Asked, kept: Kept, withWords: boolean }} Given */

/** As workbook/report.py says it. */
export const limits = () => [
  say("Numbers here count people who chose to answer. They say nothing of those who did not."),
  say("Groups of fewer than five people are not shown, since a number could point at one of them."),
  say("There are no percentages: in a group of this size, one person would be several of them."),
  say("A change after a course is not proof that the course made it. Ask people what did."),
  say("Marks given while looking back and marks given at the start can differ. Both are shown."),
]
export const saidAndDid = () => [say("You said"), say("We did"), say("By when"), say("Who will tell you")]
const ROOM = 6 // blank rows to fill in

/** @returns {{ [how: string]: string }} */
const ways = () => ({ file: say("A file"), paste: say("A message"), link: say("A link"), code: say("A code"), form: say("A form"), paper: say("Paper, typed in") })

/** @param {Given} given @returns {Promise<HTMLElement>} an `article.sheet` */
export async function reportOf({ topics, people, asked, kept, withWords }) {
  const parts = []
  for (const topic of topics) parts.push(...await topicOf(topic, kept, withWords))
  return make("article", "sheet document report",
    make("h1", "", say("What the room said, and what changed")),
    make("p", "purpose", say("A report made from people’s own answers")),
    ...doneOf(topics, people, asked),
    ...parts,
    make("section", "", make("h2", "", say("You said, we did")), passage(say("Fill this in together, and send it to everybody who answered.")), grid(saidAndDid(), Array.from({ length: ROOM }, () => saidAndDid().map(() => "")), 3)),
    make("section", "", make("h2", "", say("What this report cannot say")), bullets(limits())))
}

/** @param {Topic[]} topics @param {Given["people"]} people @param {Given["asked"]} asked @returns {HTMLElement[]} */
function doneOf(topics, people, asked) {
  const came = Object.entries(ways()).map(([how, words]) => [words, people.filter((one) => one.how === how).length]).filter(([, number]) => number)
  const gave = topics.map(({ stem, many }) => [asked[stem].title, many])
  return [make("section", "",
    make("h2", "", say("What was done, and who answered")),
    passage(`${sayMany(people.length, "{n} person gave answers.", "{n} people gave answers.")} ${sayMany(topics.length, "{n} exercise is in this report.", "{n} exercises are in this report.")}`),
    tableOf({ columns: [say("Exercise"), say("People who answered")], rows: gave }),
    ...(came.length ? [passage(say("How the answers came:")), tableOf({ columns: [say("Way"), say("People")], rows: came })] : []))]
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
