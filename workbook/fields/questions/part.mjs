// The heavier part: fetched once somebody writes a question, and nowhere else.

export { inWords, looker } from "./look.mjs"
