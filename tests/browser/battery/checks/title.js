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
  return fault ? [`title: ${fault}`] : []
}
