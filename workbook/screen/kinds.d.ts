// What bundle.mjs makes by looking.

declare module "kinds" {
  /** The kinds of field that have a script of their own. */
  const kinds: { [kind: string]: { default: (root: HTMLElement, desk: import("./form.mjs").Desk) => void } }
  export default kinds
}

declare module "parts" {
  /** The kinds of field that have a heavier part, fetched on a page only when it is needed. */
  const parts: { [kind: string]: any }
  export default parts
}

/** Sphinx’s own search. */
declare const Search: { performSearch(words: string): void }
