// A letter for each candidate in the decisions. Making Word files and drafts is fetched when somebody asks.

import { holderIn, isBlank, of, partsOf, write } from "../../screen/holds.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"
import { comparing } from "./comparing.mjs"

/** @typedef {import("../../screen/holds.mjs").Answer} Answer */


/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function letters(root, desk) {
  const field = root.dataset.field ?? ""
  const holder = holderIn(root)
  const { decisions = "", moderation = "", room = "3" } = holder.dataset
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (holder.querySelector(`[data-part=${name}]`))
  const paper = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"))
  let drawn = ""

  /** @returns {string[]} */
  function names() {
    const [list, column] = decisions.split(".")
    const rows = desk.answer(list)
    const own = (Array.isArray(rows) ? rows : []).map((row) => of(row, column)).filter((name) => typeof name === "string" && name.trim())
    return [...new Set([.../** @type {string[]} */ (own), ...Object.keys(desk.answer(field) ?? {})])]
  }

  /** @param {string} name */
  function letter(name) {
    const made = /** @type {HTMLElement} */ (/** @type {HTMLTemplateElement} */ (part("letter")).content.firstElementChild?.cloneNode(true))
    made.dataset.key = name
    made.querySelector("h4")?.replaceChildren(name)
    return made
  }

  root.addEventListener("click", async (event) => {
    const way = /** @type {HTMLElement} */ (event.target).dataset.way
    if (!way) return
    part("note").textContent = await desk.part("letters").then((made) => made.hand(way, root, desk, names()), () => say("This part of the page did not load. Is the network gone?"))
  })

  desk.onShown(() => {
    const all = names()
    const ready = all.length > 0 && !isBlank(of(desk.answer(moderation), "revealed"))
    for (const name of ["draft", "hand"]) part(name).hidden = !ready
    if (JSON.stringify(all) !== drawn) {
      drawn = JSON.stringify(all)
      part("letters").replaceChildren(...all.map(letter))
      write(holder, desk.answer(field))
    }
    for (const section of partsOf(holder, "data-key")) warn(section, all)
  })
  paper.addEventListener("sheet", () => {
    const all = names()
    paper.replaceChildren(...(all.length ? all : Array(Number(room)).fill("")).map((name) => onPaper(name, of(desk.answer(field), name))))
  })

  /** @param {HTMLElement} section @param {string[]} all */
  function warn(section, all) {
    const name = section.dataset.key ?? ""
    const words = Object.values(of(desk.answer(field), name) ?? {}).join("\n")
    const warning = /** @type {HTMLElement} */ (section.querySelector("[data-part=warning]"))
    const said = comparing(words, all.filter((other) => other !== name))
    warning.hidden = !said
    warning.textContent = said
  }
}

/** @param {string} name @param {Answer | undefined} letter @returns {HTMLElement} */
function onPaper(name, letter) {
  const prose = (/** @type {string} */ heading, /** @type {Answer | undefined} */ words) =>
    make("section", "sheet-part", make("h4", "", heading), isBlank(words) ? make("div", "rules", ...Array.from({ length: 4 }, () => make("p", "rule"))) : make("p", "written", String(words)))
  return make("section", "sheet-part", make("h4", "", name || say("Candidate:")), prose(say("What you showed us"), of(letter, "well")), prose(say("What we would have liked to hear more about"), of(letter, "more")))
}
