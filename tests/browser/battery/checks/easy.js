// In Easy Read each line is one short sentence with one picture, in large letters.
// Once: size, colours, motion, text
() => {
  const lines = all("ul.easy > li, .easy-page li").filter(shown)
  const words = (one) => gap(one.innerText)
  const count = (one) => words(one).split(" ").filter((word) => /[\p{L}\d]/u.test(word)).length
  const sentences = (one) => words(one).split(/(?<=[.!?])["”’]?\s+(?=[A-Z“"])/).filter(Boolean)
  const pictures = (one) => all("img, svg, [role=img]", one).filter(shown)
  const points = (one) => parseFloat(getComputedStyle(one.querySelector("p") ?? one).fontSize)
  const NUMBERED = /\b\d+(\.\d+)?\s?%|\bpercent\b/
  const SHORT = /\b(e\.g\.|i\.e\.|etc\.?|approx\.)/i
  return [
    ...wrong(lines.filter((one) => pictures(one).length !== 1), (one) => `it has ${pictures(one).length} pictures, and an idea has one`),
    ...wrong(lines.filter((one) => pictures(one).some((picture) => picture.getBoundingClientRect().width < 40)), "its picture is too small to help"),
    ...wrong(lines.filter((one) => sentences(one).length > 1), "it holds more than one sentence"),
    ...wrong(lines.filter((one) => count(one) > 15), (one) => `it has ${count(one)} words, and 15 are the most`),
    ...wrong(lines.filter((one) => /;| – .* – |\(.*\)/.test(words(one))), "it holds one thought inside another"),
    ...wrong(lines.filter((one) => NUMBERED.test(words(one)) || SHORT.test(words(one))), "it has a percentage or a shortened word"),
    ...wrong(lines.filter((one) => points(one) < 18.6 && !matchMedia("print").matches), (one) => `its letters are ${points(one)} pixels, and 14 points are 18.7`),
  ]
}
