// A field that starts from another exercise's answer. The person is told where it came from,
// is told when the other answer changes later, and chooses. Nothing of theirs is ever replaced unasked.

import { button } from "./controls.mjs"
import { bring, holderIn, isBlank, isSame } from "./holds.mjs"
import { setAside } from "./record.mjs"
import { say } from "./say.mjs"
import { nameOfSource } from "./sources.mjs"

/** @typedef {import("./holds.mjs").Answer} Answer */

/**
 * @param {{ model: import("./form.mjs").Model, desk: import("./form.mjs").Desk, roots: Map<string, HTMLElement>, record: () => import("./record.mjs").Record }} given
 * @returns {() => void} stops following
 */
export function followLinks({ model, desk, roots, record }) {
  const follow = () => {
    for (const [field, root] of roots) if (root.dataset.startsFrom) followOne(field, root)
  }

  /** @param {string} field @param {HTMLElement} root */
  function followOne(field, root) {
    const holder = holderIn(root)
    const locked = "locked" in holder.dataset
    const other = nameOfSource(root, model.get("origins")[field])
    const now = model.get("linked")[field]
    const own = desk.answer(field)
    const seen = record().sources?.[field]
    const note = noteIn(root)
    if (isBlank(now)) return tell(note, isBlank(own) ? say("Do “{other}” first, and your words come here by themselves.", { other }) : "")
    // A page that nobody is looking at waits: in another tab, somebody may be in the middle of a word.
    if (isBlank(own) && isBlank(seen) && !locked) return document.hidden ? undefined : take()
    if (isSame(now, seen)) return tell(note, isBlank(own) ? "" : say("This started from your “{other}”. Change what you like. The other stays as it was.", { other }))
    if (locked) return tell(note, say("Your “{other}” has changed since. This is locked, so it stays as you agreed it.", { other }))
    tell(note, say("Your “{other}” has changed. What would you like?", { other }), { [say("Bring what is new")]: take, [say("Keep mine as it is")]: stay })

    function take() {
      const brought = bring(holder, own, now)
      const gone = isBlank(own) || Array.isArray(own) ? [] : [setAside(field, /** @type {Answer} */ (own), say("Newer words came from “{other}”.", { other }))]
      desk.give(field, brought, { sources: { ...record().sources, [field]: now }, earlier: [...(record().earlier ?? []), ...gone] })
    }

    function stay() {
      desk.give(field, own ?? "", { sources: { ...record().sources, [field]: now } })
    }
  }

  model.on("change:linked", follow)
  desk.onShown(follow)
  return () => model.off("change:linked", follow)
}

/** @param {HTMLElement} root @returns {HTMLElement} */
function noteIn(root) {
  const there = /** @type {HTMLElement | null} */ (root.querySelector(".link-note"))
  if (there) return there
  const note = document.createElement("div")
  note.className = "link-note no-print"
  note.setAttribute("role", "status")
  root.prepend(note)
  return note
}

/** @param {HTMLElement} note @param {string} words @param {{ [label: string]: () => void }} [choices] */
function tell(note, words, choices = {}) {
  if (note.dataset.words === words) {
    // The same words, perhaps with newer answers behind the buttons.
    Object.values(choices).forEach((call, n) => { note.querySelectorAll("button")[n].onclick = call })
    return
  }
  note.dataset.words = words
  note.replaceChildren()
  if (!words) return
  const line = document.createElement("p")
  line.textContent = words
  note.append(line)
  note.append(...Object.entries(choices).map(([label, call]) => button(label, call)))
}
