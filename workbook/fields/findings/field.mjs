// Shows what a room said, once somebody's answers are in. What draws it, and what every exercise asks, come then.

import { holderIn } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { onceWanted } from "../../screen/wanted.mjs"
import { peopleIn } from "./people.mjs"


/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function findings(root, desk) {
  const field = root.dataset.field ?? ""
  const { gathering = "" } = holderIn(root).dataset
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  let wanted = false
  /** @type {unknown[]} */
  let drawn = []

  /** Gives what draws, with what every exercise asks. @type {() => Promise<ReturnType<typeof import("./part.mjs").open>>} */
  const bring = onceWanted(async () => {
    const { textContent, dataset } = part("given")
    const [made, given] = await Promise.all([desk.part("findings"), textContent?.trim() ? JSON.parse(textContent) : desk.part(dataset.later ?? "")])
    return made.open({ root, desk, place: part("desk"), given })
  })

  async function show() {
    const people = peopleIn(desk.answer(gathering))
    part("desk").hidden = !people.length
    const words = people.length ? "" : say("Bring in answers above. What they say shows here.")
    if (!people.length && part("said").textContent !== words) part("said").textContent = words
    if (!people.length && !wanted) return
    wanted = true
    try {
      (await bring())(people, desk.answer(gathering), desk.answer(field))
    } catch {
      drawn = []
      part("said").textContent = say("The part that shows answers did not load. They are kept. Is the network gone? Load the page again.")
    }
  }

  desk.onShown(() => {
    const answers = [desk.answer(gathering), desk.answer(field)]
    if (drawn.length && answers.every((answer, n) => answer === drawn[n])) return
    drawn = answers
    void show()
  })
}
