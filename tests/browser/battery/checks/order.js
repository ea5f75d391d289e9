// What comes first to the eye comes first to the keyboard and to the ear.
// Once: colours, motion, text
() => {
  const flows = (one) => inSight(one) && !["fixed", "absolute", "sticky"].includes(getComputedStyle(one).position) && getComputedStyle(one).display !== "contents" && (gap(one.innerText ?? "") || one.matches(FOCUSABLE) || all(FOCUSABLE, one).length)
  const early = (before, after) => {
    const [a, b] = [before, after].map((one) => one.getBoundingClientRect())
    const columns = getComputedStyle(before.parentElement).columnCount !== "auto"
    return !columns && (b.bottom <= a.top + 1 || (b.right <= a.left + 1 && Math.abs(b.top - a.top) < Math.min(a.height, b.height) / 2))
  }
  const moved = all("body, body *").filter((one) => one.children.length > 1 && !one.matches("svg, svg *, select, tr, thead, tbody, table, colgroup") && getComputedStyle(one).direction === "ltr")
    .flatMap((one) => { const parts = [...one.children].filter(flows); return parts.filter((part, n) => n && early(parts[n - 1], part)) })
  const placed = all("main *").filter((one) => inSight(one) && getComputedStyle(one).position === "absolute" && gap(one.innerText ?? "") && !one.closest(".spoken, [aria-hidden=true]"))
    .filter((one) => { const near = one.previousElementSibling; return near && flows(near) && one.getBoundingClientRect().bottom <= near.getBoundingClientRect().top + 1 })
  return [
    ...wrong(all("[tabindex]").filter((one) => one.tabIndex > 0), (one) => `tabindex ${one.tabIndex} takes it out of its turn`),
    ...wrong([...moved, ...placed], "it is seen before what comes before it"),
  ]
}
