// What every check needs to see: what is shown, what it is called, how it is named in a finding, and which colours meet.

const all = (selector, root = document) => [...root.querySelectorAll(selector)]
/** A question whose answers are remembered: many elements lie in the same few. */
const remembered = (ask) => {
  const known = new Map()
  return (one) => {
    if (!known.has(one)) known.set(one, ask(one))
    return known.get(one)
  }
}
const gap = (words) => (words ?? "").replace(/\s+/g, " ").trim()
const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0
const heard = (one) => !one.closest("[aria-hidden=true], [hidden]") && one.checkVisibility({ visibilityProperty: true })
const inSight = (one) => {
  const { width, height, right, bottom } = one.getBoundingClientRect()
  const style = getComputedStyle(one)
  return shown(one) && width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0 && style.opacity !== "0"
}

const CONTROLS = "input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image]), select, textarea"
const BUTTONS = "button, summary, [role=button], input:is([type=button], [type=submit], [type=reset], [type=image])"
const FOCUSABLE = `a[href], area[href], ${CONTROLS}, ${BUTTONS}, iframe, audio[controls], video[controls], [tabindex], [contenteditable=true]`
const canFocus = (one) => one.matches(FOCUSABLE) && !one.matches(":disabled, [tabindex^='-'], [inert] *") && shown(one)

/** What can take the focus now: in a dialog where one stands. What plays or frames has a focus of its own. */
const canBeFocused = () => all(FOCUSABLE, document.querySelector("dialog:modal") ?? document).filter((one) => canFocus(one) && !one.matches("iframe, audio, video"))
/** Gives what comes of moving the focus about, and puts it and the page back where they were. */
const andBack = (move) => {
  const had = document.activeElement
  const place = [scrollX, scrollY]
  const came = move()
  had && had !== document.body ? had.focus({ preventScroll: true }) : document.activeElement?.blur()
  scrollTo(...place)
  return came
}

/** What an element says to somebody who listens: its words, and its pictures' words. */
const wordsOf = (one) => {
  if (one.nodeType === Node.TEXT_NODE) return one.data
  if (one.nodeType !== Node.ELEMENT_NODE || one.matches("[aria-hidden=true], [hidden], script, style, template")) return ""
  // A hidden part is not said, unless it is all hidden and a name was taken from it.
  if (!one.checkVisibility({ visibilityProperty: true }) && one.parentElement?.checkVisibility({ visibilityProperty: true })) return ""
  if (one.hasAttribute("aria-label")) return ` ${one.getAttribute("aria-label")} `
  if (one.matches("img, area, input[type=image]")) return ` ${one.alt} `
  if (one.localName === "svg") return ` ${one.querySelector(":scope > title")?.textContent ?? ""} `
  if (one.matches(CONTROLS)) return ""
  return [...one.childNodes].map(wordsOf).join(getComputedStyle(one).display === "inline" ? "" : " ")
}
const byIds = (one, attribute) =>
  (one.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id))

/** An element's name, as a screen reader would say it; a title or a placeholder is no name that stays in sight. */
const nameOf = (one) => {
  const from = byIds(one, "aria-labelledby").filter(Boolean)
  if (from.length) return gap(from.map((part) => part.getAttribute("aria-label") ?? wordsOf(part)).join(" "))
  if (one.ariaLabel) return gap(one.ariaLabel)
  if (one.labels?.length) return gap([...one.labels].map(wordsOf).join(" "))
  if (one.localName === "fieldset") return gap(wordsOf(one.querySelector(":scope > legend") ?? new Text("")))
  if (one.localName === "table") return gap(wordsOf(one.caption ?? new Text("")))
  if (one.localName === "figure") return gap(wordsOf(one.querySelector("figcaption") ?? new Text("")))
  if (one.matches("input:is([type=button], [type=submit], [type=reset])")) return one.value || one.type
  return one.matches(CONTROLS) ? "" : gap(wordsOf(one))
}

/** An element as a finding names it. */
const say = (one) => {
  const id = one.id ? `#${one.id}` : ""
  const marks = id ? "" : [...one.classList].slice(0, 2).map((mark) => `.${mark}`).join("")
  const called = gap(one.matches(CONTROLS) ? nameOf(one) || one.name || "" : (one.innerText ?? one.textContent) || one.getAttribute("alt") || "")
  const short = called.length > 50 ? `${called.slice(0, 49)}…` : called
  return `${one.localName}${id}${marks}${short ? ` “${short}”` : ""}`
}
const wrong = (ones, what) => ones.map((one) => `${say(one)}: ${typeof what === "string" ? what : what(one)}`)

const painter = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
/** A colour as red, green, blue and how much it covers, whatever way CSS wrote it. */
const colour = (css) => {
  const plain = css.match(/^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/)
  if (plain) return [...plain.slice(1, 4).map(Number), Number(plain[4] ?? 1)]
  painter.clearRect(0, 0, 1, 1)
  painter.fillStyle = css
  painter.fillRect(0, 0, 1, 1)
  const [red, green, blue, cover] = painter.getImageData(0, 0, 1, 1).data
  return [red, green, blue, cover / 255]
}
const over = (top, below) => [...[0, 1, 2].map((n) => top[n] * top[3] + below[n] * (1 - top[3])), 1]
/** How bright a colour is, and how far two are apart: WCAG 2.2, “relative luminance” and “contrast ratio”. */
const bright = (one) =>
  one.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0)
const contrast = (one, other) => {
  const [high, low] = [bright(one), bright(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}
/** The colour that lies behind an element: its own, above what lies behind the one around it, as ``below`` says. */
const behind = (one, below = behind) =>
  over(colour(getComputedStyle(one).backgroundColor), one.parentElement ? below(one.parentElement) : paper())
/** What a browser paints beneath a page that has no colour of its own. */
const paper = () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark")
  return dark ? [18, 18, 18, 1] : [255, 255, 255, 1]
}
