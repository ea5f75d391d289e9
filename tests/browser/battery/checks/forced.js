// In forced colours nothing is lost: what was drawn as a background has an edge, words or a mark besides.
// Once: size, motion, text
() => {
  if (!matchMedia("(forced-colors: active)").matches) return []
  const rules = [...document.styleSheets].flatMap(function flat(sheet) { try { return [...sheet.cssRules].flatMap((rule) => (rule.selectorText ? [rule] : rule.cssRules ? flat(rule) : [])) } catch { return [] } })
  const style = (one) => getComputedStyle(one)
  const edged = (one) => ["Top", "Right", "Bottom", "Left"].filter((side) => parseFloat(style(one)[`border${side}Width`]) && style(one)[`border${side}Style`] !== "none" && style(one)[`border${side}Color`] !== style(one.parentElement).backgroundColor).length
  const painted = rules.filter((rule) => rule.style.backgroundColor || rule.style.background || rule.style.backgroundImage || rule.style.boxShadow)
  const paints = (one) => one.style.backgroundColor || one.style.background || painted.some((rule) => { try { return one.matches(rule.selectorText) && !/^(transparent|none|inherit|initial|unset)$/.test(rule.style.backgroundColor || rule.style.background || "x") } catch { return false } })
  const empty = (one) => !gap(one.innerText ?? "") && !one.querySelector("img, svg, input, canvas") && !one.matches("input, textarea, select, img, svg, svg *, canvas, progress, meter, hr, br, iframe, video, audio, td, th, col, tr")
  const same = (one) => { const ground = style(one.parentElement).backgroundColor; return style(one).backgroundColor === ground || colour(style(one).backgroundColor)[3] === 0 || /^rgba\(.*, 0\)$/.test(style(one).backgroundColor) || colour(style(one).backgroundColor).join() === behind(one.parentElement).join() }
  const lost = all("body *").filter((one) => inSight(one) && empty(one) && paints(one) && !edged(one) && same(one) && style(one).forcedColorAdjust !== "none" && one.getBoundingClientRect().height >= 4)
  const controls = all(`button, input:not([type=hidden], [type=radio], [type=checkbox], [type=range], [type=file]), select, textarea`).filter((one) => inSight(one) && !edged(one) && style(one).textDecorationLine === "none" && style(one).outlineStyle === "none")
  const rings = rules.filter((rule) => /:focus/.test(rule.selectorText) && /none|0px|^0$/.test(`${rule.style.outlineStyle || rule.style.outline}`) && !/^main:focus|dialog/.test(rule.selectorText) && !rule.style.outlineColor?.includes("transparent"))
  const kept = rings.filter((rule) => all(rule.selectorText.replace(/:focus(-visible|-within)?/g, "")).some((one) => shown(one) && canFocus(one)))
  const own = all("body *").filter((one) => inSight(one) && style(one).forcedColorAdjust === "none" && style(one.parentElement).forcedColorAdjust !== "none" && gap(one.innerText ?? "") && !one.matches("svg *"))
  const marked = rules.filter((rule) => /\[aria-(pressed|selected|checked|current)|\.(selected|chosen|active|current|on)\b|:checked/.test(rule.selectorText) && !/:hover|:focus/.test(rule.selectorText))
  const bare = (rule) => rule.selectorText.replace(/::[\w-]+/g, "").replace(/\[aria-(pressed|selected|checked)[^\]]*\]|:checked/g, "")
  const says = (rule) => /border|outline|content|text-decoration|font-weight|list-style|accent-color/.test(rule.cssText.split("{")[1])
  const groups = Map.groupBy(marked.filter((rule) => { try { return document.querySelector(rule.selectorText.replace(/::[\w-]+/g, "")) || document.querySelector(bare(rule)) } catch { return false } }), bare)
  const unmarked = [...groups].filter(([, these]) => these.some((rule) => rule.style.backgroundColor || rule.style.background || rule.style.boxShadow) && !these.some(says))
  const told = (selector) => { try { return all(selector).every((one) => /✓|✔|chosen|picked|selected|\bon\b/i.test(one.innerText) || one.querySelector("input") || one.closest("label")?.querySelector("input")) } catch { return true } }
  return [
    ...wrong(lost, "it is drawn by its background alone, which forced colours take away"),
    ...wrong(controls, "it has no edge in forced colours"),
    ...kept.map((rule) => `${rule.selectorText}: the ring of the focus is taken away, and forced colours leave nothing else`),
    ...wrong(own, "it keeps its own colours, whatever the reader has chosen"),
    ...unmarked.filter(([selector]) => !told(selector)).map(([, [rule]]) => `${rule.selectorText}: what is chosen shows by a background alone`),
  ]
}
