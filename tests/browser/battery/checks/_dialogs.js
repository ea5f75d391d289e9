(step) => {
  const OPEN = "dialog[open], [role=dialog]:not([hidden]), [role=alertdialog]:not([hidden]), [aria-modal=true]:not([hidden])"
  const CLOSES = /close|cancel|back|keep|no\b|stop|done|leave|not now|go on|ok|carry on|stay/i
  const ones = all(OPEN).filter(shown)
  const named = (one) => one.ariaLabel || byIds(one, "aria-labelledby").some((part) => part && gap(part.textContent))
  const closes = (one) => all("form[method=dialog] button", one).length || all("button, summary", one).some((button) => shown(button) && CLOSES.test(nameOf(button)))
  const beneath = (one) => !one.matches(":modal") && all(FOCUSABLE).some((other) => canFocus(other) && !one.contains(other))
  const openers = all("button[aria-haspopup=dialog]").filter(canFocus)
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
