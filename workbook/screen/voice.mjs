// What a page says about itself: to the eye at once, to a screen reader only when it is worth hearing.

const LASTING = 1000 // milliseconds that a state must last before it is spoken: longer than the gap between two keys

/** @param {ParentNode} root @param {string} part @returns {HTMLElement} */
const find = (root, part) => /** @type {HTMLElement} */ (root.querySelector(`[data-part=${part}]`))

/** Shows words, and says nothing. @param {ParentNode} root @param {string} words */
export function show(root, words) {
  const status = find(root, "status")
  if (status.textContent !== words) status.textContent = words
}

/** Says words, and shows nothing. @param {ParentNode} root @param {string} words */
export function speak(root, words) {
  const voice = find(root, "voice")
  // Screen readers pass over words that are already there, even where they are an answer to a new question.
  voice.textContent = voice.textContent === words ? `${words}\u00a0` : words
}

/** Answers something that the person has just done. @param {string} words */
export function tell(words) {
  for (const part of document.querySelectorAll(".keeping")) {
    show(part, words)
    speak(part, words)
  }
}

/**
 * @param {ParentNode} root
 * @returns {(words: string) => void} shows each state, and speaks one that lasts, if it is not what was last spoken
 */
export function settler(root) {
  let spoken = ""
  let waiting = 0
  return (words) => {
    show(root, words)
    clearTimeout(waiting)
    if (words === spoken) return
    waiting = window.setTimeout(() => {
      spoken = words
      speak(root, words)
    }, LASTING)
  }
}
