// Whatever has the focus shows it, at least 3 to 1.
// Once: motion, text
() => {
  const ones = canBeFocused()
  const kind = (one) => [one.localName, one.type, one.className, one.parentElement.className, one.parentElement.localName, one.closest("form, nav, header, footer, main, dialog")?.localName].join(" ")
  const first = new Map(ones.toReversed().map((one) => [kind(one), one]))
  const PARTS = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderBottomColor", "borderTopWidth", "borderBottomWidth", "backgroundColor", "color", "textDecorationLine", "textDecorationThickness"]
  const drawn = (one) => [one, ...(one.labels ?? []), one.parentElement].flatMap((part) => [null, "::before", "::after"].map((pseudo) => {
    const style = getComputedStyle(part, pseudo)
    return Object.fromEntries(PARTS.map((name) => [name, style[name]]))
  }))
  const RING = "outlineStyle" // a ring is drawn only where it has a style and a width
  // WCAG 2.2, 2.4.13, asks for 2 pixels; a browser draws its own ring thicker than it says.
  const thick = (part) => part[RING] === "auto" || parseFloat(part.outlineWidth) >= 2
  const shadows = (css) => [...css.matchAll(/(?:rgba?|color|oklch|lab)\([^)]*\)/g)].map(([one]) => colour(one))
  const looks = (one) => {
    document.activeElement?.blur() // what has the focus already would look the same
    const before = drawn(one)
    one.focus({ preventScroll: true, focusVisible: true })
    if (document.activeElement !== one) return null
    const after = drawn(one)
    const ground = behind(one.parentElement)
    const apart = (css, other) => contrast(over(colour(css), ground), other ? over(colour(other), ground) : ground)
    const signs = after.flatMap((part, n) => {
      const was = before[n]
      const found = []
      if (part[RING] !== "none" && thick(part) && (part[RING] !== was[RING] || part.outlineColor !== was.outlineColor || part.outlineWidth !== was.outlineWidth)) found.push(apart(part.outlineColor), contrast(over(colour(part.outlineColor), behind(one)), behind(one)))
      if (part.boxShadow !== was.boxShadow && part.boxShadow !== "none") found.push(...shadows(part.boxShadow).map((shade) => contrast(over(shade, ground), ground)))
      for (const side of ["Top", "Bottom"]) {
        if (part[`border${side}Color`] !== was[`border${side}Color`] && parseFloat(part[`border${side}Width`])) found.push(apart(part[`border${side}Color`], was[`border${side}Color`]))
        if (parseFloat(part[`border${side}Width`]) > parseFloat(was[`border${side}Width`])) found.push(apart(part[`border${side}Color`]))
      }
      if (part.backgroundColor !== was.backgroundColor) found.push(apart(part.backgroundColor, was.backgroundColor))
      if (part.textDecorationLine !== was.textDecorationLine) found.push(apart(part.color))
      return found
    })
    return Math.max(0, ...signs)
  }
  const faint = andBack(() => [...first.values()].map((one) => [one, looks(one)])).filter(([, ratio]) => ratio !== null && ratio < 3)
  return faint.map(([one, ratio]) => `${say(one)}: ${ratio ? `the sign of its focus stands out ${ratio.toFixed(1)} to 1, and 3 to 1 is needed` : "nothing shows that it has the focus, or only a hairline"}`)
}
