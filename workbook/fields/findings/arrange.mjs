// Each thing that people wrote, with buttons to hide it, change its words, or put it in a group.

import { button, labelled, options, wordsBox } from "../../screen/controls.mjs"
import { language, say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { hide, own, set } from "./said.mjs"

/** @typedef {import("./ways.mjs").Said} Said */
/** @typedef {import("./ways.mjs").Kept} Kept */

const PAGE = 40 // things drawn at once: more come when asked for

/**
 * @param {Said[]} said @param {() => Kept} kept @param {(next: Kept, did: string) => void} keep
 * @returns {HTMLElement}
 */
export function arrange(said, kept, keep) {
  const list = make("ul", "arranging")
  let next = 0
  const more = button(say("Show more"), () => draw())
  function draw() {
    const from = next
    next = Math.min(said.length, next + PAGE)
    const rows = said.slice(from, next).map((one) => rowOf(one, kept, keep))
    list.append(...rows)
    more.hidden = next >= said.length
    if (from) rows[0]?.querySelector("button")?.focus()
  }
  draw()
  return make("div", "", list, more)
}

/** @param {Said} one @param {() => Kept} kept @param {(next: Kept, did: string) => void} keep @returns {HTMLElement} */
function rowOf({ words, more }, kept, keep) {
  const shown = make("p", "thing quoted")
  const change = make("div", "changing")
  const isHidden = () => kept().hidden.includes(words)
  const hiding = button("", () => after(hide(words, kept(), !isHidden()), isHidden() ? say("It shows again.") : say("Hidden: it is on no wall and in no report.")))
  const editing = button(say("Change the words"), () => open())
  const row = make("li", "", shown, make("div", "choices", hiding, editing, groupOf(words, kept, (next) => after(next, say("Grouped.")))), change)

  /** @param {Kept} next @param {string} did */
  function after(next, did) {
    keep(next, did)
    dress()
  }

  function dress() {
    const now = own(kept().edited, words) || words
    shown.replaceChildren(now, ...(more ? [" ", make("span", "more", `(${more})`)] : []), ...(now === words ? [] : [" ", make("span", "was", say("It was: “{words}”", { words }))]))
    row.classList.toggle("is-hidden", isHidden())
    hiding.textContent = isHidden() ? say("Show it again") : say("Hide it")
    for (const control of [hiding, editing]) control.setAttribute("aria-label", say("{what}: {words}", { what: control.textContent, words: now.slice(0, 60) }))
  }

  function open() {
    const box = wordsBox(2)
    box.value = own(kept().edited, words) || words
    box.dataset.passing = ""
    const done = (/** @type {string | undefined} */ made) => {
      change.replaceChildren()
      if (made !== undefined) after(set(words, kept(), "edited", made === words ? "" : made), say("Changed. What was written is kept."))
      editing.focus()
    }
    change.replaceChildren(labelled(say("What is shown instead"), box), make("div", "choices", button(say("Keep this"), () => done(box.value)), button(say("Put it back as it was"), () => done(""))))
    box.focus()
  }

  dress()
  return row
}

/** @param {string} words @param {() => Kept} kept @param {(next: Kept) => void} keep @returns {HTMLElement} a menu of groups, and room for a new one */
function groupOf(words, kept, keep) {
  const place = make("div", "grouping")
  const now = () => own(kept().groups, words)
  const known = () => [...new Set(Object.values(kept().groups))].sort((one, other) => one.localeCompare(other, language()))

  function menu() {
    const fresh = say("A new group…")
    const select = options([...known(), fresh], say("No group"))
    select.value = now()
    select.dataset.passing = ""
    select.setAttribute("aria-label", say("Group of: {words}", { words: words.slice(0, 60) }))
    // Groups may have been made since: the menu is filled again just before it opens.
    select.addEventListener("focus", () => {
      for (const group of known()) if (![...select.options].some(({ value }) => value === group)) select.options.add(new Option(group, group), select.options.length - 1)
    })
    select.addEventListener("change", () => (select.value === fresh ? ask() : keep(set(words, kept(), "groups", select.value))))
    place.replaceChildren(select)
    return select
  }

  function ask() {
    const box = Object.assign(document.createElement("input"), { type: "text", autocomplete: "off" })
    box.dataset.passing = ""
    const done = () => {
      if (box.value.trim()) keep(set(words, kept(), "groups", box.value))
      menu().focus()
    }
    box.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); done() } })
    place.replaceChildren(labelled(say("Name of the new group"), box), button(say("Make it"), done))
    box.focus()
  }
  menu()
  return place
}
