// Feedback is about one person. Words that measure somebody against the others are worth a second look.

import { say } from "../../screen/say.mjs"

const AGAINST = /\b(other candidates?|another candidate|better than|worse than|stronger than|weaker than|compared (to|with)|than (the )?others?|first choice|second choice|runner.?up|came (first|second|third|last)|ranked|scored? (you )?(a )?\d|\d out of \d|\d\s*\/\s*7)\b/i

/** @param {string} words @param {string[]} others the other candidates' names @returns {string} what to look at again, or "" */
export function comparing(words, others) {
  const named = others.find((name) => [...name].length > 1 && words.toLowerCase().includes(name.toLowerCase()))
  if (named) return say("This letter names {name}. Feedback is about one person only.", { name: named })
  const found = AGAINST.exec(words)
  return found ? say("“{words}” is worth a second look. Say what you heard, and not how it measured up.", { words: found[0] }) : ""
}
