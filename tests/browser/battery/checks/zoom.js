// A page can be enlarged by fingers and by settings: its text grows with them, and it may be turned.
// Once: page
() => {
  const viewport = document.querySelector("meta[name=viewport]")?.content ?? ""
  const most = Number(viewport.match(/maximum-scale\s*=\s*([\d.]+)/)?.[1] ?? 10)
  const texts = all("main :is(h1, h2, h3, p, li, label, legend, button, td, th, input, textarea, a), header a, footer p").filter((one) => inSight(one) && !one.matches("[type=radio], [type=checkbox], [type=range], .sheet *"))
  const size = (one) => parseFloat(getComputedStyle(one).fontSize)
  const before = new Map(texts.map((one) => [one, size(one)]))
  const had = document.documentElement.style.fontSize
  document.documentElement.style.fontSize = "200%"
  const stiff = texts.filter((one) => size(one) < before.get(one) * 1.7)
  document.documentElement.style.fontSize = had
  if (!document.documentElement.getAttribute("style")) document.documentElement.removeAttribute("style")
  const locks = [...document.styleSheets].flatMap(function flat(sheet) { try { return [...sheet.cssRules].flatMap((rule) => (rule.cssRules ? [rule, ...flat(rule)] : [])) } catch { return [] } })
    .filter((rule) => /orientation/.test(rule.conditionText ?? "") && /rotate\(-?90deg\)|display:\s*none/.test(rule.cssText))
  return [
    ...(/user-scalable\s*=\s*(no|0)/.test(viewport) || most < 2 ? ["meta[name=viewport]: fingers cannot enlarge the page"] : []),
    ...(/width\s*=\s*device-width/.test(viewport) ? [] : ["meta[name=viewport]: a phone will show the page as small as on a large screen"]),
    ...[...new Set(wrong(stiff.filter((one) => !stiff.includes(one.parentElement)), "its letters do not grow with the reader's settings"))],
    ...locks.map((rule) => `@media ${rule.conditionText}: one way to hold the phone shows less, or everything on its side`),
  ]
}
