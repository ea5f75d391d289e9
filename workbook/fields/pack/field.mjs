// Ticks for what to print. Drawing the pieces and counting their pages is fetched when somebody asks for it.

import { say } from "../../screen/say.mjs"

/** @param {HTMLElement} root @param {import("../../screen/form.mjs").Desk} desk */
export default function pack(root, desk) {
  const { book } = desk
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${name}]`))
  if (!book) return void (part("elsewhere").hidden = false)
  const boxes = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("input[type=checkbox]")])
  const field = root.dataset.field ?? ""
  const leansOn = /** @type {HTMLElement} */ (root.querySelector("[data-plan]")).dataset.plan?.split(" ") ?? []
  const plan = () => JSON.stringify(leansOn.map(desk.answer))
  const tell = (/** @type {string} */ words) => { part("said").textContent = words }
  /** @type {any} */
  let face
  let shownFor = ""
  let ticked = ""
  let turn = Promise.resolve()

  /** Shows the pack as the plan is now. Turns are taken, so that an older plan never comes after a newer one. */
  const show = () => (turn = turn.then(draw).catch(() => tell(say("A part of this page did not load. Is the network gone? Your ticks are still here."))))

  async function draw() {
    const now = plan()
    if (now === shownFor) return
    tell(say("Counting the pages…"))
    face ??= (await desk.part("pack")).open(root, desk, book)
    await face.show()
    shownFor = now
  }

  /** @param {"print" | "word"} way */
  async function handOver(way) {
    await show()
    if (shownFor !== plan()) return
    if (!face.any()) return tell(say("Tick what you would like to print first."))
    await face[way]()
  }

  /** @type {{ [button: string]: () => void }} */
  const ways = {
    show: () => void show(),
    all: () => desk.give(field, boxes.map((box) => box.value)),
    print: () => void handOver("print"),
    word: () => void handOver("word"),
  }
  for (const tools of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-part=tools]"))) tools.hidden = false
  root.addEventListener("click", (event) => ways[/** @type {HTMLElement} */ (event.target).dataset.doPack ?? ""]?.())

  // A plan that changes is drawn anew only once somebody looks at the pack again: planning stays quick.
  let inSight = false
  const follow = () => { if (face && inSight && plan() !== shownFor) void show() }
  new IntersectionObserver(([seen]) => {
    inSight = seen.isIntersecting
    follow()
  }).observe(root)
  desk.onShown(() => {
    follow()
    const now = JSON.stringify(desk.answer(field) ?? [])
    if (face && shownFor && now !== ticked) void face.changed()
    ticked = now
  })
}
