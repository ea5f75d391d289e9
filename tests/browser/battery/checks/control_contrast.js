// The edge of a control, its mark and its picture stand out from what is behind them, at least 3 to 1.
// Once: size, motion, text
() => {
  const forced = matchMedia("(forced-colors: active)").matches
  const boxes = all("input:not([type=hidden], [type=file], [type=range], [type=image], [type=button], [type=submit], [type=color]), select, textarea").filter((one) => inSight(one) && !one.disabled)
  const edge = (one) => {
    const style = getComputedStyle(one)
    const ground = behind(one.parentElement)
    const sides = ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style[`border${side}Width`]) && style[`border${side}Style`] !== "none")
    const drawn = sides.map((side) => contrast(over(colour(style[`border${side}Color`]), ground), ground))
    const fill = contrast(over(colour(style.backgroundColor), ground), ground)
    if (one.matches("[type=radio], [type=checkbox]") && style.appearance !== "none") return 21
    return Math.max(fill, sides.length === 4 || one.matches("[type=text], textarea") ? Math.max(0, ...drawn) : 0)
  }
  const drawings = all(`:is(${BUTTONS}, a[href]) svg`).filter((one) => inSight(one) && !gap(one.closest(`${BUTTONS}, a[href]`).innerText))
  const ink = (one) => {
    const part = one.querySelector("path, circle, rect, line, polygon, polyline") ?? one
    const { stroke, fill } = getComputedStyle(part)
    return Math.max(...[stroke, fill].filter((css) => css !== "none").map((css) => contrast(over(colour(css), behind(one)), behind(one))), 0)
  }
  const pale = (one) => contrast(over(colour(getComputedStyle(one, "::placeholder").color), behind(one)), behind(one))
  const round = (ratio) => (Math.floor(ratio * 10) / 10).toFixed(1)
  if (forced) return []
  return [
    ...wrong(boxes.filter((one) => edge(one) < 3), (one) => `its edge stands out ${round(edge(one))} to 1, and 3 to 1 is needed`),
    ...wrong(drawings.filter((one) => ink(one) < 3), (one) => `its picture stands out ${round(ink(one))} to 1, and 3 to 1 is needed`),
    ...wrong(boxes.filter((one) => one.placeholder && pale(one) < 4.5), (one) => `its placeholder stands out ${round(pale(one))} to 1, and 4.5 to 1 is needed`),
  ]
}
