() => {
  const POINTED = ["click", "dblclick", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart", "touchend", "contextmenu"]
  const HOVERED = ["mouseenter", "mouseover", "pointerenter"]
  const hears = (one, types) => types.filter((type) => one[`on${type}`] || getEventListeners(one)[type]?.length)
  const control = (one) => one.matches(`a[href], ${CONTROLS}, ${BUTTONS}, label, option, dialog, [role=tab], [role=slider]`)
  const nested = (one) => all(`a[href], ${CONTROLS}, ${BUTTONS}`, one).length > 0
  const ones = all("body *").filter((one) => shown(one) && !one.closest("svg *"))
  const deaf = ones.filter((one) => hears(one, POINTED).length && !control(one) && !nested(one) && !one.closest(`button, a[href], label, summary`))
  const hand = ones.filter((one) => getComputedStyle(one).cursor === "pointer" && !one.closest(`a[href], ${CONTROLS}, ${BUTTONS}, label, option`) && getComputedStyle(one.parentElement).cursor !== "pointer" && !nested(one))
  const early = ones.filter((one) => one.matches("button, a[href]") && hears(one, ["mousedown", "pointerdown", "touchstart"]).length && !hears(one, ["click", "mouseup", "pointerup"]).length)
  const twice = ones.filter((one) => hears(one, ["dblclick", "contextmenu"]).length && !hears(one, ["click"]).length)
  const hovered = ones.filter((one) => hears(one, HOVERED).length && !hears(one, ["focus", "focusin", "click"]).length)
  const near = (one) => one.closest("li, tr, fieldset, [data-row], [data-key], .card") ?? one
  const stuck = ones.filter((one) => (one.draggable && !one.matches("a[href], img")) && !nested(near(one)))
  return [
    ...wrong(deaf, (one) => `it hears a ${hears(one, POINTED)[0]}, and no key reaches it`),
    ...wrong(hand.filter((one) => !deaf.includes(one) && !one.draggable), "it shows a hand to the pointer, and no key reaches it"),
    ...wrong(early, "it acts before the finger is lifted, so that a slip cannot be taken back"),
    ...wrong(twice, "it asks for a double click or a right click, and has no other way"),
    ...wrong(hovered, "it answers a pointer that hovers, and neither keys nor a tap"),
    ...wrong(stuck, "it can be dragged, and no button or choice moves it"),
  ]
}
