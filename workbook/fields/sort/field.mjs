// Shows the piles as they grow. Cards are sorted by their buttons; dragging a card to a pile is one more way.

import { boxesIn, holderIn, partsOf } from "../../screen/holds.mjs"
import { showViews } from "./views.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function sort(root, desk) {
  const holder = holderIn(root)
  const cards = partsOf(holder, "data-key")
  const names = boxesIn(cards[0]).map((box) => box.value)
  const piles = document.createElement("div")
  piles.className = "piles no-print"
  holder.append(piles)
  const lists = new Map(names.map((name) => [name, pile(name)]))
  /** @type {HTMLElement | undefined} */
  let held
  showViews(holder, cards, desk)

  /** @param {string} name */
  function pile(name) {
    const section = document.createElement("div")
    const heading = document.createElement("p")
    const list = document.createElement("ul")
    heading.className = "pile-name"
    section.className = "pile"
    section.append(heading, list)
    section.addEventListener("dragover", (event) => event.preventDefault())
    section.addEventListener("drop", (event) => {
      event.preventDefault()
      const box = held && boxesIn(held).find((box) => box.value === name)
      if (!box) return
      box.checked = true
      desk.changed(root.dataset.field ?? "")
    })
    piles.append(section)
    return { heading, list }
  }

  for (const card of cards) {
    card.draggable = true
    card.addEventListener("dragstart", (event) => {
      held = card
      event.dataTransfer?.setData("text/plain", card.dataset.key ?? "") // some browsers drag nothing without it
    })
    card.addEventListener("dragend", () => { held = undefined })
  }

  desk.onShown(() => {
    for (const [name, { heading, list }] of lists) {
      const inside = cards.filter((card) => boxesIn(card).some((box) => box.checked && box.value === name))
      heading.textContent = `${name}: ${inside.length}`
      list.replaceChildren(...inside.map((card) => {
        const item = document.createElement("li")
        item.textContent = card.dataset.key ?? ""
        return item
      }))
    }
  })
}
