// The words of a link or a button say where it leads or what it does, even when they are read alone.
// Once: size, colours, motion, text
() => {
  const ones = all(`a[href], ${BUTTONS}`).filter(heard)
  const named = new Map(ones.map((one) => [one, nameOf(one)]))
  const EMPTY = /^(click|tap|press|touch)?\s*(here|this|click|tap|((this|the|my|our) )?(link|page|web ?page|web ?site|site|document|file|article)|more|read more|see more|find out more|learn more|show more|more (info|information|details)|details|info|information|continue reading|go|ok|okay|submit|button|yes please|next page|»|>+|\.\.\.|…)[.!…»>→]*$/i
  const ADDRESS = /^(https?:\/\/|www\.)\S+$/i
  const links = ones.filter((one) => one.matches("a[href]"))
  const where = (one) => one.href.replace(/#$/, "")
  // A source mark is understood from its sentence: one organisation may have written several sources. What leads to a
  // part of this page may be called as the page is that it is about.
  const within = (one) => one.hash && one.pathname === location.pathname
  const same = Object.values(Object.groupBy(links.filter((one) => named.get(one) && !one.hash.startsWith("#source-") && !within(one)), (one) => named.get(one).toLowerCase()))
    .filter((set) => new Set(set.map(where)).size > 1).map((set) => set.find((one) => where(one) !== where(set[0])))
  const file = (one) => one.getAttribute("href").match(/\.(docx|pptx|xlsx|pdf|zip|epub|csv|json|ics|png|jpe?g|gif|svg|webp)([?#].*)?$/i)?.[1]
  const KINDS = { docx: /word|docx/i, pptx: /powerpoint|slides|pptx/i, xlsx: /excel|xlsx|spreadsheet/i, pdf: /pdf/i, zip: /zip/i, epub: /epub/i, csv: /csv/i, json: /file|json/i, ics: /calendar/i }
  const PICTURE = /picture|image|photo|drawing|chart|diagram|map|screenshot|\b(png|jpe?g|gif|svg|webp)\b/i
  const plays = (one) => /\.(mp3|m4a|oga|ogg|wav|flac|mp4|m4v|mov|webm|ogv|avi|wmv)([?#].*)?$/i.test(one.getAttribute("href"))
  const around = (one) => `${named.get(one)} ${one.closest("li, td, p, tr")?.innerText ?? ""} ${one.closest("table")?.querySelector("thead")?.innerText ?? ""}`
  return [
    ...wrong(ones.filter((one) => EMPTY.test(named.get(one))), "these words say nothing when they are read alone"),
    ...wrong(links.filter((one) => ADDRESS.test(named.get(one))), "an address is no name for a link"),
    ...wrong(links.filter((one) => named.get(one).length > 120), "the link is longer than anybody wants to hear"),
    ...wrong(same, "another link has the same words and leads elsewhere"),
    ...wrong(links.filter((one) => one.target === "_blank" && !/new (tab|window)/i.test(around(one))), "it opens a new tab and does not say so"),
    ...wrong(links.filter((one) => file(one) && !(KINDS[file(one).toLowerCase()] ?? PICTURE).test(around(one))), "it leads to a file and does not say which kind"),
    ...wrong(links.filter((one) => plays(one) && !/transcript|in words|its words|to read|captions/i.test(around(one))), "it plays a sound or a film, and nothing says where its words can be read"),
    ...wrong(all("a:not([href])").filter((one) => shown(one) && gap(one.innerText)), "it looks like a link and leads nowhere"),
    ...wrong(links.filter((one) => /^javascript:/i.test(one.getAttribute("href")) || (one.matches("main *") && one.getAttribute("href") === "#")), "it is a link that does what a button does"),
  ]
}
