// What a notebook shows is for its readers: tables with headers, pictures with words, and no programmer's talk.
// Once: size, colours, motion, text
() => {
  const outputs = all(".cell_output, .output, .jp-OutputArea-output").filter(shown)
  const TALK = [
    [/Traceback \(most recent call last\)|^\w*(Error|Exception): /m, "it is a fault, as a programmer would read it"],
    [/\u001b\[|\x1b|\[\d{1,2}(;\d{1,2})*m/, "it holds a terminal's colour codes"],
    [/<[\w.]+( object)? at 0x[0-9a-f]+>|<Axes: ?|<Figure |Figure\(\d+x\d+\)|\[<matplotlib|^array\(\[|dtype: ?\w+|^(FigureCanvas|Output\()|<IPython\./m, "it is what a program calls a thing, and not the thing"],
    [/\b\w*Warning: |\/site-packages\/|\/tmp\/ipykernel/, "it is a program's warning"],
    [/\bNaN\b|\bNone\b.*\bNone\b|\bNaT\b/, "what is missing is said as a program says it"],
  ]
  const own = outputs.filter((one) => !one.querySelector(".cell_output, .output"))
  const said = own.flatMap((one) => TALK.filter(([talk]) => talk.test(one.textContent)).map(([, what]) => [one, what]))
  const frames = own.flatMap((one) => all("table", one)).filter(inSight).filter((one) => one.matches(".dataframe") || all("thead th, tr:first-child th", one).some((cell) => !gap(cell.innerText) && one.rows[0].cells[0] !== cell) || [...one.rows].slice(1).every((row, n) => row.cells[0]?.innerText.trim() === String(n)) && one.rows.length > 2)
  const drawn = own.filter((one) => one.querySelector("pre") && /(\S+ {2,}){2,}\S+\n(\S+ {2,}){2,}\S+/.test(one.textContent))
  return [
    ...said.map(([one, what]) => `${say(one)}: ${what}`),
    ...wrong(frames, "it is a table as a program keeps it: row numbers, or headers without words"),
    ...wrong(drawn, "a table drawn with spaces is no table to those who listen"),
  ]
}
