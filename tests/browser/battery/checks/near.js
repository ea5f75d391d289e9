// What belongs together stands together, and what does not stands apart: labels and boxes, and links in a row.
// Once: colours, motion, text
() => {
  const MOST = 8 // in letters’ heights: what somebody who has enlarged the page still has on the screen at once
  const box = (one) => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect() }
  const away = (one, label) => {
    const [a, b] = [one.getBoundingClientRect(), box(label)]
    return Math.max(a.left - b.right, b.left - a.right) / parseFloat(getComputedStyle(label).fontSize)
  }
  const far = all(CONTROLS).filter((one) => inSight(one) && [...(one.labels ?? [])].filter(inSight).length).filter((one) => [...one.labels].filter(inSight).every((label) => away(one, label) > MOST))
  const between = (one) => { const words = []; for (let at = one.nextSibling; at && at !== one.nextElementSibling; at = at.nextSibling) words.push(at.data ?? ""); return words.join("").trim() }
  const pairs = all("main a[href]").filter((one) => inSight(one) && !between(one) && one.nextElementSibling?.matches("a[href]") && inSight(one.nextElementSibling)).map((one) => [one, one.nextElementSibling])
  const touches = ([one, next]) => {
    const [a, b] = [[...one.getClientRects()].at(-1), next.getClientRects()[0]]
    return [one, next].every((each) => getComputedStyle(each).display === "inline") && Math.abs(a.top - b.top) < a.height / 2 && Math.abs(b.left - a.right) < 10
  }
  const double = pairs.filter(([one, next]) => one.href === next.href && one.getAttribute("href") !== "#")
  return [
    ...wrong(far, "its label stands far away from it"),
    ...wrong(pairs.filter(touches).map(([one]) => one), "only a space keeps it from the next link"),
    ...wrong(double.map(([one]) => one), "the next link leads to the same place"),
  ]
}
