// What leaves the planner: a calendar file, and a link for the co-trainer. And what comes in by such a link.

import { button } from "../../screen/controls.mjs"
import { calendarOf } from "../../screen/calendar.mjs"
import { ask } from "../../screen/dialog.mjs"
import { download } from "../../screen/hand-over.mjs"
import { isBlank, isSame } from "../../screen/holds.mjs"
import { pack, unpack } from "../../screen/post.mjs"
import { say } from "../../screen/say.mjs"
import { make } from "../../screen/sheet.mjs"

/** @typedef {import("../../screen/form.mjs").Desk} Desk */
/** @typedef {import("../../screen/holds.mjs").Answer} Answer */
/** @typedef {import("../../screen/plan.mjs").Plan} Plan */


/** @param {{ desk: Desk, plan: () => Plan, answers: () => { [field: string]: Answer | undefined } }} given */
export function hands({ desk, plan, answers }) {
  const exercise = desk.form.dataset.exercise ?? ""
  const made = make("div", "made")
  made.setAttribute("role", "status")
  const calendar = button(say("Put the days in my calendar"), () => {
    const { days } = plan()
    const events = days.map(({ number, date, start, end }) => ({ date, time: start, end, entry: days.length > 1 ? say("Workshop, day {number} of {days}", { number, days: days.length }) : say("Workshop") }))
    download(calendarOf(events), "text/calendar;charset=utf-8", "workshop.ics")
    made.replaceChildren(make("p", "", say("The file is with your downloads. Open it to put the days in your calendar. It says “Workshop” and the times, and no more.")))
  })
  const share = button(say("Make a link for my co-trainer"), () => {
    if (!location.protocol.startsWith("http")) return made.replaceChildren(make("p", "", say("A link works only from a website, and this page is a file on your device. “Save my workbook” makes a file that you can send.")))
    made.replaceChildren(...toCopy(`${location.href.split(/[?#]/)[0]}#a=${pack({ [exercise]: { answers: given() } })}`))
  })

  /** @returns {{ [field: string]: Answer }} what the plan is made of, and nothing else of this page */
  const given = () => /** @type {any} */ (Object.fromEntries(Object.entries(answers()).filter(([, answer]) => !isBlank(answer))))

  /** @param {string} words what came in the page's address */
  async function take(words) {
    if (!words.trim()) return
    const { found, refused } = await unpack(words)
    const theirs = found[0]?.[exercise]?.answers
    if (!theirs) return made.replaceChildren(make("p", "", refused[0] ?? say("That link holds no plan. It should be made on this page.")))
    const names = Object.keys(answers())
    const plan = Object.fromEntries(names.map((name) => [name, theirs[name]]))
    if (isSame(given(), plan)) return made.replaceChildren(make("p", "", say("The plan in that link is the one that is here already.")))
    const theNew = say("Show the new plan")
    if (!isBlank(given()) && (await ask(say("A plan came with this link."), [say("Another plan is here already."), say("If you show the new one, yours is kept in your workbook file.")], [say("Keep mine"), theNew])) !== theNew) return
    for (const name of names) desk.replace(name, plan[name] ?? "", say("Another plan came by a link."))
    made.replaceChildren(make("p", "", say("The plan from the link is here. Change what you like.")))
  }

  return {
    element: make("div", "hands", make("p", "actions", calendar, share), made),
    take,
    /** @param {Plan} now */
    draw: ({ days }) => { calendar.hidden = !days[0]?.date },
  }
}

/** @param {string} link */
function toCopy(link) {
  const box = Object.assign(document.createElement("textarea"), { value: link, readOnly: true, rows: 4 })
  box.setAttribute("aria-label", say("To copy"))
  const copy = button(say("Copy"), async () => {
    box.select()
    const copied = await navigator.clipboard?.writeText(link).then(() => true, () => false)
    copy.textContent = copied ? say("Copied") : say("Press and hold the words above to copy them")
  })
  return [make("p", "", say("Your plan is inside this link, with how many people come and what they need. It holds no names. Send it to your co-trainer.")), box, copy]
}
