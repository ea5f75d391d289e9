// Sends chosen answers. What does the sending is fetched when somebody asks for it.

import { say } from "../../screen/say.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function send(root, desk) {
  const [ways, sent] = ["send", "sent"].map((name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`)))
  ways.hidden = false
  ways.addEventListener("click", async (event) => {
    const way = /** @type {HTMLElement} */ (event.target).dataset.way
    if (!way) return
    try {
      await (await desk.part("send")).send(way, root, desk, sent)
    } catch {
      sent.replaceChildren(say("This part of the page did not load. Is the network gone? “Save my workbook” makes a file that you can send."))
    }
  })
}
