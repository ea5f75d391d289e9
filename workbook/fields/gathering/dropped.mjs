// The files in what somebody dropped, folders and all.

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
