"""A document in Word: real headings, real lists, real tables, and lines to write on where it asks."""

from __future__ import annotations

from docx.document import Document as Paper
from docx.oxml.ns import qn
from docx.shared import Twips

from workbook.paper import holdable
from workbook.paper.word import WIDE, draw_grid, draw_prose, dressed, small, whole, write
from workbook.paper.word_blank import LOOKS, blank, elements
from workbook.shapes import Bullets, Facts, Grid, Page, Passage, Piece, Prose

NAMES = 0.3  # of the page's width, for the names of facts


def document_bytes(page: Page) -> bytes:
    """Give the document as the bytes of a Word file."""
    paper = blank(holdable(page.lead), more={**LOOKS["letter"], **LOOKS[page.look]})
    _know_bullets(paper)
    write(paper, page.title, "Title")
    write(paper, page.lead, "Subtitle")
    for heading, pieces in page.sections:
        write(paper, heading, "Heading 1")
        for n, piece in enumerate(pieces):
            _draw(paper, piece, more=n < len(pieces) - 1)
    return whole(paper)


def _draw(paper: Paper, piece: Piece, *, more: bool) -> None:
    """Draw a piece; where ``more`` follows, both stay on one page if they can."""
    match piece:
        case Passage():
            write(paper, piece.text, "Passage").paragraph_format.keep_with_next = more
        case Bullets():
            items = [write(paper, item, "Bullet") for item in piece.items]
            for n, item in enumerate(items, 1):
                item.paragraph_format.keep_with_next = more or n < len(items)
        case Facts():
            _facts(paper, piece)
        case Grid():
            draw_grid(paper, piece, together=True)
            if more:  # two tables that touch would be one
                write(paper, "", "Space").paragraph_format.keep_with_next = True
        case Prose():
            draw_prose(paper, piece)


def _facts(paper: Paper, facts: Facts) -> None:
    table = paper.add_table(0, 2, "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, (NAMES, 1 - NAMES), strict=True):
        column.width = Twips(int(WIDE * width))
    for pair in facts.pairs:
        for cell, words, style in zip(table.add_row().cells, pair, ("Cell Head", "Cell"), strict=True):
            dressed(cell.paragraphs[0], style).add_run(holdable(words))
    small(paper)


def _know_bullets(paper: Paper) -> None:
    known = paper.part.numbering_part.element
    known.find(qn("w:num")).addprevious(*elements(LOOKS["bullets"]))
    known.extend(elements(LOOKS["bulleted"]))
