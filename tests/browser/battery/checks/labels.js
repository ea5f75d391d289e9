// Every control has a name that is in sight, that is its own, and that holds the words that are seen.
// Once: size, colours, motion, text
() => {
  const controls = all(CONTROLS).filter(heard)
  const buttons = all(`${BUTTONS}, a[href]`).filter(heard)
  const named = remembered(nameOf)
  const plain = (words) => gap(words.toLowerCase().replace(/[^\p{L}\d]+/gu, " "))
  const inTable = (one) => one.closest("td, [role=cell]")
  const seen = (one) => [...(one.labels ?? []), ...byIds(one, "aria-labelledby")].some((label) => label && inSight(label) && gap(label.innerText))
  const hasWordsInSight = (one) => seen(one) || inTable(one) || one.matches("[type=search]") || one.closest("fieldset, [role=group]")?.querySelector("legend")
  const words = (one) => plain([...one.childNodes].map(function text(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data
    const skip = node.nodeType !== Node.ELEMENT_NODE || node.matches("[aria-hidden=true]") || !inSight(node)
    return skip ? "" : [...node.childNodes].map(text).join(" ")
  }).join(" "))
  const group = (one) => one.closest("fieldset, [role=group], [data-row], tr, dialog, form, section, main") ?? document.body
  const told = remembered((one) => byIds(one, "aria-describedby").map((part) => part?.innerText ?? "").join(" "))
  const twins = controls.filter((one) => !one.matches("[type=radio]") && named(one) && controls.some((other) => other !== one &&
    named(other) === named(one) && group(one) === group(other) && told(other) === told(one) && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING))
  // “Question 1” says enough where a group says what is asked.
  const asked = (one) => [one.closest("fieldset, [role=group]")].some((set) => set && nameOf(set))
  const numbered = /^(field|input|box|text|option|question|untitled|label|choice)?\s*[\d#._-]*$/i
  const several = controls.filter((one) => [...(one.labels ?? [])].filter(inSight).length > 1)
  return [
    ...wrong(several, "several labels name it, and some programs say only one"),
    ...wrong(controls.filter((one) => !named(one)), (one) => `it has no label${one.placeholder || one.title ? ", and a placeholder or a title is none" : ""}`),
    ...wrong(controls.filter((one) => named(one) && !hasWordsInSight(one)), "its label cannot be seen"),
    ...wrong(buttons.filter((one) => !named(one)), "it has no name"),
    ...wrong(controls.filter((one) => named(one) && !one.matches("[type=radio], [type=checkbox]") && numbered.test(named(one)) && !asked(one)), "its label says nothing"),
    ...wrong([...controls, ...buttons].filter((one) => one.ariaLabel && words(one) && !plain(named(one)).includes(words(one))), (one) => `its name “${named(one)}” lacks the words that are seen`),
    ...wrong(twins, "another control in the same group has the same name"),
    ...wrong(all("label[for]").filter((one) => shown(one) && !one.control), "this label belongs to nothing"),
  ]
}
