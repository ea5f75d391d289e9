() => {
  const LEFT_OUT = "nav, header, footer, dialog, button, select, summary, .no-print, .skip, .spoken, noscript, script, style, template, svg, .sheet, .sheets, [role=status], [role=alert], .status, .blank-sheets, .cell pre"
  // A form is printed as its sheet: the steps' words and the questions are on it, and how to fill in a screen is not.
  const ofScreen = (one) => one.closest("form.exercise") && !one.closest(".step > :is(h3, p), .question, .sheet-head")
  const texts = all("main *").filter((one) => !one.closest(LEFT_OUT) && !ofScreen(one) && [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && gap(node.data)))
  // A folded twin says what the page says, in other words; whoever opens it prints it.
  const folded = (one) => !one.closest("details.easy-read") && one.closest("details:not([open])") && !one.closest("[hidden]")
  return texts.filter((one) => shown(one) || folded(one)).flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => gap(node.data))).filter((words) => /[\p{L}\d]{2}/u.test(words))
}
