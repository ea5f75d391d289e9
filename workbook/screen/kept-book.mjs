// What the service worker keeps of the book: a cache for each version, with the list of what makes it whole.

const worker = /** @type {any} */ (self)
/** @type {{ mark: string, assets: string, list: string }} this version, what its files carry in their addresses, and where its list is */
const book = worker.workbook
const { scope } = worker.registration

/** @typedef {{ [part: string]: { bytes: number, files: { [address: string]: string } } }} List each part's files, with marks of what is in them */
/** @typedef {{ page: string, mark: string, assets: string, all: boolean }} Asker a page: its address, the marks that it carries, and whether to fetch what is missing */
/** @typedef {{ state: "whole" | "some" | "full" | "cut", have: number, of: number, bytes: number, newer: boolean }} State */

// Copies of the book that share a web address do not share what is kept.
const OURS = `workbook ${new URL(scope).pathname} `
const NAME = OURS + book.mark
const LIST = new URL(book.list, scope).href
const AT_ONCE = 2 // files fetched at a time: somebody who goes on to another page must not wait behind them
const KEPT = /^(text\/(html|css|javascript)|application\/javascript|image\/)/

/** @param {string} asked @returns {string} the address by which it is kept: a page whatever it was asked, another file by its version */
export function addressOf(asked) {
  const url = new URL(asked, scope)
  url.hash = ""
  if (url.searchParams.has("v")) return url.href
  url.search = ""
  if (url.pathname.endsWith("/")) url.pathname += "index.html"
  if (!/\.\w+$/.test(url.pathname)) url.pathname += ".html" // some hosts leave out the end of a name
  return url.href
}

/** Makes room for this version. A browser may refuse; the book then works while there is a signal. */
export const makeRoom = () => caches.open(NAME).catch(() => undefined)

/** @returns {Promise<Cache[]>} the caches there are: this version's first, and then the newest. Asking makes none. */
async function versions() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS)).reverse()
  return Promise.all(names.sort((one, other) => Number(other === NAME) - Number(one === NAME)).map((name) => caches.open(name)))
}

/** @param {string} address @returns {Promise<Response | undefined>} */
export async function find(address) {
  for (const cache of await versions().catch(() => [])) {
    const found = await cache.match(address, { ignoreVary: true })
    if (found) return found
  }
}

/** @param {Response} came @returns {boolean} whether it is something to read here, and not a file for somebody’s downloads */
export const isOfTheBook = (came) => came.ok && KEPT.test(came.headers.get("content-type") ?? "")

/** Reads all of what came, and keeps it if it may stay and is of this version. @param {string} address @param {Response} came @param {boolean} may */
export async function note(address, came, may) {
  const body = await came.blob()
  const [, version = book.assets] = /workbook\.css\?v=(\w+)/.exec(address.endsWith(".html") ? await body.text() : "") ?? []
  // “Clear this device” takes the cache away. Nothing makes it again behind anybody’s back.
  if (!may || version !== book.assets || !(await caches.has(NAME))) return
  await (await caches.open(NAME)).put(address, new Response(body, { headers: came.headers })).catch(() => {})
}

/** Forgets every earlier version. */
export async function letOlderGo() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME)
  await Promise.all(older.map((name) => caches.delete(name)))
}

/** @param {Cache} cache @returns {Promise<List>} */
async function listOf(cache) {
  return (await cache.match(LIST))?.json() ?? {}
}

/** @returns {Promise<Map<string, () => Promise<Response | undefined>>>} what earlier versions have, by the mark of what is in it */
async function before() {
  const found = new Map()
  for (const cache of await versions()) {
    for (const { files } of Object.values(await listOf(cache))) {
      for (const [address, mark] of Object.entries(files)) found.set(mark, () => cache.match(addressOf(address)))
    }
  }
  return found
}

/** @param {string} address @returns {Promise<Response>} */
async function fetched(address) {
  const came = await fetch(address, /** @type {RequestInit} */ ({ cache: address.includes("?v=") ? "default" : "no-cache", priority: "low" }))
  if (!came.ok) throw new Error(address)
  return new Response(await came.blob(), { headers: came.headers })
}

/** Makes the book whole on this device, for somebody on that page. What has not changed is not fetched again. @param {Asker} asker @param {(state: State) => void} tell */
export async function keepBook({ page, mark, assets, all }, tell) {
  const cache = await caches.open(NAME)
  if (!(await cache.match(LIST))) await cache.put(LIST, await fetched(`${LIST}?v=${book.mark}`))
  const list = await listOf(cache)
  const own = addressOf(page).slice(scope.length)
  // A signal may go at any moment: the part that somebody is in comes first.
  const parts = Object.values(list).sort((one, other) => Number(own in other.files) - Number(own in one.files))
  const files = new Map(parts.flatMap((part) => Object.entries(part.files)))
  const kept = new Set((await cache.keys()).map(({ url }) => url))
  const missing = [...files].filter(([address]) => !kept.has(addressOf(address)))
  const newer = files.has(own) ? files.get(own) !== mark : assets !== book.assets
  const state = { have: files.size - missing.length, of: files.size, bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0), newer }
  const earlier = missing.length && all ? await before() : new Map()
  const left = (all ? missing : []).values()
  const bring = async () => {
    for (const [address, mark] of left) {
      const to = addressOf(address)
      await cache.put(to, (await earlier.get(mark)?.()) ?? (await fetched(to)))
      state.have += 1
      tell({ ...state, state: "some" })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, bring))
  tell({ ...state, state: state.have < state.of ? "some" : "whole" })
}
