// However large or wide the text is set, no words are cut off, and none lie on top of others.
// Once: colours, motion
() => {
  const isClippedAway = (one) => Boolean(one) && (getComputedStyle(one).clipPath.startsWith("inset(50%") || isClippedAway(one.parentElement))
  const texts = all("main *, header *, footer *, dialog[open] *").filter((one) => inSight(one) && !one.closest("svg, .spoken, select, .skip") && !isClippedAway(one) && gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" ")))
  const rectsOf = (one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).flatMap((node) => { const range = document.createRange(); range.selectNodeContents(node); return [...range.getClientRects()] })
  const clips = (one) => {
    for (let at = one; at && at !== document.body; at = at.parentElement) {
      const { overflowY } = getComputedStyle(at)
      if (["hidden", "clip"].includes(overflowY)) return at
      if (["auto", "scroll"].includes(overflowY)) return null
    }
    return null
  }
  const cut = texts.filter((one) => { const box = clips(one); if (!box) return false; const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom + 3 })
  const dots = texts.filter((one) => (getComputedStyle(one).textOverflow === "ellipsis" && one.scrollWidth > one.clientWidth + 1) || (getComputedStyle(one).webkitLineClamp !== "none" && one.scrollHeight > one.clientHeight + 1))
  const spills = texts.filter((one) => { const style = getComputedStyle(one); return style.overflowY === "visible" && style.display !== "inline" && one.scrollHeight > one.clientHeight + parseFloat(style.fontSize) / 2 && one.clientHeight > 0 && !one.matches("textarea, input") && style.position !== "absolute" && !one.querySelector("img, svg, [class]") })
  const boxes = texts.filter((one) => !one.closest("dialog") && !["fixed", "sticky"].includes(getComputedStyle(one).position) && !one.closest(".keeping, .top")).map((one) => [one, rectsOf(one).filter((box) => box.width > 2 && box.height > 2)])
  const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 4 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.45
  const ordered = boxes.flatMap(([one, rects]) => rects.map((rect) => [one, rect])).sort(([, a], [, b]) => a.top - b.top)
  const on = new Set()
  ordered.forEach(([one, rect], n) => {
    for (let next = n + 1; next < ordered.length && ordered[next][1].top < rect.bottom; next += 1) {
      const [other, box] = ordered[next]
      if (!one.contains(other) && !other.contains(one) && meets(rect, box)) on.add(other)
    }
  })
  return [
    ...wrong(cut, "its words are cut off at the bottom"),
    ...wrong(dots, "its words are cut off, with dots"),
    ...wrong(spills, "its words run out of their box"),
    ...wrong([...on], "its words lie on top of others"),
  ]
}
