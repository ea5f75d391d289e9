// Where answers live when nothing may be saved: in this page, until it closes. The same promises as Store, and no disk.

/** @typedef {import("./record.mjs").Record} Record */
/** @typedef {import("./store.mjs").Kept} Kept */

export class Memory {
  constructor() {
    /** @type {{ [exercise: string]: Kept }} */
    this.records = {}
  }

  /** @returns {Promise<{ [exercise: string]: Kept }>} */
  async all() {
    return this.records
  }

  /** @param {{ [exercise: string]: Record }} mine @returns {Promise<{ [exercise: string]: Kept }>} */
  async keep(mine) {
    const saved = new Date().toISOString()
    const kept = Object.fromEntries(Object.entries(mine).map(([exercise, record]) => [exercise, { ...record, revision: 0, saved }]))
    this.records = { ...this.records, ...kept }
    return kept
  }

  /** @returns {Promise<void>} */
  async clear() {
    this.records = {}
  }
}
