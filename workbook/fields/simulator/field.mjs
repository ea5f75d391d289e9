// Sliders for the panel model. Nothing is kept until one is moved; the model itself comes when it is in sight.

import { holderIn, isBlank, of, partsOf } from "../../screen/holds.mjs"
import { say, sayMany } from "../../screen/say.mjs"

/** @typedef {import("./part.mjs").Found} Found */

const AT_ONCE = 8 // milliseconds of drawing between two breaths of the page
const SETTLED = 400 // milliseconds without a change, until the words are said

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function simulator(root, desk) {
  const field = root.dataset.field ?? ""
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  const sliders = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("input[type=range]")])
  const kept = /** @type {HTMLInputElement[]} */ (partsOf(holderIn(root), "data-key"))
  const value = (/** @type {number} */ n) => Number(sliders[n].value)
  let drawn = ""
  let waiting = 0
  /** @type {{ given: Found, model: any } | undefined} */
  let found

  part("moving").hidden = false
  // Before the form hears of it: it reads what is kept.
  root.addEventListener("input", () => kept.forEach((holder, n) => { holder.value = sliders[n].value }))
  desk.onShown(() => {
    const answer = desk.answer(field)
    sliders.forEach((slider, n) => {
      const given = of(answer, kept[n].dataset.key ?? "")
      slider.value = isBlank(given) ? slider.defaultValue : String(given)
    })
    show()
  })
  new IntersectionObserver((entries, seen) => {
    if (!entries.some((entry) => entry.isIntersecting)) return
    seen.disconnect()
    root.dataset.seen = ""
    show()
  }).observe(root)

  function show() {
    const words = [many(value(0)), `${value(1)}: ${much(value(1))}`, `${value(2)}: ${much(value(2))}`]
    root.querySelectorAll("[data-part=shown]").forEach((output, n) => { output.textContent = words[n] })
    sliders.forEach((slider, n) => slider.setAttribute("aria-valuetext", words[n]))
    if (root.dataset.seen === undefined) return
    if (drawn !== `${value(1)} ${value(2)}`) void draw()
    else tell()
  }

  async function draw() {
    const mine = drawn = `${value(1)} ${value(2)}`
    const model = await desk.part("simulator").catch(() => undefined)
    root.classList.toggle("still", !model)
    if (!model) return void (part("said").textContent = say("The moving part did not load. The table has results from before."))
    const drawing = model.simulate({ harshness: value(1), noise: value(2) })
    for (let step = drawing.next(), until = performance.now() + AT_ONCE; mine === drawn; step = drawing.next()) {
      if (step.done) {
        found = { given: step.value, model }
        return tell()
      }
      if (performance.now() < until) continue
      await new Promise((resolve) => setTimeout(resolve))
      until = performance.now() + AT_ONCE
    }
  }

  function tell() {
    if (!found) return
    const { given, model } = found
    const people = value(0)
    model.showTable(root, given, people)
    clearTimeout(waiting)
    waiting = window.setTimeout(() => { part("said").textContent = model.inWords(given, people) }, SETTLED)
  }
}

/** @param {number} people */
const many = (people) => sayMany(people, "{n} person", "{n} people")

/** @param {number} points */
const much = (points) => (points === 0 ? say("not at all") : points < 0.5 ? say("a little") : points < 1.2 ? say("some") : say("a lot"))
