// Typing is not talked over, and what typing changes elsewhere on the page is told.
// Once: size, colours, motion, text
async () => {
  const box = all("main :is(textarea, input[type=text], input:not([type]))").find((one) => canFocus(one) && !one.readOnly && !one.matches("[data-passing]"))
  if (!box || document.querySelector("dialog:modal")) return []
  const LIVE = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output"
  const held = box.value
  const had = document.activeElement
  const said = new Map()
  const watch = new MutationObserver((changes) => {
    const regions = new Set(changes.map(({ target }) => (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(LIVE)).filter(Boolean))
    for (const one of regions) said.set(one, [...(said.get(one) ?? []), gap(one.textContent)])
  })
  watch.observe(document.body, { childList: true, characterData: true, subtree: true })
  const place = location.href
  const frame = () => new Promise(requestAnimationFrame)
  box.focus({ preventScroll: true })
  const moved = document.activeElement !== box
  const type = async (value) => {
    box.value = value
    for (const name of ["keydown", "input", "keyup"]) box.dispatchEvent(name === "input" ? new InputEvent(name, { bubbles: true }) : new KeyboardEvent(name, { key: "a", bubbles: true }))
    await frame()
  }
  for (const letter of "tea and") await type(box.value + letter)
  const left = document.activeElement !== box && !moved
  await type(held)
  box.dispatchEvent(new Event("change", { bubbles: true }))
  await frame()
  watch.disconnect()
  had && had !== document.body ? had.focus({ preventScroll: true }) : box.blur()
  const chatty = [...said].filter(([, words]) => new Set(words.filter(Boolean)).size > 3).map(([one]) => one)
  return [
    ...wrong(chatty, "it is read out at nearly every letter that somebody types"),
    ...(moved || left ? [`${say(box)}: the focus jumps away from it while somebody writes`] : []),
    ...(location.href === place ? [] : [`${say(box)}: writing in it leads somewhere else`]),
  ]
}
