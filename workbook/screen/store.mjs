// Where a browser keeps answers: IndexedDB, one record for each exercise.
// (localStorage would be simpler, but Chromium can lose the last minute of it when it is killed.)
// Nothing is created until there is something to keep.

import { isSame } from "./holds.mjs"

/** @typedef {import("./form.mjs").Record} Record */
/** @typedef {Record & { revision: number, saved: string }} Kept */

const TABLE = "exercises"

/** @param {IDBRequest<any>} request @returns {Promise<any>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

export class Store {
  /** @param {string} name each published copy of the book has a store of its own */
  constructor(name) {
    this.name = name
    /** @type {Promise<IDBDatabase> | undefined} */
    this.opened = undefined
    this.channel = "BroadcastChannel" in window ? new BroadcastChannel(name) : undefined
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
   * Keeps a record, together with whatever another tab has kept since `base` was read.
   * Resolves once the write has completed, with what is now kept.
   * @param {string} exercise
   * @param {Record} mine
   * @param {Record & { revision?: number }} base
   * @returns {Promise<Kept>}
   */
  async keep(exercise, mine, base) {
    const db = await this.open()
    return new Promise((resolve, reject) => {
      const writing = db.transaction(TABLE, "readwrite", { durability: "strict" })
      const table = writing.objectStore(TABLE)
      const reading = table.get(exercise)
      /** @type {Kept} */
      let next
      reading.onsuccess = () => {
        const theirs = reading.result ?? { answers: {}, revision: 0 }
        const joined = theirs.revision === (base.revision ?? 0) ? mine : join(mine, theirs, base)
        next = { ...joined, revision: theirs.revision + 1, saved: new Date().toISOString() }
        table.put(next, exercise)
      }
      writing.oncomplete = () => {
        this.channel?.postMessage(exercise)
        resolve(next)
      }
      writing.onerror = writing.onabort = () => reject(writing.error ?? reading.error)
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
    this.channel?.postMessage("")
  }

  /** @param {(exercise: string) => void} call told when another tab has kept something; "" when it has cleared */
  listen(call) {
    this.channel?.addEventListener("message", (event) => call(event.data))
  }
}

/**
 * Joins what two tabs have written, field by field. Where both changed one answer, mine shows and theirs is kept.
 * @param {Record} mine @param {Record} theirs @param {Record} base
 * @returns {Record}
 */
export function join(mine, theirs, base) {
  const fields = new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])
  /** @type {[string, any][]} */
  const answers = []
  const earlier = [...(mine.earlier ?? []), ...(theirs.earlier ?? []).filter((one) => !(mine.earlier ?? []).some((other) => isSame(/** @type {any} */ (one), /** @type {any} */ (other))))]
  for (const field of fields) {
    const [my, their, was] = [mine.answers[field], theirs.answers[field], base.answers[field]]
    const iChanged = !isSame(my, was)
    if (iChanged && !isSame(their, was) && !isSame(my, their) && their !== undefined) {
      earlier.push({ field, answer: their, why: "Another tab said this at the same time.", when: new Date().toISOString() })
    }
    const shown = iChanged ? my : their
    if (shown !== undefined) answers.push([field, shown])
  }
  const sources = { ...theirs.sources, ...mine.sources }
  return { ...theirs, ...mine, answers: Object.fromEntries(answers), sources, earlier }
}
