"""What only a trainer's pack has in Word: cards to cut out, codes to scan, large print and Easy Read."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import quoteattr

from docx.document import Document as Paper
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Twips

from workbook.edition import edition
from workbook.paper import holdable
from workbook.paper.code import code_png, says
from workbook.paper.handout import Handout
from workbook.paper.line_drawing import geometry
from workbook.paper.word import WIDE, draw_fields, dressed, small, whole, write
from workbook.paper.word_blank import LOOKS, blank, elements, put
from workbook.shapes import Cards, Code, Picture
from workbook.words import say

LARGE, EASY = 1.5, 1.17  # 18 points and 14, where a sheet has 12
CARD = 2900  # how tall a card is, in twentieths of a point: 51 mm
PICTURE = 1250  # how wide a picture's column is
SIDE = 612000  # the picture itself, in the units of DrawingML: 17 mm

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def handouts_bytes(title: str, handouts: Sequence[Handout]) -> bytes:
    """Give sheets as the bytes of one Word file, each from a new page."""
    larger = LARGE if handouts[0].large else EASY if handouts[0].ideas else 1
    paper = blank(holdable(title), larger=larger, said_below=edition())
    for n, handout in enumerate(handouts):
        top = write(paper, handout.exercise.title, "Title")
        if n:
            top.paragraph_format.page_break_before = True
        write(paper, handout.exercise.purpose, "Subtitle")
        for m, step in enumerate(handout.exercise.steps):
            write(paper, f"{m + 1}. {step.title}", "Heading 1")
            if ideas := handout.ideas_of(m):
                _draw_ideas(paper, ideas)
            elif step.words:
                write(paper, step.words, "Body Text")
            draw_fields(paper, step, {}, handout.fit)
    return whole(paper)


def draw_to_use(paper: Paper, piece: Cards | Code) -> None:
    """Draw what is for the room: cards to cut out, or a code to scan."""
    match piece:
        case Cards():
            _draw_cards(paper, piece)
        case Code():
            _draw_code(paper, piece)


def _draw_cards(paper: Paper, cards: Cards) -> None:
    """Draw the piles and then the cards, two in a row, with dashes to cut along."""
    blanks = [("", "")] * (len(cards.piles) % 2)
    told = (
        [(pile, say("Pile: {name}", name=cards.of)) for pile in cards.piles]
        + blanks
        + [(card, cards.of) for card in cards.cards]
    )
    told += [("", "")] * (len(told) % 2)
    table = paper.add_table(0, 2, "Table Grid")
    for lines in elements(LOOKS["cut_lines"]):
        table._tbl.tblPr.find(qn("w:tblLook")).addprevious(lines)
    for one, other in zip(told[::2], told[1::2], strict=True):
        row = table.add_row()
        put(row._tr.get_or_add_trPr(), f"<w:cantSplit/><w:trHeight w:val='{CARD}' w:hRule='atLeast'/>")
        for cell, (words, of) in zip(row.cells, (one, other), strict=True):
            put(cell._tc.get_or_add_tcPr(), LOOKS["middle"])
            dressed(cell.paragraphs[0], "Card").add_run(holdable(words)).bold = words in cards.piles or None
            dressed(cell.add_paragraph(holdable(of)), "Hint")
    small(paper)


def _draw_code(paper: Paper, code: Code) -> None:
    """Draw a code to scan, and the address it leads to."""
    place = write(paper, "", "Passage")
    picture = place.add_run().add_picture(BytesIO(code_png(code.address)), width=Mm(95))
    picture._inline.docPr.set("descr", says(code.address))
    for line in (place, write(paper, code.address, "Passage")):
        line.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER


def _draw_ideas(paper: Paper, ideas: Sequence[Picture]) -> None:
    """Draw each idea as a row: its picture, and its words."""
    table = paper.add_table(0, 2)
    table.autofit = False
    for column, width in zip(table.columns, (PICTURE, WIDE - PICTURE), strict=True):
        column.width = Twips(width)
    for n, idea in enumerate(ideas, 1):
        row = table.add_row()
        put(row._tr.get_or_add_trPr(), "<w:cantSplit/>")
        for cell in row.cells:
            put(cell._tc.get_or_add_tcPr(), LOOKS["middle"])
        drawn, words = (dressed(cell.paragraphs[0], "Cell") for cell in row.cells)
        drawn._p.append(_drawing(idea, n))
        words.add_run(holdable(idea.says))
    small(paper)


def _drawing(picture: Picture, number: int) -> object:
    """Give a run with a picture as Word's own lines. Its words stand beside it."""
    beside = quoteattr(holdable(say("A drawing for: {words}", words=picture.says)))
    return parse_xml(
        f"<w:r {NAMES}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"<wp:inline distT='0' distB='0' distL='0' distR='0'><wp:extent cx='{SIDE}' cy='{SIDE}'/>"
        f"<wp:docPr id='{number}' name='Picture {number}' descr={beside}/>"
        "<a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
        f"<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='{SIDE}' cy='{SIDE}'/></a:xfrm>"
        f"{geometry(picture.svg)}<a:noFill/><a:ln w='25400' cap='rnd'><a:solidFill><a:srgbClr val='111111'/>"
        "</a:solidFill><a:round/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )
