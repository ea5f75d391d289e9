// What appears under a pointer also appears for keys and fingers, and no words hide in a tip.
// Once: page
() => {
  const rules = [...document.styleSheets].flatMap(function flat(sheet) { try { return [...sheet.cssRules].flatMap((rule) => (rule.selectorText ? [rule] : rule.cssRules ? flat(rule) : [])) } catch { return [] } })
  const reveals = (rule) => ["display", "visibility", "opacity", "clipPath", "maxHeight", "height", "left", "transform"].some((name) => rule.style[name])
  const focus = rules.filter((rule) => /:focus/.test(rule.selectorText) && reveals(rule)).map((rule) => rule.selectorText).join(", ")
  const hover = rules.filter((rule) => /:hover/.test(rule.selectorText) && reveals(rule))
  const there = (selector) => { try { return document.querySelector(selector.replace(/:hover/g, "")) } catch { return null } }
  const bare = (selector) => selector.replace(/:(hover|focus(-within|-visible)?)/g, "").trim()
  const only = hover.flatMap((rule) => rule.selectorText.split(",")).filter((one) => /:hover/.test(one) && there(one) && !focus.split(",").some((other) => bare(other) === bare(one)))
  const tips = all("[title]").filter((one) => shown(one) && !one.matches("iframe, abbr, style, link") && !gap(`${one.innerText} ${one.ariaLabel ?? ""}`).toLowerCase().includes(gap(one.title).toLowerCase()))
  const again = all("[title]").filter((one) => shown(one) && !one.matches("iframe, abbr") && gap(one.title).toLowerCase() === nameOf(one).toLowerCase())
  return [
    ...wrong(again, "its tip says its words again, and they are heard twice"),
    ...only.map((selector) => `${say(there(selector))}: it appears only under a pointer (${selector.trim()})`),
    ...wrong(tips, (one) => `the words “${one.title}” are only in a tip, which no finger and no key can open`),
  ]
}
