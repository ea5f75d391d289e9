// The files in what somebody dropped, folders and all.

import { isHidden } from "./welcome.mjs"

/** @param {FileSystemEntry} entry @returns {Promise<File[]>} */
async function filesOf(entry) {
  if (entry.isFile) return new Promise((done) => /** @type {FileSystemFileEntry} */ (entry).file((file) => done([file]), () => done([])))
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader()
  /** @type {FileSystemEntry[]} */
  const all = []
  for (;;) {
    // A browser gives a folder's files a hundred at a time.
    const some = await new Promise((done) => reader.readEntries(done, () => done([])))
    if (!some.length) break
    all.push(...some)
  }
  return (await Promise.all(all.map(filesOf))).flat()
}

/** @param {DataTransfer} given @returns {Promise<File[]>} */
export async function dropped(given) {
  const entries = [...given.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined)
  return entries.length ? (await Promise.all(entries.map(filesOf))).flat() : [...given.files]
}

/** @param {File[]} files @returns {File[]} those that somebody put there, in the order of their names */
export const inOrder = (files) => files.filter((file) => !isHidden(file)).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
