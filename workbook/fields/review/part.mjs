// The heavier part of a review: fetched where there is a text to look at, and nowhere else.

export { reviewer } from "./engine.mjs"
export { makeFace } from "./face.mjs"
