// Every way for a sheet to come in. What takes it in is fetched once somebody brings one.

import { button, labelled } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"

/**
 * @param {{ files: (files: File[]) => Promise<unknown>, words: (words: string) => Promise<boolean | undefined>, enter: (how: string) => unknown }} take
 *   `words` says whether all of them came in: what did not stays in the box
 * @returns {{ elements: HTMLElement[], box: HTMLTextAreaElement }}
 */
export function waysIn({ files, words, enter }) {
  const picker = Object.assign(document.createElement("input"), { type: "file", multiple: true, accept: ".json,.txt,application/json,text/plain" })
  picker.addEventListener("change", () => {
    const given = [...(picker.files ?? [])]
    picker.value = ""
    void files(given)
  })
  const box = Object.assign(document.createElement("textarea"), { rows: 2 })
  box.dataset.passing = ""
  const add = button(say("Add what I pasted"), async () => { if (await words(box.value)) box.value = "" })
  const ways = make("div", "actions", button(say("Score on this device"), () => enter("device")), button(say("Type in from paper"), () => enter("paper")))
  return { box, elements: [labelled(say("Open files"), picker), labelled(say("Paste messages or links"), box), add, ways] }
}
