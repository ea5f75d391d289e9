// What leaves the page when a person asks for it: a file, a print, a Word document.

/** @param {BlobPart} inside @param {string} type @param {string} name */
export function download(inside, type, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([inside], { type }))
  link.download = name
  link.click()
  // The browser has its copy once the click is over; long documents keep memory otherwise.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** @returns {Promise<File | undefined>} the file a person picked, if they did */
export function pickFile() {
  const input = Object.assign(document.createElement("input"), { type: "file", accept: ".json,application/json", hidden: true })
  // Safari may forget an input that is in no page before the person has picked a file.
  document.body.append(input)
  /** @type {Promise<File | undefined>} */
  const picked = new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0]))
    input.addEventListener("cancel", () => resolve(undefined))
    input.click()
  })
  return picked.finally(() => input.remove())
}

/** Prints the sheets and nothing else of the page. @param {HTMLElement[]} sheets */
export function printSheets(sheets) {
  const root = document.documentElement
  const pages = document.createElement("div")
  pages.className = "sheets"
  pages.append(...sheets)
  document.body.append(pages)
  root.classList.add("only-sheets")
  window.addEventListener("afterprint", () => {
    pages.remove()
    root.classList.remove("only-sheets")
  }, { once: true })
  window.print()
}

export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** @type {Map<string, Promise<void>>} */
const coming = new Map()

/** Loads a script once, however many ask for it; after a failure, the next who asks tries again. @param {string} src */
export function loadScript(src) {
  const script = coming.get(src) ?? added(src)
  coming.set(src, script)
  script.catch(() => coming.delete(src))
  return script
}

/** @param {string} src @returns {Promise<void>} */
function added(src) {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src })
    script.addEventListener("load", () => resolve())
    script.addEventListener("error", () => reject(new Error(src)))
    document.head.append(script)
  })
}
