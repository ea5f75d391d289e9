// What is on, open, chosen or in a place says so to those who listen, and in words or marks to those who look.
// Once: size, colours, motion, text
() => {
  const buttons = all(BUTTONS).filter((one) => heard(one) && !one.matches("summary"))
  const STATE = /\b(active|selected|chosen|pressed|checked|on|open|expanded|current|voted|picked|is-\w+)\b/
  const said = (one) => ["aria-pressed", "aria-expanded", "aria-checked", "aria-selected", "aria-current"].some((name) => one.hasAttribute(name))
  const told = (one) => /\b(chosen|picked|on|open|selected|voted|yes|placed)\b|✓/i.test(nameOf(one))
  const silent = buttons.filter((one) => [...one.classList].some((mark) => STATE.test(mark) && !/-on|on-/.test(mark)) && !said(one) && !told(one))
  const opens = buttons.filter((one) => { const id = one.getAttribute("aria-controls"); return id && !one.hasAttribute("aria-expanded") && !one.matches("[role=tab]") && document.getElementById(id)?.matches("[hidden], .hidden, details") })
  const twice = buttons.filter((one) => one.hasAttribute("aria-pressed") && /\b(turn|switch) (on|off)\b|\b(hide|unvote|stop|close)\b/i.test(nameOf(one)) && one.ariaPressed === "true")
  const lying = all("[aria-expanded]").filter((one) => { const part = document.getElementById(one.getAttribute("aria-controls")); return part && shown(part) !== (one.ariaExpanded === "true") })
  const badRoles = all("[role=tab]").filter((one) => heard(one) && !one.hasAttribute("aria-selected"))
  const SYMBOLS = /^[^\p{L}\p{N}]+$/u
  const symbols = buttons.concat(all("a[href]").filter(heard)).filter((one) => nameOf(one) && SYMBOLS.test(nameOf(one)))
  const single = buttons.filter((one) => /^[x×+–-]$|^(up|down|left|right|\+1|-1)$/i.test(nameOf(one)) && buttons.some((other) => other !== one && nameOf(other) === nameOf(one)))
  const row = (one) => one.closest("li, tr, [data-row], fieldset, .card, article")
  const alike = buttons.filter((one) => row(one) && buttons.some((other) => other !== one && row(other) && row(other) !== row(one) && row(other).parentElement === row(one).parentElement && nameOf(other) === nameOf(one)) && !one.hasAttribute("aria-describedby"))
  const own = (one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("").trim()
  const marks = all("main :is(p, li, td, span, dd, strong, div)").filter((one) => shown(one) && heard(one) && /^[●○◉◯★☆✓✗✔✘✕×■□▲▼👍👎🟢🔴🟡⭐️]+$/u.test(own(one)) && !one.ariaLabel && !one.closest("[aria-label], label, button, a, .sheet") && !one.querySelector(".spoken"))
  const numbers = all("fieldset, [role=radiogroup]").filter((one) => shown(one)).filter((one) => {
    const names = all("[type=radio]", one).filter((radio) => radio.closest("fieldset, [role=radiogroup]") === one).map(nameOf)
    return names.length > 2 && names.every((name) => /^\d+$/.test(name)) && !/\d.*[a-z].*\d.*[a-z]/i.test(gap(one.innerText).replace(/^.*\?/, "")) && !byIds(one, "aria-describedby").some((part) => /\d/.test(part?.innerText ?? ""))
  })
  return [
    ...wrong(silent, "how it looks says that it is on, and nothing says so to those who listen"),
    ...wrong(opens, "it opens something, and does not say whether that is open (aria-expanded)"),
    ...wrong(twice, "its name and its state say opposite things"),
    ...wrong(lying, "what it says about being open is not so"),
    ...wrong(badRoles, "it does not say whether it is chosen (aria-selected)"),
    ...wrong(symbols, "its name is a sign, and no word"),
    ...wrong([...new Set([...single, ...alike])], "another has the same name, and nothing says which thing it is about"),
    ...wrong(marks, "it says something by signs alone"),
    ...wrong(numbers, "its numbers have no words at their ends"),
  ]
}
