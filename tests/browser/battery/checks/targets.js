// What is to be tapped in an exercise is at least 44 by 44 pixels.
// Once: colours, motion
() => {
  const inForm = "form.exercise, dialog, .my-workbook"
  const target = (one) => (one.matches("[type=radio], [type=checkbox], [type=file]") ? [...one.labels].find(shown) ?? one : one)
  const inSentence = (one) => one.matches("a") && getComputedStyle(one).display === "inline"
  const ones = all(`${CONTROLS}, ${BUTTONS}, a[href]`).filter((one) => one.closest(inForm) && inSight(one) && !inSentence(one) && !one.disabled)
  const size = (one) => { const { width, height } = target(one).getBoundingClientRect(); return [width, height] }
  const tooSmall = ones.filter((one) => size(one).some((side) => side < 43.5))
  return wrong(tooSmall, (one) => `it is ${size(one).map(Math.round).join(" by ")} pixels, and a thumb needs 44 by 44`)
}
