// Numbers need no script. Only the sheet does: blank rows belong on paper too.

import { holderIn, partsOf } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { grid } from "../../screen/sheet.mjs"

/** @param {HTMLElement} root */
export default function counts(root) {
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  sheet.addEventListener("sheet", () => {
    const boxes = /** @type {HTMLInputElement[]} */ (partsOf(holderIn(root), "data-key"))
    sheet.replaceChildren(grid(["", say("How many")], boxes.map((box) => [box.dataset.key ?? "", box.value]), 1))
  })
}
