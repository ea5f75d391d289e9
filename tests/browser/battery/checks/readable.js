// Words are large enough, set with room, and in no way that is hard to read.
// Once: colours, motion, text
() => {
  const texts = all("main :is(p, li, dd, label, legend, td, .hint), header a, footer p").filter((one) => inSight(one) && gap(one.innerText).length > 3 && !one.closest("svg, .spoken, .picture"))
  const style = (one) => getComputedStyle(one)
  const paragraphs = texts.filter((one) => one.matches("p, li, dd") && gap(one.innerText).length > 80 && !one.querySelector("input, textarea, select, table, ul, ol, p"))
  const size = (one) => parseFloat(style(one).fontSize)
  const leading = (one) => parseFloat(style(one).lineHeight) / size(one)
  const letters = (one) => one.getBoundingClientRect().width / (size(one) * 0.5)
  const shout = (one) => gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "))
  return [
    ...wrong(texts.filter((one) => size(one) < 13.5 && !one.closest(".highlight, pre, sup, sub")), (one) => `its letters are ${size(one).toFixed(1)} pixels, too small to read`),
    ...wrong(paragraphs.filter((one) => style(one).textAlign === "justify"), "lines of one length tear holes between the words"),
    ...wrong(paragraphs.filter((one) => style(one).textAlign === "center"), "a long text in the middle has no edge for the eye"),
    ...wrong(paragraphs.filter((one) => style(one).fontStyle === "italic" && gap(one.innerText).length > 120), "a long text in italics is hard to read"),
    ...wrong(texts.filter((one) => style(one).textTransform === "uppercase" || (/[A-Z]{4,}\W+[A-Z]{4,}\W+[A-Z]{3,}/.test(shout(one)) && shout(one) === shout(one).toUpperCase())), "words in capitals are hard to read, and may be spelled out"),
    ...wrong(paragraphs.filter((one) => leading(one) < 1.35), (one) => `its lines are ${leading(one).toFixed(2)} apart, and 1.4 or more are easier to read`),
    ...wrong(paragraphs.filter((one) => !one.closest("footer") && letters(one) > 110 && one.getBoundingClientRect().height > 1.5 * parseFloat(style(one).lineHeight)), "its lines are too long for the eye to find the next"),
  ]
}
