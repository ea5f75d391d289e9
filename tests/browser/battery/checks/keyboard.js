// Keys do what fingers do: nothing holds the focus, and what looks like a control is one.
// Once: size, colours, motion, text
() => {
  const had = document.activeElement
  const ones = all(FOCUSABLE).filter(canFocus)
  const modal = document.querySelector("dialog:modal")
  const press = (one, key, more = {}) => !one.dispatchEvent(new KeyboardEvent("keydown", { key, code: key, bubbles: true, cancelable: true, ...more }))
  const holds = (one) => {
    one.focus({ preventScroll: true })
    if (document.activeElement !== one) return false
    if (press(one, "Tab") && document.activeElement === one && press(one, "Tab", { shiftKey: true })) return true
    const other = ones.find((next) => next !== one && !next.contains(one)) ?? null
    other?.focus({ preventScroll: true })
    return Boolean(other) && document.activeElement === one
  }
  const opened = window.open
  window.open = () => null // a trap may open something at every key
  const held = modal ? [] : ones.filter((one) => !one.matches("iframe, audio, video")).slice(0, 600).filter(holds)
  window.open = opened
  // Of a button that is none, the page itself has to hear the space bar.
  const deaf = (one) => {
    let acted = false
    const hear = (event) => { acted = true; event.preventDefault() }
    one.addEventListener("click", hear)
    const stopped = press(one, " ")
    one.dispatchEvent(new KeyboardEvent("keyup", { key: " ", code: "Space", bubbles: true, cancelable: true }))
    one.removeEventListener("click", hear)
    return !acted && !stopped
  }
  const links = all("a[href][role=button]").filter(canFocus)
  had && had !== document.body ? had.focus({ preventScroll: true }) : document.activeElement?.blur()
  const ROLES = "button, link, checkbox, radio, switch, tab, menuitem, option, slider, spinbutton, combobox, textbox".split(", ").map((role) => `[role=${role}]`).join(", ")
  const pretends = all(ROLES).filter((one) => shown(one) && !one.matches(`a[href], ${CONTROLS}, button, summary, option, [aria-disabled=true]`) && one.tabIndex < 0 && !one.closest("[aria-activedescendant], [role=radiogroup], [role=tablist], [role=listbox], [role=menu]"))
  const alone = all("[role=radiogroup], [role=tablist], [role=listbox], [role=menu]").filter((one) => shown(one) && one.tabIndex < 0 && !all("*", one).some((part) => part.tabIndex >= 0))
  return [
    ...wrong(held, "Tab does not leave it"),
    ...wrong(links.filter(deaf), "it says that it is a button, and the space bar does nothing"),
    ...wrong(all("[accesskey]").filter(shown), "its key is one that a screen reader or a browser may need (accesskey)"),
    ...wrong([...pretends, ...alone], "it says that it is a control, and Tab does not reach it"),
    ...wrong(all(`:is(${CONTROLS}, button, a[href])[tabindex='-1']`).filter((one) => inSight(one) && !one.disabled && !one.closest("[role=radiogroup], [role=tablist], [role=toolbar], [role=grid]")), "it is a control, and Tab leaves it out"),
  ]
}
