(step) => {
  const OPEN = "dialog[open], [role=dialog]:not([hidden]), [role=alertdialog]:not([hidden]), [aria-modal=true]:not([hidden])"
  const CLOSES = /close|cancel|back|keep|no\b|stop|done|leave|not now|go on|ok|carry on|stay/i
  const marked = all(OPEN).filter(shown)
  // Whatever lies over the page and asks for an answer is a dialog, whether it says so or not; a bar keeps to an edge.
  const floats = (one) => {
    const { top, bottom, width, height } = one.getBoundingClientRect()
    return getComputedStyle(one).position === "fixed" && inSight(one) && width > 150 && height > 50 && top > 8 && bottom < innerHeight - 8 && all(FOCUSABLE, one).length > 0
  }
  const ones = marked.length ? marked : all("body *").filter(floats)
  const named = (one) => one.ariaLabel || byIds(one, "aria-labelledby").some((part) => part && gap(part.textContent))
  const closes = (one) => all("form[method=dialog] button", one).length || all("button, summary", one).some((button) => shown(button) && CLOSES.test(nameOf(button)))
  const beneath = (one) => !one.matches(":modal") && all(FOCUSABLE).some((other) => canFocus(other) && !one.contains(other))
  const openers = all("button[aria-haspopup=dialog], main a[href='#']").filter(canFocus)
  const steps = {
    openers: () => openers.map((one) => `#${one.id ||= `battery-${openers.indexOf(one)}`}`),
    open: () => ones.map(say),
    standing: () => [
      ...wrong(ones.filter((one) => !named(one)), "the dialog has no name"),
      ...wrong(ones.filter((one) => !one.contains(document.activeElement)), "the dialog is open, and the focus is not in it"),
      ...wrong(ones.filter((one) => !closes(one)), "no button closes the dialog"),
      ...wrong(ones.filter(beneath), "the dialog is open, and keys reach what lies under it"),
    ],
    left: () => wrong(ones, "Escape does not close the dialog"),
    here: () => [document.activeElement?.id ?? ""],
  }
  return steps[step]()
}
