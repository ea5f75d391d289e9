"""An exercise as a sheet of paper in Word. The only place that knows python-docx.

``screen/word.mjs`` writes the same file in the browser; ``looks.json`` says for both how it looks.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, Twips
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from workbook.answers import good
from workbook.exercise import Exercise
from workbook.fields.field import Answer
from workbook.paper import holdable
from workbook.problem import Problem
from workbook.shapes import Cell, Grid, Parts, Prose, Shape, Ticks

LOOKS = json.loads((Path(__file__).parent / "looks.json").read_text(encoding="utf-8"))
WIDE = 9866  # twentieths of a point between the margins: 174 mm
ROW = 510  # what a line of handwriting needs: 9 mm


def write_word(exercise: Exercise, answers: Mapping[str, Answer], path: Path) -> None:
    """Write the sheet as a Word file. Raises Problem if the file cannot be written."""
    whole = word_bytes(exercise, answers)
    try:
        path.write_bytes(whole)
    except OSError:
        raise Problem(f"{path.name} could not be written. Is it open in Word? Close it there, and try again.") from None


def word_bytes(exercise: Exercise, answers: Mapping[str, Answer]) -> bytes:
    """Give the sheet as the bytes of a Word file: what was answered, and room to write where nothing was.

    Answers that their field cannot read are left out: ``answers.problems`` says which, and why.
    """
    paper = _blank(exercise.title)
    given = good(exercise, answers)
    _words(paper, exercise.title, "Title")
    _words(paper, exercise.purpose, "Subtitle")
    for step in exercise.steps:
        _words(paper, step.title, "Heading 1")
        if step.words:
            _words(paper, step.words, "Body Text")
        for field in step.fields:
            _words(paper, field.label, "Heading 2")
            if field.hint:
                _words(paper, field.hint, "Hint")
            _draw(paper, field.on_paper(given.get(field.name), given))
    _end(paper)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def _words(paper: Paper, words: str, style: str) -> Paragraph:
    return paper.add_paragraph(holdable(words), style)


def _draw(paper: Paper, shape: Shape, together: bool = False) -> None:
    match shape:
        case Prose():
            _prose(paper, shape)
        case Ticks():
            _ticks(paper, shape)
        case Grid():
            _grid(paper, shape, together or shape.lines == 1)
        case Parts():
            for heading, part in shape.parts:
                if heading:
                    _words(paper, heading, "Heading 3")
                _draw(paper, part, together=True)


def _prose(paper: Paper, prose: Prose) -> None:
    if prose.text.strip():
        _words(paper, prose.text, "Written")
    else:
        _keep([_words(paper, "", "Rule") for _ in range(prose.lines)])


def _ticks(paper: Paper, ticks: Ticks) -> None:
    options = [_words(paper, "", "Tick") for _ in ticks.options]
    for paragraph, option in zip(options, ticks.options, strict=True):
        _box(paragraph, option in ticks.ticked)
        paragraph.add_run("\t" + holdable(option))
    _keep(options)


def _box(paragraph: Paragraph, ticked: bool) -> None:
    paragraph.add_run("☒" if ticked else "☐", "Box")


def _keep(paragraphs: list[Paragraph]) -> None:
    """Hold paragraphs on one page."""
    for paragraph in paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _grid(paper: Paper, grid: Grid, together: bool) -> None:
    """Draw a table that says its headings again on each page, and splits only between rows."""
    table = paper.add_table(0, len(grid.columns), "Table Grid")
    table.autofit = False
    if len(grid.columns) > 5:
        table._tbl.tblPr.find(qn("w:tblLook")).addprevious(*_elements(LOOKS["narrow"]))
    for column, width in zip(table.columns, _widths(grid), strict=True):
        column.width = Twips(width)
    boxes = [isinstance(cell, bool) for cell in grid.rows[0]] if grid.rows else [False] * len(grid.columns)
    _head(table, grid.columns, boxes)
    for row in grid.rows:
        _row(table, row, grid.lines)
    for n, written in enumerate(table.rows):
        # one row alone at the foot or the top of a page is easily missed
        if n < len(grid.rows) and (together or n < 2 or n == len(grid.rows) - 1):
            for cell in written.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True


def _head(table: Table, columns: tuple[str, ...], boxes: list[bool]) -> None:
    row = _whole_row(table, "<w:tblHeader/>")
    for cell, words, box in zip(row.cells, columns, boxes, strict=True):
        _put(cell._tc.get_or_add_tcPr(), LOOKS["head" if words else "corner"])
        paragraph = _write(cell, words, "Cell Head")
        if box:
            paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER


def _row(table: Table, cells: tuple[Cell, ...], lines: int) -> None:
    row = _whole_row(table, f"<w:trHeight w:val='{lines * ROW}' w:hRule='atLeast'/>")
    middle = any(isinstance(given, bool) for given in cells)
    for cell, given in zip(row.cells, cells, strict=True):
        if middle:
            _put(cell._tc.get_or_add_tcPr(), LOOKS["middle"])
        paragraph = _write(cell, "" if isinstance(given, bool) else given, "Cell")
        if isinstance(given, bool):
            paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
            _box(paragraph, given)


def _whole_row(table: Table, more: str) -> _Row:
    row = table.add_row()
    _put(row._tr.get_or_add_trPr(), "<w:cantSplit/>" + more)
    return row


def _write(cell: _Cell, words: str, style: str) -> Paragraph:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    paragraph.add_run(holdable(words))
    return paragraph


def _widths(grid: Grid) -> list[int]:
    """Share the page between the columns: boxes take little, words by how long they are, and a hand needs room."""
    columns = list(zip(grid.columns, *grid.rows, strict=True))
    if any(isinstance(cell, bool) for cell in columns[-1]):
        box = int(WIDE * min(0.14, 0.81 / (len(columns) - 1)))
        return [WIDE - box * (len(columns) - 1), *[box] * (len(columns) - 1)]
    longest = [min(60, max(len(str(words)) for words in column)) for column in columns]
    even = (0.7 if grid.lines > 1 else 0.2) * WIDE / len(longest)
    spare = WIDE - even * len(longest)
    return [int(even + spare * length / sum(longest)) for length in longest]


def _blank(title: str) -> Paper:
    """Give an empty A4 document in British English, with our looks."""
    paper = Document()
    kept, now = paper.core_properties, datetime.now(UTC)
    kept.title, kept.language, kept.author, kept.comments = holdable(title), "en-GB", "", ""
    kept.created = kept.modified = now
    _replace(paper.styles.element.find(f".//{qn('w:rPrDefault')}"), "rPr", LOOKS["letters"])
    _replace(paper.styles.element.find(f".//{qn('w:pPrDefault')}"), "pPr", "")
    for name, (paragraph, letters) in LOOKS["paragraphs"].items():
        _dress(_style(paper, name, WD_STYLE_TYPE.PARAGRAPH), paragraph, letters)
    _dress(_style(paper, "Box", WD_STYLE_TYPE.CHARACTER), "", LOOKS["box"])
    _replace(paper.styles["Table Grid"].element, "tblPr", LOOKS["table"])
    _page(paper)
    return paper


def _style(paper: Paper, name: str, kind: WD_STYLE_TYPE) -> Any:
    if name in paper.styles:
        return paper.styles[name]
    style = paper.styles.add_style(name, kind)
    style.base_style = paper.styles.default(kind)
    return style


def _dress(style: Any, paragraph: str, letters: str) -> None:
    if paragraph:
        _replace(style.element, "pPr", paragraph)
    _replace(style.element, "rPr", letters)


def _replace(parent: Any, name: str, inside: str) -> None:
    for old in parent.findall(qn(f"w:{name}")):
        parent.remove(old)
    _put(parent, f"<w:{name}>{inside}</w:{name}>")


def _put(parent: Any, xml: str) -> None:
    parent.extend(_elements(xml))


def _elements(xml: str) -> list[Any]:
    return list(parse_xml(f"<w:x {nsdecls('w')}>{xml}</w:x>"))


def _page(paper: Paper) -> None:
    section = paper.sections[0]
    for element in _elements(LOOKS["page"]):
        section._sectPr.replace(section._sectPr.find(element.tag), element)
    _put(section.footer.paragraphs[0]._p, LOOKS["foot"])
    settings = paper.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "en-GB")
    # an older number makes Word show every file as one from an older Word
    settings.find(f".//{qn('w:compatSetting')}[@{qn('w:name')}='compatibilityMode']").set(qn("w:val"), "15")


def _end(paper: Paper) -> None:
    """Close the document with a paragraph where it ends in a table: Word needs one there."""
    if paper.element.body[-2].tag == qn("w:tbl"):
        last = paper.add_paragraph().paragraph_format
        last.line_spacing, last.space_after = Pt(1), Pt(0)
