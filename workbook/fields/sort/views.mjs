// Gives our view of a card once it has a pile: not before, and never as a mark.

import { boxesIn } from "../../screen/holds.mjs"

/** @param {HTMLElement} holder @param {HTMLElement[]} cards @param {import("../../screen/form.mjs").Desk} desk */
export function showViews(holder, cards, desk) {
  const views = new Map(cards.map((card) => [card, /** @type {HTMLElement[]} */ ([...card.querySelectorAll("[data-part=view]")])]))
  // Without this script every view comes after the cards, as it does on paper.
  holder.querySelector("[data-sheet-more]")?.setAttribute("hidden", "")
  /** @type {Set<HTMLElement> | undefined} */
  let before

  desk.onShown(() => {
    const placed = new Set(cards.filter((card) => boxesIn(card).some((box) => box.checked)))
    for (const [card, said] of views) for (const view of said) view.hidden = !placed.has(card)
    const fresh = before ? cards.filter((card) => placed.has(card) && !before?.has(card)) : []
    const words = fresh.flatMap((card) => views.get(card) ?? []).map((view) => view.textContent)
    if (words.length) desk.say(words.join(" "))
    before = placed
  })
}
