// Colour is never the only sign: links have a line, states have words, and no words point at a colour.
// Once: size, motion, text
() => {
  const style = (one) => getComputedStyle(one)
  const inText = (one) => { const around = one.parentElement.closest("p, li, dd, td"); return around && gap(around.innerText).length > gap(one.innerText).length + 10 && style(one).display === "inline" }
  const marked = (one) => style(one).textDecorationLine !== "none" || parseFloat(style(one).borderBottomWidth) || parseFloat(style(one).outlineWidth) && style(one).outlineStyle !== "none" || [...one.children].some((part) => style(part).textDecorationLine !== "none")
  const plainLinks = all("main a[href]").filter((one) => inSight(one) && inText(one) && !marked(one))
  const HUE = "(red|green|amber|orange|yellow|blue|pink|purple|grey|gray)"
  const POINTS = new RegExp(`\\b(in|the|a|an|any|every|all|each|each of the|marked|shown|turns?|goes|is|are) ${HUE}( (ones?|box|boxes|buttons?|fields?|cards?|parts?|bars?|lines?|dots?|areas?|text|words|rows?|cells?|notes?|labels?|links?|questions?|items?))\\b|\\b(marked|shown|written|highlighted|coloured|printed) (in )?${HUE}\\b|\\b${HUE} (means|is for|shows|stands for)\\b`, "i")
  const own = (one) => gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "))
  // One green thing may be green for any reason; a green one and a red one are told apart by it.
  const hues = (words) => new Set([...words.matchAll(new RegExp(`\\b(?:the|a|an|these|those|all|any) ${HUE} \\p{L}`, "giu"))].map(([, hue]) => hue.toLowerCase()))
  const pointing = all("main *").filter((one) => inSight(one) && (POINTS.test(own(one)) || hues(own(one)).size > 1) && !one.closest("blockquote, .words, pre"))
  const PLACE = /\b(the (box|button|link|list|menu|panel|column|form|card|question|picture)s? (on|to|at|in) (the|your) (left|right|bottom|top|corner)|(on|to) (the|your) (left|right)(-hand)? (side|column|panel)|the \w+ (on|at) the (left|right)|the (round|square|triangular) (button|icon|one))\b/i
  const placing = all("main *").filter((one) => inSight(one) && PLACE.test(own(one)))
  const twins = all("main :is(ul, ol, tr, div, p, dl)").flatMap((one) => {
    const parts = [...one.children].filter((part) => inSight(part) && part.localName === one.lastElementChild.localName)
    const by = Map.groupBy(parts, (part) => `${gap(part.innerText)}|${gap(part.nextSibling?.data ?? "")}|${part.ariaLabel ?? ""}|${part.title}|${part.querySelector("[aria-label], title, input, textarea, select, .spoken") ? Math.random() : ""}`)
    return [...by.values()].filter((set) => set.length > 1 && !set[0].querySelector("td, p, li") && new Set(set.map((part) => style(part).backgroundColor)).size > 1 && new Set(set.map((part) => `${style(part).borderTopStyle} ${style(part).textDecorationLine} ${style(part).fontWeight}`)).size === 1).map((set) => set[0])
  })
  const keys = all("main svg").filter((one) => inSight(one)).filter((one) => {
    const shapes = all("rect, circle, path, polygon", one).filter((part) => colour(style(part).fill)[3] > 0 && style(part).fill !== "none")
    const fills = new Set(shapes.map((part) => style(part).fill))
    return fills.size > 2 && !all("text", one).length && shapes.length > 3
  })
  return [
    ...wrong(plainLinks, "only its colour sets this link apart from the words around it"),
    ...wrong(pointing, "these words point at a colour"),
    ...wrong(placing, "these words point at a place or a shape on the screen"),
    ...wrong(twins, "only its colour sets it apart from its neighbours"),
    ...wrong(keys, "only colours tell its parts apart"),
  ]
}
