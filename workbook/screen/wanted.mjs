// What is fetched only once somebody wants it.

/**
 * @template T @param {() => Promise<T>} bring
 * @returns {() => Promise<T>} brings once, however often it is wanted; after a failure, the next who wants it tries again
 */
export function onceWanted(bring) {
  /** @type {Promise<T> | undefined} */
  let coming
  return () => {
    coming ??= bring()
    coming.catch(() => { coming = undefined })
    return coming
  }
}
