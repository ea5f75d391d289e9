// What a page says about itself: to the eye at once, to a screen reader only when it is worth hearing.

import { say } from "./say.mjs"

export const PATIENCE = 3000 // milliseconds until a save that nobody has acknowledged is called not saved
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
 * Says how saving goes.
 * @param {ParentNode} root
 * @param {import("./form.mjs").Model} model
 */
export function talkOfSaving(root, model) {
  let spoken = ""
  let [lasting, waiting] = [0, 0]
  let late = false

  /** Shows a state, and speaks one that lasts, if it is not what was last spoken. @param {string} words */
  function settle(words) {
    show(root, words)
    clearTimeout(lasting)
    if (words === spoken) return
    lasting = window.setTimeout(() => {
      spoken = words
      speak(root, words)
    }, LASTING)
  }

  function losePatience() {
    late = true
    settle(model.get("silence"))
  }

  return {
    sent() {
      if (!late) show(root, say("Saving…"))
      waiting ||= window.setTimeout(losePatience, PATIENCE)
    },
    answered() {
      const behind = model.get("acked") < model.get("seq")
      clearTimeout(waiting)
      waiting = behind ? window.setTimeout(losePatience, PATIENCE) : 0
      if (behind) return
      late = false
      settle(model.get("problem") || model.get("saved"))
    },
    stop() {
      clearTimeout(lasting)
      clearTimeout(waiting)
    },
  }
}
