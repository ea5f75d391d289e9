// Words stand out from what is behind them, in a drawing too: 4.5 to 1, or 3 to 1 where they are large.
// Once: motion, text
() => {
  // Forced colours choose for words and for what is behind them alike. A drawing keeps its own, whatever it lies on.
  const forced = matchMedia("(forced-colors: active)").matches
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (/[\p{L}\p{N}]/u.test(node.data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT))
  const ones = new Set()
  while (walker.nextNode()) ones.add(walker.currentNode.parentElement)
  for (const one of all("input:not([type=radio], [type=checkbox], [type=range], [type=hidden], [type=color]), textarea, select")) ones.add(one)
  const exempt = (one) => one.closest(":disabled, [aria-disabled=true], option, script, style, template, noscript, svg :not(text, text *)") || (forced && !one.closest("svg"))
  const visible = (one) => inSight(one) && !one.closest(".spoken") && !/inset\(50%/.test(getComputedStyle(one).clipPath)
  /** The colours of a gradient behind an element, or none; a photograph cannot be measured, and needs a ground of its own. */
  const drawn = remembered((one) => {
    const { backgroundImage, backgroundColor } = getComputedStyle(one)
    if (backgroundImage.includes("gradient")) return [...backgroundImage.matchAll(/(?:rgba?|color|oklch|lab)\([^)]*\)/g)].map(([css]) => over(colour(css), ground(one)))
    if (/url\(/.test(backgroundImage) && one !== document.documentElement) return ["picture"]
    return colour(backgroundColor)[3] > 0.95 || !one.parentElement ? [] : drawn(one.parentElement)
  })
  const ground = remembered((one) => behind(one, ground))
  const seenThrough = remembered((one) => Number(getComputedStyle(one).opacity) * (one.parentElement ? seenThrough(one.parentElement) : 1))
  /** The colours that lie behind the words of a drawing: at both ends and in the middle, all shapes that were drawn there before. */
  const beneath = (one) => {
    const drawing = one.closest("svg")
    const { left, top, width, height } = one.getBoundingClientRect()
    const shapes = all("rect, circle, ellipse, polygon, path", drawing).map((shape) => [shape, getComputedStyle(shape)])
      .filter(([shape, { fill }]) => fill !== "none" && shown(shape) && shape.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
    return [0.05, 0.5, 0.95].map((share) => new DOMPoint(left + width * share, top + height / 2)).map((place) => shapes
      .filter(([shape]) => shape.isPointInFill(place.matrixTransform(shape.getScreenCTM().inverse())))
      .reduce((below, [shape, { fill, fillOpacity }]) => { const [red, green, blue, cover] = colour(fill); return over([red, green, blue, cover * fillOpacity * seenThrough(shape)], below) }, ground(drawing)))
  }
  const measured = [...ones].filter((one) => one && !exempt(one) && visible(one)).map((one) => {
    const style = getComputedStyle(one)
    const size = parseFloat(style.fontSize)
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5
    const inDrawing = one.closest("svg")
    const grounds = inDrawing ? beneath(one) : drawn(one)
    if (grounds[0] === "picture") return [one, style.textShadow === "none" ? 1 : needed, needed]
    const [red, green, blue, cover] = colour(inDrawing ? style.fill : style.color)
    const ratio = Math.min(...(grounds.length ? grounds : [ground(one)]).map((below) => contrast(over([red, green, blue, cover * seenThrough(one)], below), below)))
    return [one, ratio, needed]
  })
  const lines = measured.filter(([, ratio, needed]) => ratio < needed - 0.01).map(([one, ratio, needed]) => `${say(one)}: it stands out ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, and ${needed} to 1 is needed`)
  return [...new Set(lines)]
}
