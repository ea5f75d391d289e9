// A table has a name, a header for every column, and no layout made of cells.
// Once: size, colours, motion, text
() => {
  const tables = all("table, [role=table], [role=grid]").filter(heard)
  const layout = (one) => ["presentation", "none"].includes(one.getAttribute("role"))
  const data = tables.filter((one) => !layout(one) && one.localName === "table")
  const heads = (one) => all("th", one).filter((cell) => cell.closest("table") === one)
  const width = (row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)
  const outer = (one) => (one.parentElement.matches(".wide, details, [role=group], [role=region]") && one === one.parentElement.querySelector("table") ? one.parentElement : one)
  const LEADS = "h1, h2, h3, h4, h5, h6, p, legend, ul, ol, dl, figure:has(figcaption)"
  // On a sheet, a question leads to all that stands under it.
  const asked = (one) => one.closest(".sheet-field")?.querySelector(":scope > h3")
  const introduced = (one) => (outer(one).matches("details") ? outer(one).querySelector("summary") : [one, outer(one)].some((part) => part.previousElementSibling?.matches(LEADS)))
  const named = (one) => nameOf(one) || one.closest("figure")?.querySelector("figcaption") || introduced(one) || asked(one)
  const first = (one) => one.rows[0]
  const bare = (one) => one.rows.length > 1 && !heads(one).length
  const spans = (one) => heads(one).some((cell) => cell.colSpan > 1 || (cell.rowSpan > 1 && !cell.scope))
  const unscoped = (one) => one.rows.length > 1 && spans(one) && heads(one).some((cell) => !cell.scope && !cell.id)
  // A row of a form that somebody has still to name is named by what they write.
  const empty = (cell) => !gap(wordsOf(cell)) && cell.localName === "th" && !cell.closest("tr[data-key='']")
  const ragged = (one) => one.tBodies[0] && [...one.tBodies[0].rows].some((row) => width(row) > Math.max(width(first(one)), ...[...one.rows].map(width)))
  const nested = (one) => one.parentElement.closest("table")
  const hollow = (one) => heads(one).length > 0 && !one.querySelector("td, tbody th")
  const places = (one) => !heads(one).length && one.querySelector("td :is(h1, h2, h3, h4, h5, h6, ul, ol, nav)")
  const blank = (cell) => !gap(wordsOf(cell)) && !cell.querySelector(`img, svg, ${CONTROLS}, ${BUTTONS}`)
  const blanks = data.filter((one) => heads(one).length && !one.closest("form, .sheet")).flatMap((one) => [...one.rows].slice(1)).filter((row) => shown(row) && row.cells.length > 1 && blank(row.cells[0]) && ![...row.cells].every(blank))
  return [
    ...wrong(data.filter(nested), "a table in a cell of another: nobody who listens knows where they are"),
    ...wrong(data.filter(hollow), "it has headers, and nothing under them"),
    ...wrong(data.filter(places), "this table only puts things in places, and is read out as a table"),
    ...wrong(blanks, "its first cell is empty, and nobody who listens knows what this row is about"),
    ...wrong(data.filter(bare), "no cell of this table is a header"),
    ...wrong(data.filter((one) => !bare(one) && !named(one)), "this table has no caption and no name, and no words lead up to it"),
    ...wrong(data.flatMap(heads).filter((cell) => empty(cell) && cell.closest("table").rows.length > 1 && !(cell.parentElement.rowIndex === 0 && cell.cellIndex === 0)), "a header without words"),
    ...wrong(data.filter(unscoped), "headers that reach over several columns do not say what they head"),
    ...wrong(data.filter(ragged), "a row has more cells than the table has columns"),
    ...wrong(tables.filter((one) => layout(one) && all("th, caption", one).length), "it says that it is no table, and has headers"),
    ...wrong(all("main pre, main p").filter((one) => shown(one) && /(\S+ {2,}\S+ {2,}\S+.*\n){2}|(\t\S+.*\n){2}|^[+|][-+|=]{8,}/m.test(one.textContent) && !one.closest(".highlight")), "a table drawn with spaces is no table to those who listen"),
  ]
}
