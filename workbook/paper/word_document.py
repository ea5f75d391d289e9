"""A document in Word: real headings, real lists and real tables, and nothing to write on."""

from __future__ import annotations

from io import BytesIO

from docx.document import Document as Paper
from docx.oxml.ns import qn
from docx.shared import Mm, Twips

from workbook.paper import holdable
from workbook.paper.word import FEW, WIDE, draw_grid, small, whole, write
from workbook.paper.word_blank import LOOKS, blank, elements
from workbook.shapes import Bullets, Facts, Grid, Page, Passage, Picture, Piece

PICTURE = (Mm(84), Mm(150))  # as wide and as high as a picture may be
NAMES = 0.3  # of the page's width, for the names of facts


def document_bytes(page: Page) -> bytes:
    """Give the document as the bytes of a Word file."""
    paper = blank(holdable(page.lead), more={**LOOKS["letter"], **LOOKS.get(page.look, {})})
    _know_bullets(paper)
    write(paper, page.title, "Title")
    write(paper, page.lead, "Subtitle")
    for heading, pieces in page.sections:
        write(paper, heading, "Heading 1")
        for n, piece in enumerate(pieces):
            _draw(paper, piece, more=n < len(pieces) - 1, long=page.look == "report")
    return whole(paper)


def _draw(paper: Paper, piece: Piece, *, more: bool, long: bool) -> None:
    """Draw a piece; where ``more`` follows, both stay on one page if they can. A ``long`` page may end after tables."""
    match piece:
        case Passage():
            write(paper, piece.text, "Passage").paragraph_format.keep_with_next = more
        case Bullets():
            items = [write(paper, item, "Bullet") for item in piece.items]
            for n, item in enumerate(items, 1):
                item.paragraph_format.keep_with_next = (more and not long) or n < len(items)
        case Facts():
            _facts(paper, piece)
        case Picture():
            _picture(paper, piece)
        case Grid():
            draw_grid(paper, piece, together=not long or len(piece.rows) <= FEW)
            if more:  # two tables that touch would be one
                write(paper, "", "Space").paragraph_format.keep_with_next = not long


def _picture(paper: Paper, picture: Picture) -> None:
    """Put in a picture as large as its page takes, with the words that stand for it."""
    shape = paper.add_picture(BytesIO(picture.png))
    paper.paragraphs[-1].paragraph_format.keep_with_next = True
    smaller = min(PICTURE[0] / shape.width, PICTURE[1] / shape.height)
    shape.width, shape.height = int(shape.width * smaller), int(shape.height * smaller)
    shape._inline.docPr.set("descr", picture.alt)  # noqa: SLF001 - python-docx has no other way to say it


def _facts(paper: Paper, facts: Facts) -> None:
    table = paper.add_table(0, 2, "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, (NAMES, 1 - NAMES), strict=True):
        column.width = Twips(int(WIDE * width))
    for pair in facts.pairs:
        for cell, words, style in zip(table.add_row().cells, pair, ("Cell Head", "Cell"), strict=True):
            cell.paragraphs[0].style = style
            cell.paragraphs[0].add_run(holdable(words))
    small(paper)


def _know_bullets(paper: Paper) -> None:
    known = paper.part.numbering_part.element
    known.find(qn("w:num")).addprevious(*elements(LOOKS["bullets"]))
    known.extend(elements(LOOKS["bulleted"]))
