// Where a browser keeps answers: IndexedDB, one record for each exercise.
// (localStorage would be simpler, but Chromium can lose the last minute of it when it is killed.)
// Nothing is created until there is something to keep.

import { join } from "./record.mjs"

/** @typedef {import("./record.mjs").Record} Record */
/** @typedef {Record & { revision: number, saved: string }} Kept */

const TABLE = "exercises"

/** @param {IDBRequest<any>} request @returns {Promise<any>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** @param {string} name @returns {BroadcastChannel | undefined} how tabs tell each other, where a browser lets them */
function channelCalled(name) {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}

export class Store {
  /** @param {string} name each published copy of the book has a store of its own */
  constructor(name) {
    this.name = name
    /** @type {Promise<IDBDatabase> | undefined} */
    this.opened = undefined
    this.channel = channelCalled(name)
  }

  /** @returns {Promise<IDBDatabase>} */
  open() {
    this.opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE)
      request.onblocked = () => reject(new Error("blocked"))
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        // Another tab that clears this device must not have to wait for this one.
        request.result.onversionchange = () => this.close()
        request.result.onclose = () => { this.opened = undefined }
        resolve(request.result)
      }
    })
    this.opened.catch(() => { this.opened = undefined })
    return this.opened
  }

  close() {
    this.opened?.then((db) => db.close())
    this.opened = undefined
  }

  /** @returns {Promise<boolean>} whether anything was ever kept here; asking creates nothing */
  async exists() {
    if (!indexedDB.databases) return true
    return (await indexedDB.databases()).some(({ name }) => name === this.name)
  }

  /** @returns {Promise<{ [exercise: string]: Kept }>} everything that is kept */
  async all() {
    if (!(await this.exists())) return {}
    const table = (await this.open()).transaction(TABLE).objectStore(TABLE)
    const [names, records] = await Promise.all([done(table.getAllKeys()), done(table.getAll())])
    return Object.fromEntries(names.map((/** @type {string} */ name, /** @type {number} */ n) => [name, records[n]]))
  }

  /**
   * Keeps records, all of them or none, each together with whatever another tab has kept since its base was read.
   * Resolves once the write has completed, with what is now kept.
   * @param {{ [exercise: string]: Record }} mine
   * @param {{ [exercise: string]: Record & { revision?: number } }} bases
   * @returns {Promise<{ [exercise: string]: Kept }>}
   */
  async keep(mine, bases) {
    const db = await this.open()
    return new Promise((resolve, reject) => {
      const writing = db.transaction(TABLE, "readwrite", { durability: "strict" })
      const table = writing.objectStore(TABLE)
      /** @type {[string, Kept][]} */
      const kept = []
      for (const [exercise, record] of Object.entries(mine)) {
        const reading = table.get(exercise)
        reading.onsuccess = () => {
          const next = after(record, reading.result, bases[exercise])
          kept.push([exercise, next])
          table.put(next, exercise)
        }
      }
      writing.oncomplete = () => {
        this.channel?.postMessage("kept")
        resolve(Object.fromEntries(kept))
      }
      writing.onerror = writing.onabort = () => reject(writing.error)
    })
  }

  /** Forgets everything. @returns {Promise<void>} */
  async clear() {
    if (await this.exists()) {
      // Emptying the table first works even while another tab holds the store open.
      const writing = (await this.open()).transaction(TABLE, "readwrite")
      await done(writing.objectStore(TABLE).clear())
      this.close()
      await done(indexedDB.deleteDatabase(this.name))
    }
    this.channel?.postMessage("cleared")
  }

  /** @param {(news: "kept" | "cleared") => void} call told what another tab has done */
  listen(call) {
    this.channel?.addEventListener("message", (event) => call(event.data))
  }
}

/**
 * @param {Record} mine
 * @param {Kept} [theirs] what is kept by now
 * @param {Record & { revision?: number }} [base] what mine started from
 * @returns {Kept} what to keep next
 */
function after(mine, theirs = { answers: {}, revision: 0, saved: "" }, base = { answers: {} }) {
  const joined = theirs.revision === (base.revision ?? 0) ? mine : join(mine, theirs, base)
  return { ...joined, revision: theirs.revision + 1, saved: new Date().toISOString() }
}
