// Words stand out from what is behind them: 4.5 to 1, or 3 to 1 where they are large.
// Once: motion, text
() => {
  if (matchMedia("(forced-colors: active)").matches) return []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (/[\p{L}\p{N}]/u.test(node.data) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT))
  const ones = new Set()
  while (walker.nextNode()) ones.add(walker.currentNode.parentElement)
  for (const one of all("input:not([type=radio], [type=checkbox], [type=range], [type=hidden], [type=color]), textarea, select")) ones.add(one)
  const exempt = (one) => one.closest(":disabled, [aria-disabled=true], option, script, style, template, noscript, svg")
  const visible = (one) => inSight(one) && !one.closest(".spoken") && !/inset\(50%/.test(getComputedStyle(one).clipPath)
  /** The colours of a gradient behind an element, or none; a photograph cannot be measured, and needs a ground of its own. */
  const drawn = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundImage, backgroundColor } = getComputedStyle(at)
      if (backgroundImage.includes("gradient")) return [...backgroundImage.matchAll(/(?:rgba?|color|oklch|lab)\([^)]*\)/g)].map(([css]) => over(colour(css), behind(at)))
      if (/url\(/.test(backgroundImage) && at !== document.documentElement) return ["picture"]
      if (colour(backgroundColor)[3] > 0.95) return []
    }
    return []
  }
  const seenThrough = (one) => { let cover = 1; for (let at = one; at; at = at.parentElement) cover *= Number(getComputedStyle(at).opacity); return cover }
  const measured = [...ones].filter((one) => one && !exempt(one) && visible(one)).map((one) => {
    const style = getComputedStyle(one)
    const size = parseFloat(style.fontSize)
    const needed = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5
    const grounds = drawn(one)
    if (grounds[0] === "picture") return [one, style.textShadow === "none" ? 1 : needed, needed]
    const [red, green, blue, cover] = colour(style.color)
    const ratio = Math.min(...(grounds.length ? grounds : [behind(one)]).map((ground) => contrast(over([red, green, blue, cover * seenThrough(one)], ground), ground)))
    return [one, ratio, needed]
  })
  const lines = measured.filter(([, ratio, needed]) => ratio < needed - 0.01).map(([one, ratio, needed]) => `${say(one)}: it stands out ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, and ${needed} to 1 is needed`)
  return [...new Set(lines)]
}
