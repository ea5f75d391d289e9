// A page's title says what the page is about, in the words of its main heading.
// Once: page
() => {
  const title = gap(document.title)
  const heading = gap(document.querySelector("h1")?.innerText ?? "")
  const plain = (words) => words.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
  const shared = plain(heading).filter((word) => plain(title).includes(word)).length
  const fault =
    (!title && "there is none") ||
    (/^(untitled|document|index|home|page)\b|\.html?$/i.test(title) && `“${title}” says nothing about the page`) ||
    (heading && shared < plain(heading).length / 2 && `“${title}” is not what the heading says: “${heading}”`)
  const inside = (frame) => { try { return plain([frame.contentDocument.title, frame.contentDocument.querySelector("h1")?.innerText].join(" ")) } catch { return [] } }
  const frames = all("iframe[title]").filter((one) => shown(one) && inside(one).length && !plain(one.title).some((word) => inside(one).includes(word)))
  const lines = frames.map((one) => `iframe “${one.title}”: what it is called is not what its page says`)
  return fault ? [`title: ${fault}`, ...lines] : lines
}
