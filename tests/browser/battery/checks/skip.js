// The first thing that Tab reaches is a link that skips to the page, shows itself, and gets there.
// Once: page
() => {
  const first = all(FOCUSABLE).find(canFocus)
  const main = document.querySelector("main, [role=main]")
  if (document.body.matches(":has(> .sheet:only-of-type)") || !main) return main ? [] : ["main: there is no main part"]
  const before = all(FOCUSABLE).filter((one) => canFocus(one) && one.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING)
  if (before.length < 3 && first !== document.querySelector(".skip")) return []
  const goal = first?.hash && document.getElementById(decodeURIComponent(first.hash.slice(1)))
  if (!first?.matches("a[href^='#']") || !/skip|go to|jump/i.test(nameOf(first))) return [`${first ? say(first) : "body"}: it comes first, and is no link that skips to the page`]
  if (!goal) return [`${say(first)}: what it skips to is not there`]
  if (!main.contains(goal) && !goal.contains(main)) return [`${say(first)}: it does not lead to the main part`]
  const had = document.activeElement
  const place = [scrollX, scrollY]
  scrollTo(0, 0)
  first.focus({ preventScroll: true })
  const { left, top, right, bottom } = first.getBoundingClientRect()
  const style = getComputedStyle(first)
  const lost = right <= 0 || bottom <= 0 || left >= innerWidth || right - left < 8 || bottom - top < 8 || style.opacity === "0" || style.clipPath.startsWith("inset(50%")
  goal.focus({ preventScroll: true })
  const arrived = document.activeElement === goal || goal.matches("main")
  had === document.body ? document.activeElement.blur() : had?.focus({ preventScroll: true })
  scrollTo(...place)
  return [
    ...(lost ? [`${say(first)}: it cannot be seen while it has the focus`] : []),
    ...(arrived ? [] : [`${say(first)}: the focus does not arrive, since what it skips to cannot take it`]),
  ]
}
