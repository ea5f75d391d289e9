// How a page lets somebody begin before its form comes to life.

const SOON = 1000 // milliseconds

/**
 * The first tap never waits for the form to come to life: the browser answers it, and what it changed is taken over.
 * @returns {Promise<void>} resolves once somebody has begun, or all is there and there is nothing else to do
 */
export function calm() {
  return new Promise((resolve) => {
    const go = () => void setTimeout(resolve)
    const idle = () => void (window.requestIdleCallback ?? setTimeout)(go)
    for (const begun of ["click", "input"]) document.addEventListener(begun, go, { capture: true, once: true })
    if (document.readyState === "complete") idle()
    else window.addEventListener("load", idle)
    setTimeout(go, SOON) // a picture that never comes must not keep anybody from the form
  })
}

/** @param {URL} file @returns {boolean} whether a file had not to be fetched: then the page is not shown yet, and is shown as its reader chose */
export function onTheDevice(file) {
  const [fetched] = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByName(file.href))
  return !fetched?.transferSize
}
