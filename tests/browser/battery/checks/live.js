// What happens is said to those who listen: once, in words, from a place that was there before.
// Once: size, colours, motion, text
() => {
  const LIVE = "[aria-live], [role=status], [role=alert], [role=log], output"
  const regions = all(LIVE).filter((one) => one.ariaLive !== "off")
  const silent = regions.filter((one) => !one.checkVisibility() && !one.closest("dialog, details, [hidden] [hidden], template") && !one.parentElement.closest("[hidden]") && (one.hidden || getComputedStyle(one).display === "none"))
  const large = regions.filter((one) => shown(one) && (all(`${CONTROLS}, ${BUTTONS}, a[href]`, one).length > 2 || gap(one.innerText).split(" ").length > 60))
  const shouting = all("[role=alert], [aria-live=assertive]").filter((one) => shown(one) && gap(one.innerText) && !/not|could|cannot|can't|wrong|fail|lost|error|would not|problem|missing|mistake/i.test(one.innerText))
  const nested = regions.filter((one) => one.parentElement.closest(LIVE))
  const saves = all(".status, [class*=status], [class*=message], [class*=notice], [class*=saved]").filter((one) => shown(one) && /\b(saved|saving|sent|added|removed|moved|copied|deleted)\b/i.test(one.innerText) && gap(one.innerText).length < 80 && !one.matches(LIVE) && !one.closest(LIVE) && !(one.closest("form, section, main")?.querySelector("[role=status], [aria-live]")))
  return [
    ...wrong(silent, "it is to be read out, and is hidden, so that it never is"),
    ...wrong(large, "so much is read out at every change that nobody can follow"),
    ...wrong(shouting, "it interrupts whoever listens, for something that can wait"),
    ...wrong(nested, "what is read out stands inside of what is read out, and is heard twice"),
    ...wrong(saves, "it says what happened, and nobody who listens hears it"),
  ]
}
