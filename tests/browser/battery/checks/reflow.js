// Nothing needs scrolling sideways, but for wide parts that the keyboard can reach and scroll.
// Once: colours, motion
() => {
  const root = document.scrollingElement
  const scrolls = (one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1
  const clips = (one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX)
  const held = (one) => { for (let at = one.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at) || clips(at)) return true }
  const wide = root.scrollWidth > root.clientWidth
    ? all("body *").filter((one) => inSight(one) && one.getBoundingClientRect().right > root.clientWidth + 1 && !held(one) && getComputedStyle(one).position !== "fixed")
    : []
  const outer = wide.filter((one) => !wide.includes(one.parentElement))
  const regions = all("body *").filter((one) => inSight(one) && scrolls(one) && !one.matches("textarea, input, select"))
  const reachable = (one) => one.tabIndex >= 0 || all(FOCUSABLE, one).some(canFocus)
  const cut = all("body *").filter((one) => inSight(one) && clips(one) && one.scrollWidth > one.clientWidth + 2 && !one.matches("input, select, svg") && gap(one.innerText) && !one.closest(".spoken, svg"))
  return [
    ...(root.scrollWidth > root.clientWidth && !outer.length ? ["html: the page is wider than the screen"] : []),
    ...wrong(outer.slice(0, 5), (one) => `it reaches ${Math.round(one.getBoundingClientRect().right - root.clientWidth)} px past the edge of the screen`),
    ...wrong(regions.filter((one) => !reachable(one)), "it scrolls sideways, and the keyboard cannot reach it"),
    ...wrong(regions.filter((one) => one.tabIndex >= 0 && one.hasAttribute("tabindex") && !nameOf(one) && !one.matches("pre")), "it scrolls sideways, and has no name"),
    ...wrong(cut, "its words are cut off at the side"),
  ]
}
