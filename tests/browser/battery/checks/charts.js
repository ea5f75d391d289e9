// What a chart shows is also said in words, with the numbers, and stands in a table.
// Once: size, colours, motion, text
() => {
  const charts = all("figure.chart, .chart, .cell_output img, .cell_output canvas, [role=img][class*=chart], svg[class*=chart]").filter((one) => shown(one) && !one.parentElement.closest(".chart"))
  const part = (one) => one.closest(".output, .cell_output, .topic, section, .step, main")
  const words = (one) => [one.matches("figure") ? one.querySelector("figcaption")?.innerText : "", one.getAttribute("alt"), one.ariaLabel, ...all("img", one).map((each) => each.alt), ...all("[aria-label]", one).map((each) => each.ariaLabel), one.closest("figure")?.querySelector("figcaption")?.innerText,
    one.nextElementSibling?.matches("p") ? one.nextElementSibling.innerText : ""].filter(Boolean).join(" ")
  const NUMBER = /\d|\b(none|nobody|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)\b/i
  const picture = (one) => one.matches("img, svg, canvas, [role=img]") || one.querySelector("img, svg, canvas, [role=img]")
  const table = (one) => part(one)?.querySelector("table:has(th)")
  return [
    ...wrong(charts.filter((one) => picture(one) && !NUMBER.test(words(one))), "no words say what the chart shows, with its numbers"),
    ...wrong(charts.filter((one) => picture(one) && !table(one)), "its numbers stand in no table"),
  ]
}
