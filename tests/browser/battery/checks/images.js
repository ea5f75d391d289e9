// Every picture either says what it shows in words of its own, or is hidden from those who listen.
// Once: size, colours, motion, text
() => {
  const pictures = all("img, svg, [role=img], input[type=image], area, canvas, object, embed").filter((one) => heard(one) && !one.parentElement.closest("svg, [role=img], [aria-hidden=true]"))
  const hidden = (one) => one.getAttribute("role") === "presentation" || one.getAttribute("role") === "none" || (one.localName === "img" && one.getAttribute("alt") === "")
  const said = (one) => gap(one.ariaLabel || byIds(one, "aria-labelledby").map((part) => part?.textContent ?? "").join(" ") || one.getAttribute("alt") ||
    one.querySelector?.(":scope > title")?.textContent || (one.localName === "canvas" ? one.textContent : "") || "")
  const shows = pictures.filter((one) => !hidden(one))
  const FILE = /\.(png|jpe?g|gif|svg|webp|avif|bmp|tiff?)\b|^[\w-]*[_/][\w/-]*$|^(img|dsc|image|photo|picture|screenshot|screen shot|graphic|figure|chart|diagram|icon|logo|untitled|spacer|null|undefined|alt)[\s_-]*\d*$|^[0-9a-f]{12,}$/i
  const OF = /^(an? |the )?(image|picture|photo|photograph|graphic|icon|screenshot|drawing)s? (of|showing|that shows)\b/i
  const plain = (words) => gap(words.toLowerCase().replace(/[^\p{L}\d]+/gu, " "))
  const caption = (one) => plain(one.closest("figure")?.querySelector("figcaption")?.innerText ?? "")
  const linked = (one) => one.closest("a[href], button")
  const both = all("img").filter((one) => ["presentation", "none"].includes(one.getAttribute("role")) && gap(one.alt))
  const speck = all("img").filter((one) => [one.getAttribute("width"), one.getAttribute("height")].some((side) => side !== null && parseFloat(side) <= 1))
  const own = (one) => gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "))
  const sign = (one) => { const style = getComputedStyle(one); return /url\(/.test(style.backgroundImage) && style.backgroundRepeat === "no-repeat" }
  return [
    ...wrong(both, "it has words, and is hidden from those who listen"),
    ...wrong(speck, "a picture of one pixel is no picture: it holds a place, or counts visitors"),
    ...wrong(all("main *").filter((one) => shown(one) && own(one) && sign(one) && !one.matches(`${CONTROLS}, ${BUTTONS}, a, a *`) && !one.querySelector(".spoken")), "a picture in the style stands beside its words, and what it adds is neither heard nor printed"),
    ...wrong(shows.filter((one) => !said(one) && !(one.localName === "svg" && linked(one)?.ariaLabel)), "it has no alternative text, and is not hidden from those who listen"),
    ...wrong(shows.filter((one) => FILE.test(said(one))), (one) => `its alternative text “${said(one)}” is a file's name, or says nothing`),
    ...wrong(shows.filter((one) => OF.test(said(one))), "its alternative text need not say that it is a picture"),
    ...wrong(shows.filter((one) => caption(one) && plain(said(one)) === caption(one)), "its alternative text only repeats the caption"),
    ...wrong(shows.filter((one) => one.localName === "img" && said(one) && plain(one.parentElement.innerText) === plain(said(one)) && plain(said(one))), "its alternative text only repeats the words beside it"),
    ...wrong(shows.filter((one) => said(one).length > 400), "its alternative text is too long to hear in one go"),
    ...wrong(pictures.filter((one) => hidden(one) && linked(one) && !nameOf(linked(one))), "it is all there is in a link, and hidden from those who listen"),
    ...wrong(all("figure:has(img, svg)").filter((one) => shown(one) && all("img", one).some(hidden)), "a picture with a caption is worth words of its own"),
    ...wrong(all("main *").filter((one) => shown(one) && !gap(one.innerText) && !one.children.length && /url\(/.test(getComputedStyle(one).backgroundImage) && !one.ariaLabel && !one.closest("[aria-hidden=true], button, a")), "a picture in the style says nothing to those who listen"),
  ]
}
