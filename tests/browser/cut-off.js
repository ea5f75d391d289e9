// What somebody cannot see, since it lies beside the screen: each element, as it is written.
() => {
  const APART = "[hidden], .spoken, .skip, template, noscript, .wide, .table-wrapper, [data-part=pages]"
  const beside = (element) => {
    const { left, right, width } = element.getBoundingClientRect()
    return width > 1 && (left < -1 || right > innerWidth + 1)
  }
  const seen = [...document.querySelectorAll(":is(main, dialog[open]) *")].filter((one) => one.checkVisibility() && !one.closest(APART))
  return seen.filter(beside).slice(0, 5).map((one) => one.outerHTML.slice(0, 120))
}
