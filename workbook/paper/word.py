"""An exercise as a sheet of paper in Word.

Only ``paper/word*.py`` know python-docx. ``screen/word.mjs`` writes the same file in the browser.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from docx.document import Document as Paper
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Pt, Twips
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from workbook.answers import good
from workbook.edition import edition
from workbook.exercise import Exercise, Step
from workbook.fields.field import Answer
from workbook.languages import direction
from workbook.paper import holdable
from workbook.paper.word_blank import LOOKS, blank, elements, put
from workbook.paper.word_from_right import turn
from workbook.problem import Problem
from workbook.shapes import Cell, Grid, Parts, Prose, Shape, Ticks
from workbook.words import language, say

WIDE = 9866  # twentieths of a point between the margins: 174 mm
ROW = 510  # what a line of handwriting needs: 9 mm
FEW = 12  # rows, so that a grid can be kept on one page
MANY = 6  # columns, so that each needs every millimetre for its words


def write_word(exercise: Exercise, answers: Mapping[str, Answer], path: Path) -> None:
    """Write the sheet as a Word file. Raises Problem if the file cannot be written."""
    write_file(word_bytes(exercise, answers), path)


def write_file(file: bytes, path: Path) -> None:
    """Write a Word file. Raises Problem if it cannot be written."""
    try:
        path.write_bytes(file)
    except OSError:
        raise Problem(
            say("{file} could not be written. If it is open in Word, close it and try again.", file=path.name)
        ) from None


def word_bytes(exercise: Exercise, answers: Mapping[str, Answer]) -> bytes:
    """Give the sheet as the bytes of a Word file: what was answered, and room to write where nothing was.

    Answers that their field cannot read are left out: ``answers.problems`` says which, and why.
    """
    paper = blank(holdable(exercise.title), said_below=edition())
    given = good(exercise, answers)
    write(paper, exercise.title, "Title")
    write(paper, exercise.purpose, "Subtitle")
    for n, step in enumerate(exercise.steps, 1):
        write(paper, f"{n}. {step.title}", "Heading 1")
        _write_if_any(paper, step.words, "Body Text")
        draw_fields(paper, step, given)
    return whole(paper)


def draw_fields(
    paper: Paper, step: Step, given: Mapping[str, Answer], fit: Callable[[Shape], Shape] = lambda as_is: as_is
) -> None:
    """Draw a step's questions, each shape of them made to ``fit``."""
    for field in step.fields:
        write(paper, field.label, "Heading 2")
        _write_if_any(paper, field.hint, "Hint")
        _draw(paper, fit(field.on_paper(given.get(field.name), given)))


def write(paper: Paper, words: str, style: str) -> Paragraph:
    """Add a paragraph of a style."""
    return dressed(paper.add_paragraph(holdable(words)), style)


def dressed(paragraph: Paragraph, style: str) -> Paragraph:
    """Give a paragraph a style of ours by its id, which is its name without spaces.

    To look a style up by name, python-docx reads them all: it took two thirds of the time that a sheet took.
    """
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def _write_if_any(paper: Paper, words: str, style: str) -> None:
    if words:
        write(paper, words, style)


def _draw(paper: Paper, shape: Shape, *, together: bool = False) -> None:
    match shape:
        case Prose():
            draw_prose(paper, shape)
        case Ticks():
            _ticks(paper, shape)
        case Grid():
            draw_grid(paper, shape, together=(together or shape.lines == 1) and len(shape.rows) <= FEW)
        case Parts():
            for heading, part in shape.parts:
                _write_if_any(paper, heading, "Heading 3")
                _draw(paper, part, together=True)


def draw_prose(paper: Paper, prose: Prose) -> None:
    """Draw words, or ruled lines to write them on, which stay on one page."""
    if prose.text.strip():
        write(paper, prose.text, "Written")
    else:
        _keep([write(paper, "", "Rule") for _ in range(prose.lines)])


def _ticks(paper: Paper, ticks: Ticks) -> None:
    lines = [write(paper, "", "Tick") for _ in ticks.options]
    for line, option in zip(lines, ticks.options, strict=True):
        _tick(line, ticked=option in ticks.ticked)
        line.add_run("\t" + holdable(option))
    _keep(lines)


def _tick(paragraph: Paragraph, *, ticked: bool) -> None:
    box = paragraph.add_run("☒" if ticked else "☐")
    put(box._r.get_or_add_rPr(), LOOKS["box"])  # not a style of its own: in tables, LibreOffice would not heed its size


def _keep(paragraphs: list[Paragraph]) -> None:
    """Hold paragraphs on one page."""
    for paragraph in paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def draw_grid(paper: Paper, grid: Grid, *, together: bool) -> None:
    """Draw a table that says its headings again on each page, and splits only between rows."""
    table = paper.add_table(0, len(grid.columns), "Table Grid")
    table.autofit = False
    if len(grid.columns) >= MANY:
        table._tbl.tblPr.find(qn("w:tblLook")).addprevious(*elements(LOOKS["narrow"]))
    for column, width in zip(table.columns, _widths(grid), strict=True):
        column.width = Twips(width)
    boxes = _has_boxes(grid)
    _head(table, grid.columns, boxes=boxes)
    for row in grid.rows:
        _row(table, row, grid.lines, boxes=boxes)
    for n, written in enumerate(table.rows):
        # one row alone at the foot or the top of a page is easily missed
        if n < len(grid.rows) and (together or n in {0, 1, len(grid.rows) - 1}):
            for cell in written.cells:
                cell.paragraphs[0].paragraph_format.keep_with_next = True


def _head(table: Table, columns: Sequence[str], *, boxes: bool) -> None:
    for n, (cell, words) in enumerate(zip(_add_row(table, "<w:tblHeader/>").cells, columns, strict=True)):
        put(cell._tc.get_or_add_tcPr(), LOOKS["head" if words else "corner"])
        paragraph = _fill(cell, words, "Cell Head")
        if boxes and n:
            paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER


def _row(table: Table, cells: Sequence[Cell], lines: int, *, boxes: bool) -> None:
    row = _add_row(table, f"<w:trHeight w:val='{lines * ROW}' w:hRule='atLeast'/>")
    for cell, given in zip(row.cells, cells, strict=True):
        if boxes:
            put(cell._tc.get_or_add_tcPr(), LOOKS["middle"])
        paragraph = _fill(cell, "" if isinstance(given, bool) else given, "Cell")
        if isinstance(given, bool):
            paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
            _tick(paragraph, ticked=given)


def _add_row(table: Table, more: str) -> _Row:
    row = table.add_row()
    put(row._tr.get_or_add_trPr(), "<w:cantSplit/>" + more)
    return row


def _fill(cell: _Cell, words: str, style: str) -> Paragraph:
    paragraph = dressed(cell.paragraphs[0], style)
    if words:
        paragraph.add_run(holdable(words))
    return paragraph


def _has_boxes(grid: Grid) -> bool:
    return any(isinstance(cell, bool) for row in grid.rows for cell in row)


def _widths(grid: Grid) -> list[int]:
    """Share the page between the columns: boxes take little, words by how long they are, and a hand needs room."""
    count = len(grid.columns)
    if _has_boxes(grid):
        each = int(WIDE * min(0.14, 0.81 / (count - 1)))
        return [WIDE - each * (count - 1), *[each] * (count - 1)]
    columns = zip(grid.columns, *grid.rows, strict=True)
    longest = [min(60, max(len(str(words)) for words in column)) for column in columns]
    even = (0.7 if grid.lines > 1 else 0.2) * WIDE / count
    spare = WIDE - even * count
    return [int(even + spare * length / sum(longest)) for length in longest]


def whole(paper: Paper) -> bytes:
    """Give the bytes of the finished file. Word needs a paragraph at the end, where the last thing is a table."""
    if paper.element.body[-2].tag == qn("w:tbl"):
        small(paper)
    if direction(language()) == "rtl":
        turn(paper)
    file = BytesIO()
    paper.save(file)
    return file.getvalue()


def small(paper: Paper) -> None:
    """Add a paragraph that nobody sees: it ends a table."""
    last = paper.add_paragraph().paragraph_format
    last.line_spacing, last.space_after = Pt(1), Pt(0)
