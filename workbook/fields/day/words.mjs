// A day and a time as a person says them. The twin of `in_words` in __init__.py: examples.yaml holds both to the same words.

import { sayDay } from "../../screen/say-day.mjs"
import { say } from "../../screen/say.mjs"

/** @param {{ date?: string, time?: string }} given @returns {string} such as Thursday 14 January 2027, at 10:30 */
export function inWords({ date = "", time = "" }) {
  const day = sayDay(date)
  return day && time ? say("{day}, at {time}", { day, time }) : day || time
}
