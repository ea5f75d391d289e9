// What has to be answered says so in words, before anybody is told that it is missing.
// Once: size, colours, motion, text
() => {
  const WORDS = /\b(need(ed|s|ed)?|must|required|has to|have to|necessary)\b/i
  const ones = all(":is(input, select, textarea):required, [aria-required=true]").filter(heard)
  const scope = (one) => [nameOf(one), ...byIds(one, "aria-describedby").map((part) => part?.innerText ?? ""), one.closest("fieldset")?.querySelector("legend")?.innerText ?? "", one.form?.querySelector("p")?.innerText ?? ""].join(" ")
  const stars = all("label, legend, .question").filter((one) => shown(one) && (/[*＊•]\s*$/.test(gap(one.innerText)) || /[*]/.test(getComputedStyle(one, "::after").content)))
  return [
    ...wrong(ones.filter((one) => !WORDS.test(scope(one))), "it has to be answered, and no words say so"),
    ...wrong(stars.filter((one) => !WORDS.test(one.innerText)), "only a star says that it has to be answered"),
  ]
}
