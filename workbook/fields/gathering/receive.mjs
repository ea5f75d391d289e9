// Things arrive: files, folders, pasted words, what was in the address, and paper typed in.

import { wallClock } from "../../screen/clock.mjs"
import { tell } from "../../screen/controls.mjs"
import { Refusal } from "../../screen/file.mjs"
import { say } from "../../screen/say.mjs"
import { askedBy, headOf } from "./columns.mjs"
import { peopleIn, saidOfColumns, tableAt } from "./form-rows.mjs"
import { asksAbout, isUnclear } from "./headings.mjs"
import { messagesIn, opened, whyNot } from "./opening.mjs"
import { offered, questionsIn } from "./questions.mjs"
import { inShort } from "./said.mjs"
import { settled } from "./versions.mjs"
import { inOrder } from "./welcome.mjs"

/** @typedef {import("./people.mjs").Gathered} Gathered */
/** @typedef {import("./people.mjs").Trouble} Trouble */
/** @typedef {import("./versions.mjs").Newcomer} Newcomer */
/** @typedef {{ newcomers: Newcomer[], troubles: Trouble[] }} Came */
/** @typedef {{ forms: { [exercise: string]: string }, questions: import("./columns.mjs").Question[] }} Known */

const A_FEW = 25 // files between two breaths

/** Lets the browser draw and listen. @returns {Promise<void>} */
const breathe = () => new Promise((resolve) => { setTimeout(resolve) })

export class Receiver {
  /**
   * @param {import("../../screen/form.mjs").Desk} desk @param {() => Gathered} all @param {(next: Gathered) => void} give
   * @param {{ said: HTMLElement, progress: HTMLElement, waiting: HTMLElement }} places
   */
  constructor(desk, all, give, places) {
    this.desk = desk
    this.all = all
    this.give = give
    this.places = places
    /** @type {Promise<Known> | undefined} */
    this.coming = undefined
    /** One thing after another: two that came together must not write over each other. */
    this.turn = Promise.resolve()
  }

  /** @returns {Promise<Known>} every exercise's form and its questions; none in a notebook, which has no pages to fetch them from */
  known() {
    this.coming ??= this.desk.part("forms").then((forms = {}) => ({ forms, questions: questionsIn(forms) }))
    this.coming.catch(() => { this.coming = undefined })
    return this.coming
  }

  /** @param {File} file @returns {Promise<string[][][]>} */
  excel = async (file) => {
    const part = await this.desk.part("gathering_excel").catch(() => undefined)
    if (!part) throw new Refusal(say("The part of this page that reads {name} did not load. Is the network gone?", { name: file.name }))
    return part.sheetsIn(file)
  }

  /** @param {File[]} given */
  async files(given) {
    const files = inOrder(given)
    /** @type {Came} */
    const came = { newcomers: [], troubles: [] }
    for (const [n, file] of files.entries()) {
      if (n % A_FEW === 0) {
        this.places.progress.textContent = files.length > A_FEW ? say("Reading file {n} of {files}…", { n: n + 1, files: files.length }) : say("Reading…")
        await breathe()
      }
      const { newcomers, troubles } = await this.file(file)
      came.newcomers.push(...newcomers)
      came.troubles.push(...troubles)
    }
    this.places.progress.textContent = ""
    await this.put(came)
  }

  /** @param {File} file @returns {Promise<Came>} */
  async file(file) {
    try {
      const { newcomers, says, tables } = await opened(file, this.excel)
      const came = { newcomers, troubles: says.map((why) => ({ name: file.name, why })) }
      for (const rows of tables) {
        const table = await this.table(file.name, rows)
        came.newcomers.push(...table.newcomers)
        came.troubles.push(...table.troubles)
      }
      return came
    } catch (reason) {
      return { newcomers: [], troubles: [{ name: file.name, why: whyNot(reason, file.name) }] }
    }
  }

  /** @param {string} name @param {string[][]} rows @returns {Promise<Came>} nobody yet, while somebody has to say what a heading means */
  async table(name, rows) {
    const { questions } = await this.known()
    const told = this.all()
    const head = headOf(rows, askedBy(questions), told.headings)
    const wide = rows.findIndex((row) => row.filter((cell) => cell.trim()).length > 1)
    const table = tableAt(name, rows, head < 0 ? Math.max(0, wide) : head, questions, told)
    if (!table.rows.length) throw new Refusal(say("{name} has no rows under its headings.", { name }))
    if (isUnclear(table)) return this.asks(table, rows, questions)
    const { newcomers, says } = peopleIn(table, questions, told.dates)
    return { newcomers, troubles: [...saidOfColumns(table), ...says].map((why) => ({ name, why })) }
  }

  /** @param {import("./form-rows.mjs").Table} table @param {string[][]} rows @param {import("./columns.mjs").Question[]} questions @returns {Came} */
  asks(table, rows, questions) {
    const asked = asksAbout(table, questions, async (answer) => {
      asked.remove()
      if (!answer) return tell(this.places.said, [say("{name} was left out.", { name: table.name })])
      const all = this.all()
      this.give({ ...all, headings: { ...all.headings, ...answer.headings }, dates: { ...all.dates, ...answer.dates } })
      await this.put(await this.table(table.name, rows))
    })
    this.places.waiting.append(asked)
    asked.querySelector("h4")?.focus()
    return { newcomers: [], troubles: [] }
  }

  /** @param {string} words @param {string} how @param {string} name @returns {Promise<boolean>} whether all of them came in */
  async words(words, how, name) {
    if (!words.trim()) return false
    const { newcomers, says } = await messagesIn(words, { how, name })
    await this.put({ newcomers, troubles: says.map((why) => ({ name, why })) })
    return newcomers.length > 0 && !says.length
  }

  /** @param {Came} came @returns {Promise<void>} */
  put(came) {
    const done = this.turn.then(() => this.putNow(came))
    this.turn = done.catch(() => {})
    return done
  }

  /** @param {Came} came */
  async putNow({ newcomers, troubles }) {
    if (!newcomers.length && !troubles.length) return
    const { questions } = await this.known().catch(() => ({ questions: [] }))
    const dated = newcomers.map((one) => ({ ...one, when: one.when || (one.how === "form" ? "" : wallClock()) }))
    const { all, outcomes } = await settled(this.all(), dated, offered(questions), breathe)
    this.give({ ...all, troubles: [...all.troubles, ...troubles] })
    tell(this.places.said, inShort(outcomes, troubles.length))
  }
}
