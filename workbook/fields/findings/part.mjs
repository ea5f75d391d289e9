// What a room said, topic by topic. A topic is drawn when somebody opens it, and again when something in it changes.

import { people as manyPeople } from "./counts.mjs"
import { button } from "../../screen/controls.mjs"
import { say, sayMany } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { keptIn } from "./said.mjs"
import { sectionView } from "./section-view.mjs"
import { reportTools } from "./report-tools.mjs"
import { topicsOf } from "./topics.mjs"

/** @typedef {import("./topics.mjs").Topic} Topic */
/** @typedef {import("./ways.mjs").Kept} Kept */

/**
 * @param {{ root: HTMLElement, desk: import("../../screen/form.mjs").Desk, place: HTMLElement, given: { asked: import("./topics.mjs").Asked, topics: import("./topics.mjs").Shown } }} given
 * @returns {(people: import("./people.mjs").Person[], gathered: unknown, answer: unknown) => void} draws what has changed
 */
export function open({ root, desk, place, given: { asked, topics: shown } }) {
  const field = root.dataset.field ?? ""
  const said = /** @type {HTMLElement} */ (root.querySelector("[data-part=said]"))
  const kept = () => keptIn(desk.answer(field))
  /** @type {unknown} */
  let before
  let busy = ""
  /** @type {Topic[]} */
  let topics = []
  /** @type {Map<string, { box: HTMLDetailsElement, update: () => void }>} */
  let views = new Map()

  /** @param {Kept} next @param {string} did @param {string} stem where it was done */
  function keep(next, did, stem) {
    busy = stem
    desk.give(field, /** @type {any} */ (next))
    said.textContent = did
  }

  /** @param {Topic} topic @param {boolean} opened */
  function viewOf(topic, opened) {
    const box = /** @type {HTMLDetailsElement} */ (make("details", "topic", make("summary", "", `${topic.title}: ${manyPeople(topic.many)}`)))
    const inside = make("div", "")
    /** @type {ReturnType<typeof sectionView>[]} */
    let sections = []
    const update = () => {
      if (!box.open) return
      const now = topic.sections(kept())
      if (!sections.length) {
        sections = now.map((section) => sectionView({ section, stem: topic.stem, kept, keep: (next, did) => keep(next, did, topic.stem), root }))
        inside.replaceChildren(...sections.map(({ place }) => place))
      } else now.forEach((section, n) => { if (section.said) sections[n].draw(section) }) // only words can be hidden
    }
    box.append(inside)
    box.addEventListener("toggle", () => { if (!sections.length) update() })
    box.open = opened
    return { box, update }
  }

  return (people, gathered) => {
    if (gathered !== before) {
      const opened = new Set([...views].filter(([, { box }]) => box.open).map(([stem]) => stem))
      before = gathered
      topics = topicsOf(asked, shown, people)
      views = new Map(topics.map((topic) => [topic.stem, viewOf(topic, opened.has(topic.stem))]))
      const tools = reportTools({ topics, people, asked, kept, tell: (words) => { said.textContent = words } })
      const fold = button(say("Open every topic"), () => { for (const { box } of views.values()) box.open = true }, "quiet")
      place.replaceChildren(...[...views.values()].map(({ box }) => box), ...(topics.length ? [fold, tools] : []))
      const holes = { people: manyPeople(people.length), topics: sayMany(topics.length, "{n} topic", "{n} topics") }
      said.textContent = topics.length ? say("{people}, and {topics}. Open one to see it.", holes) : say("Nothing that these people gave can be shown here.")
    }
    // Where somebody is at work it shows at once; the others follow, one at a time, so that the page never waits.
    views.get(busy)?.update()
    const others = [...views].filter(([stem]) => stem !== busy).map(([, view]) => view)
    const follow = () => { others.shift()?.update(); if (others.length) setTimeout(follow) }
    follow()
  }
}
