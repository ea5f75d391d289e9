// Nothing happens by arriving or by choosing: no page opens, no form is sent, and the focus stays.
// Once: state, size, colours, motion, text
async () => {
  const had = document.activeElement
  const calls = []
  const opened = window.open
  window.open = () => { calls.push("a window opens"); return null }
  const stop = (event) => { event.preventDefault(); calls.push("the form is sent") }
  addEventListener("submit", stop, true)
  const dialogs = () => all("dialog[open], [role=dialog]").filter(shown).length
  const place = location.href
  const kind = (one) => [one.localName, one.type, one.className, one.parentElement.className].join(" ")
  const controls = [...new Map(all(`main :is(${CONTROLS}), main button`).filter(canFocus).map((one) => [kind(one), one])).values()]
  const lines = controls.flatMap((one) => {
    const before = dialogs()
    one.focus({ preventScroll: true })
    const jumped = document.activeElement !== one && document.activeElement !== document.body
    const popped = dialogs() > before
    return [...calls.splice(0), ...(jumped ? ["the focus jumps elsewhere"] : []), ...(popped ? ["a dialog opens"] : []), ...(location.href !== place ? ["the page changes"] : [])].map((what) => `${say(one)}: by reaching it alone, ${what}`)
  })
  // The browser asks before it goes: what is chosen is put back, and the page stays.
  const halt = (event) => { event.preventDefault(); calls.push("the page changes") }
  window.navigation?.addEventListener("navigate", halt)
  for (const one of controls.filter((each) => each.matches("select") && each.options.length > 1)) {
    const held = one.selectedIndex
    for (const index of [(held + 1) % one.options.length, held]) {
      one.selectedIndex = index
      one.dispatchEvent(new Event("change", { bubbles: true }))
    }
    await new Promise(requestAnimationFrame)
    lines.push(...new Set(calls.splice(0).map((what) => `${say(one)}: by choosing alone, ${what}`)))
  }
  window.navigation?.removeEventListener("navigate", halt)
  const sends = all("select[onchange], input[onchange]").filter((one) => /submit|location|open\(/.test(one.getAttribute("onchange")))
  window.open = opened
  removeEventListener("submit", stop, true)
  had && had !== document.body ? had.focus({ preventScroll: true }) : document.activeElement?.blur()
  return [...lines, ...wrong(sends, "by choosing alone, the page changes")]
}
