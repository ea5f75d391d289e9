// The form's model on a published page: the anywidget contract, with a browser's store where a notebook has a kernel.

import { isSame } from "./holds.mjs"
import { join } from "./record.mjs"
import { say } from "./say.mjs"

/** @typedef {import("./record.mjs").Record} Record */


export class PageModel {
  /**
   * @param {import("./store.mjs").Store | import("./memory.mjs").Memory} store
   * @param {string} exercise
   * @param {{ saved: string, silence: string }} words what to say when a save is done, and when it is slow
   */
  constructor(store, exercise, words) {
    this.store = store
    this.exercise = exercise
    /** @type {{ [key: string]: any }} */
    this.values = { record: { answers: {} }, linked: {}, origins: {}, seq: 0, acked: 0, problem: "", ...words }
    /** @type {Record & { revision?: number }} */
    this.base = this.values.record
    /** @type {Map<string, Set<() => void>>} */
    this.calls = new Map()
    this.writing = false
    /** The last change that the person has also put in a file. */
    this.taken = 0
  }

  /** @param {string} key */
  get(key) {
    return this.values[key]
  }

  /** @param {string} key @param {any} value */
  set(key, value) {
    this.values[key] = value
    for (const call of this.calls.get(`change:${key}`) ?? []) call()
  }

  /** @param {string} event @param {() => void} call */
  on(event, call) {
    this.calls.set(event, (this.calls.get(event) ?? new Set()).add(call))
  }

  /** @param {string} event @param {() => void} call */
  off(event, call) {
    this.calls.get(event)?.delete(call)
  }

  send() {}

  /** @returns {boolean} whether something typed has not been kept yet */
  get behind() {
    return this.values.acked < this.values.seq || Boolean(this.values.problem)
  }

  /** Shows what the store holds. @param {Record} record */
  load(record) {
    this.base = record
    this.set("record", record)
  }

  /** Lets go of everything. */
  forget() {
    this.values.problem = ""
    this.taken = this.values.seq
    this.load({ answers: {} })
  }

  /** Writes until what is kept is what was last typed. One write at a time; typing goes on meanwhile. */
  async save_changes() {
    if (this.writing) return
    this.writing = true
    while (this.values.acked < this.values.seq) {
      const { seq, record } = this.values
      try {
        const kept = await this.store.keep({ [this.exercise]: record }, { [this.exercise]: this.base })
        this.settle(record, kept[this.exercise])
        this.values.problem = ""
      } catch {
        this.values.problem = say("This browser would not save that. Press “Save my workbook” now, to keep your words in a file.")
      }
      this.set("acked", seq)
    }
    this.writing = false
  }

  /** @param {Record} mine what was sent @param {import("./store.mjs").Kept} kept what the store made of it */
  settle(mine, kept) {
    const now = this.values.record
    const next = now === mine ? kept : join(now, kept, mine)
    this.base = kept
    if (isSame(next.answers, now.answers)) this.values.record = next
    else this.set("record", next)
  }
}
