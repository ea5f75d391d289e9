// A link as a code to scan, drawn as one shape.

import { say } from "./say.mjs"
import { encode } from "uqr"

const FINEST = 29 // finer codes than this are rarely read from a phone's screen; from 24 on, some readers need a second try
const QUIET = 4
const SVG = "http://www.w3.org/2000/svg"

/**
 * @param {string} link @param {string} [label] what somebody hears who cannot see it
 * @returns {SVGElement | undefined} nothing when the link is too long for a code that a phone can read
 */
export function codeOf(link, label = say("A code to scan. The link says the same.")) {
  let size, data
  try {
    ({ size, data } = encode(link, { ecc: "L", boostEcc: false, maxVersion: FINEST, border: QUIET }))
  } catch {
    return undefined
  }
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join("")
  const drawn = document.createElementNS(SVG, "svg")
  for (const [name, value] of Object.entries({ viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" })) drawn.setAttribute(name, value)
  const shape = document.createElementNS(SVG, "path")
  shape.setAttribute("d", path)
  shape.setAttribute("fill", "#000")
  drawn.append(shape)
  return drawn
}
