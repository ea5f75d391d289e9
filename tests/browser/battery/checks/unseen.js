// The focus never goes where nobody can see it, or where nobody can hear it.
// Once: colours, motion, text
() => {
  const ones = all(FOCUSABLE).filter(canFocus)
  const skips = (one) => one.matches("a[href^='#']") || one.matches(".spoken")
  const labelled = (one) => [...(one.labels ?? [])].some(inSight)
  // The page, and boxes in it that scroll: whoever comes by keyboard has each of them moved into sight.
  const scrolled = (one, way) => (one ? one[way] + scrolled(one.parentElement, way) : 0)
  const nowhere = (one) => {
    const { width, height, right, bottom } = one.getBoundingClientRect()
    return !skips(one) && !labelled(one) && (getComputedStyle(one).opacity === "0" || width < 3 || height < 3 || right + scrolled(one.parentElement, "scrollLeft") <= 0 || bottom + scrolled(one.parentElement, "scrollTop") <= 0)
  }
  return [
    ...wrong(ones.filter(nowhere), "it takes the focus, and cannot be seen"),
    ...wrong(ones.filter((one) => one.closest("[aria-hidden=true]")), "it takes the focus, and is hidden from those who listen"),
    ...wrong(all("[tabindex='0']").filter((one) => shown(one) && !one.matches(`a[href], ${CONTROLS}, ${BUTTONS}, [role]`) && !["auto", "scroll"].includes(getComputedStyle(one).overflowX) && !["auto", "scroll"].includes(getComputedStyle(one).overflowY) && !all(FOCUSABLE, one).length && !one.closest(".sheet")),
      "it takes the focus, and there is nothing to do on it"),
  ]
}
