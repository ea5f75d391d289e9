// A candidate withdraws, or an assessor steps back from one candidate. Both can be taken back, and the record keeps all of it.

import { button, labelled, options, wordsBox } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { CAME_BACK, SCORES_AGAIN, STEPPED_BACK, steppedBackIn, WITHDREW, withdrawnIn } from "./record.mjs"

/** @param {(line: Partial<import("./record.mjs").Line>) => void} record */
export function peopleFor(record) {
  const place = make("details", "people")
  let drawn = ""

  /** @param {import("./table.mjs").Table} table */
  function draw(table) {
    const out = withdrawnIn(table.moderation.log)
    const back = steppedBackIn(table.moderation.log)
    const key = JSON.stringify([table.candidates, table.after.assessors, out, back])
    if (key === drawn) return
    drawn = key
    const returns = [
      ...out.map((candidate) => button(say("{candidate} is a candidate again", { candidate }), () => record({ did: CAME_BACK, candidate }))),
      ...back.map(({ who, candidate }) => button(say("{who} scores {candidate} again", { who, candidate }), () => record({ did: SCORES_AGAIN, who, candidate }))),
    ]
    place.replaceChildren(make("summary", "", say("Somebody withdraws or steps back")), ...withdraw(table.candidates.filter((one) => !out.includes(one))), ...stepBack(table), ...returns)
  }

  /** @param {string[]} candidates @returns {Node[]} */
  function withdraw(candidates) {
    const [who, why] = [options(candidates, ""), wordsBox()]
    const go = button(say("This candidate withdraws"), () => { if (who.value) record({ did: WITHDREW, candidate: who.value, why: why.value.trim() }) })
    return [make("h5", "", say("A candidate withdraws")), labelled(say("Which candidate?"), who), labelled(say("Why, if they said?"), why), go]
  }

  /** @param {import("./table.mjs").Table} table @returns {Node[]} */
  function stepBack({ after, candidates }) {
    const [who, candidate, why] = [options(after.assessors, ""), options(candidates, ""), wordsBox()]
    const go = button(say("This person steps back"), () => { if (who.value && candidate.value) record({ did: STEPPED_BACK, who: who.value, candidate: candidate.value, why: why.value.trim() }) })
    return [make("h5", "", say("Somebody on the panel steps back from one candidate")), make("p", "", say("They may know the candidate. They need not say how.")), labelled(say("Who steps back?"), who), labelled(say("From which candidate?"), candidate), labelled(say("Why, if they want to say?"), why), go]
  }

  return { place, draw }
}
