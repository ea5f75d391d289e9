// Where answers live when nothing may be saved: in this page, until it closes. The same promises as Store, and no disk.

/** @typedef {import("./form.mjs").Record} Record */
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

  /** @param {string} exercise @param {Record} mine @returns {Promise<Kept>} */
  async keep(exercise, mine) {
    const kept = { ...mine, revision: 0, saved: new Date().toISOString() }
    this.records = { ...this.records, [exercise]: kept }
    return kept
  }

  /** @returns {Promise<void>} */
  async clear() {
    this.records = {}
  }

  listen() {}
}
