// Learners' pages have short sentences and easy words; nobody's sentences are longer than 25 words.
// Once: state, size, colours, motion, text
() => {
  const others = /\/(trainers|organisations|notebooks|packs)\/|\/(sources|rights|privacy|take-away|search|paper)\b/.test(location.pathname)
  // What is quoted to be read in plain words is somebody else’s.
  const LEFT_OUT = ".quoted, pre, code, .highlight, nav, header, footer, .cell, .sources, blockquote, cite, template, script, style, noscript, form .in-page, table, .for-trainers, .for-trainers-only, dialog, figure, svg, .review-text, .written"
  const texts = all("main :is(p, li, dd, legend, label, .hint)").filter((one) => !one.closest(LEFT_OUT) && shown(one) && ![...one.children].some((part) => part.matches("p, ul, ol, li")) && !one.querySelector("input, textarea, select, a ~ a ~ a"))
  const own = (one) => gap([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "))
  const loose = all("main, main :is(div, section, article)").filter((one) => !one.closest(LEFT_OUT) && shown(one) && own(one).length > 60)
  const split = (one) => gap(loose.includes(one) ? own(one) : one.innerText).split(/(?<=[.!?:])["”’)]*\s+(?=[“"(]?[A-Z0-9])/)
  const words = (sentence) => sentence.match(/[A-Za-z][A-Za-z’'-]*|\d[\d.,:]*/g) ?? []
  const sentences = [...texts, ...loose].flatMap((one) => split(one).map((sentence) => [one, words(sentence)])).filter(([, said]) => said.length)
  const limit = others ? 25 : 20
  const long = sentences.filter(([, said]) => said.length > limit)
  const total = sentences.reduce((sum, [, said]) => sum + said.length, 0)
  const mean = total / (sentences.length || 1)
  const syllables = (word) => { const low = word.toLowerCase(); return Math.max(1, (low.match(/[aeiouy]+/g) ?? []).length - (/[^aeiouy]e$|[^td]ed$/.test(low) && !low.endsWith("le") ? 1 : 0)) }
  const spoken = sentences.flatMap(([, said]) => said).reduce((sum, word) => sum + syllables(word), 0)
  // The Flesch-Kincaid grade (1975) wants some sentences before it says anything.
  const grade = 0.39 * mean + 11.8 * (spoken / (total || 1)) - 15.59
  const most = others ? 15 : 11
  return [
    ...long.map(([one, said]) => `${say(one)}: a sentence of ${said.length} words, and ${limit} are the most`),
    ...(sentences.length >= 5 && mean > most ? [`main: sentences have ${mean.toFixed(1)} words on average, and ${most} are the most`] : []),
    ...(!others && sentences.length >= 5 && grade > 5 ? [`main: its reading grade is ${grade.toFixed(1)}, and 5 is the most`] : []),
  ]
}
