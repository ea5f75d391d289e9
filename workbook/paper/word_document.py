"""A document in Word: real headings, real lists, real tables, and lines to write on where it asks."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from docx.document import Document as Paper
from docx.oxml.ns import qn
from docx.shared import Mm, Twips

from workbook.paper import holdable
from workbook.paper.word import FEW, WIDE, draw_grid, draw_prose, dressed, small, whole, write
from workbook.paper.word_blank import LOOKS, blank, elements
from workbook.paper.word_pack import draw_to_use
from workbook.shapes import Bullets, Facts, Grid, Image, Page, Passage, Piece, Prose

PICTURE = (Mm(84), Mm(150))  # as wide and as high as a picture may be
NAMES = 0.3  # of the page's width, for the names of facts


def document_bytes(page: Page, said_below: str = "") -> bytes:
    """Give the document as the bytes of a Word file; ``said_below`` stands at the foot of each page."""
    return documents_bytes([page], said_below)


def documents_bytes(pages: Sequence[Page], said_below: str = "") -> bytes:
    """Give documents of one look as the bytes of one Word file, each from a new page."""
    first, more = pages[0], {**LOOKS["letter"], **LOOKS.get(pages[0].look, {})}
    paper = blank(holdable(first.lead), more=more, said_below=said_below)
    _know_bullets(paper)
    for n, page in enumerate(pages):
        _draw_document(paper, page, on_a_new_page=n > 0)
    return whole(paper)


def _draw_document(paper: Paper, page: Page, *, on_a_new_page: bool) -> None:
    title = write(paper, page.title, "Title")
    if on_a_new_page:
        title.paragraph_format.page_break_before = True
    write(paper, page.lead, "Subtitle")
    for heading, pieces in page.sections:
        if heading:
            write(paper, heading, "Heading 1")
        for n, piece in enumerate(pieces):
            _draw(paper, piece, more=n < len(pieces) - 1, long=page.look == "report")


def _draw(paper: Paper, piece: Piece, *, more: bool, long: bool) -> None:
    """Draw a piece; where ``more`` follows, both stay on one page if they can. A ``long`` page may end after tables."""
    match piece:
        case Passage():
            write(paper, piece.text, "Passage").paragraph_format.keep_with_next = more
        case Bullets():
            _bullets(paper, piece, together=more and not long)
        case Facts():
            _facts(paper, piece)
        case Image():
            _image(paper, piece)
        case Grid():
            draw_grid(paper, piece, together=not long or len(piece.rows) <= FEW)
        case Prose():
            draw_prose(paper, piece)
        case _:
            draw_to_use(paper, piece)
    _space(paper, piece, more=more, together=not long)


def _space(paper: Paper, piece: Piece, *, more: bool, together: bool) -> None:
    """Leave a little room after a piece that brings none; two tables that touch would be one."""
    if more and isinstance(piece, Bullets | Facts | Grid):
        write(paper, "", "Space").paragraph_format.keep_with_next = together
    elif isinstance(piece, Facts):
        small(paper)


def _bullets(paper: Paper, bullets: Bullets, *, together: bool) -> None:
    """Draw the lines on one page if it takes them, and ``together`` with what follows."""
    items = [write(paper, item, "Bullet") for item in bullets.items]
    for n, item in enumerate(items, 1):
        item.paragraph_format.keep_with_next = together or n < len(items)


def _image(paper: Paper, image: Image) -> None:
    """Put in a picture as large as its page takes, with the words that stand for it."""
    shape = paper.add_picture(BytesIO(image.png))
    paper.paragraphs[-1].paragraph_format.keep_with_next = True
    smaller = min(PICTURE[0] / shape.width, PICTURE[1] / shape.height)
    shape.width, shape.height = int(shape.width * smaller), int(shape.height * smaller)
    shape._inline.docPr.set("descr", image.alt)


def _facts(paper: Paper, facts: Facts) -> None:
    table = paper.add_table(0, 2, "Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, (NAMES, 1 - NAMES), strict=True):
        column.width = Twips(int(WIDE * width))
    for pair in facts.pairs:
        for cell, words, style in zip(table.add_row().cells, pair, ("Cell Head", "Cell"), strict=True):
            dressed(cell.paragraphs[0], style).add_run(holdable(words))


def _know_bullets(paper: Paper) -> None:
    known = paper.part.numbering_part.element
    known.find(qn("w:num")).addprevious(*elements(LOOKS["bullets"]))
    known.extend(elements(LOOKS["bulleted"]))
