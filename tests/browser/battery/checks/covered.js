// Nothing lies on top of what has the focus, and it is in sight.
// Once: colours, motion, text
() => {
  const covered = (one) => {
    one.focus()
    if (document.activeElement !== one) return false
    const { left, top, width, height } = (one.matches("[type=radio], [type=checkbox], [type=file]") ? [...one.labels].find(inSight) ?? one : one).getClientRects()[0] ?? one.getBoundingClientRect()
    // Of what is larger than the screen, the part that is on it.
    const [x0, y0, x1, y1] = [Math.max(left, 0), Math.max(top, 0), Math.min(left + width, innerWidth), Math.min(top + height, innerHeight)]
    const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].map(([x, y]) => [x0 + (x1 - x0) * x, y0 + (y1 - y0) * y])
    const mine = (at) => at && (one.contains(at) || at.contains(one) || [...(one.labels ?? [])].some((label) => label.contains(at)))
    return x1 <= x0 || y1 <= y0 ? "out of sight" : !points.some(([x, y]) => mine(document.elementFromPoint(x, y)))
  }
  const hidden = andBack(() => {
    document.activeElement?.blur()
    const ones = canBeFocused().filter((one) => inSight(one) || getComputedStyle(one).opacity === "0")
    return ones.map((one) => [one, covered(one)]).filter(([, why]) => why)
  })
  return hidden.map(([one, why]) => `${say(one)}: while it has the focus, ${why === true ? "something lies on top of it" : "it is out of sight"}`)
}
