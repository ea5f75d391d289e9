// The report: which topics go in, whether people's own words do, and how it leaves the page.

import { button } from "../../screen/controls.mjs"
import { download, printSheets, WORD } from "../../screen/hand-over.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { docx } from "../../screen/word.mjs"
import { reportOf } from "./report.mjs"

/** @param {string} words @param {boolean} ticked */
function tick(words, ticked) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: ticked })
  box.dataset.passing = ""
  return { box, label: make("label", "option", box, " ", make("span", "", words)) }
}

/**
 * @param {{ topics: import("./topics.mjs").Topic[], people: import("./people.mjs").Person[], asked: import("./topics.mjs").Asked, kept: () => import("./ways.mjs").Kept, tell: (words: string) => void }} given
 * @returns {HTMLElement}
 */
export function reportTools({ topics, people, asked, kept, tell }) {
  const some = topics.some(({ told }) => told)
  const chosen = topics.map((topic) => ({ topic, ...tick(topic.title, topic.told || !some) }))
  const words = tick(say("Include people’s words"), false)

  /** @param {(sheet: HTMLElement) => string} hand */
  async function handOver(hand) {
    tell(say("The report is being made."))
    try {
      tell(hand(await reportOf({ topics: chosen.filter(({ box }) => box.checked).map(({ topic }) => topic), people, asked, kept: kept(), withWords: words.box.checked })))
    } catch {
      tell(say("The report could not be made. Your answers are kept. Try with fewer topics."))
    }
  }

  const word = button(say("The report in Word"), () => void handOver((sheet) => {
    download(/** @type {any} */ (docx([sheet], say("What the room said"))), WORD, "what-the-room-said.docx")
    return say("The report is in your downloads. Read it once more before you send it.")
  }), "main")
  const print = button(say("Print the report"), () => void handOver((sheet) => {
    printSheets([sheet])
    return say("The report is on its way to the printer.")
  }))
  return make("section", "report",
    make("h4", "", say("A report for people who were not there")),
    make("details", "", make("summary", "", say("Which topics go in")), ...chosen.map(({ label }) => label)),
    words.label,
    make("p", "hint", say("Words can say who wrote them. Ask people before you tick this, and hide what should not leave the room.")),
    make("div", "actions", word, print))
}
