"""A document on paper: HTML to print, and Word to send. ``screen/document.mjs`` draws the same in the browser."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from pathlib import Path

from workbook.document import Document
from workbook.edition import at_the_foot
from workbook.fields.field import Answer
from workbook.paper.code import code_svg
from workbook.paper.html import grid_html, prose_html, tag, whole_page
from workbook.shapes import Bullets, Cards, Code, Facts, Grid, Image, Page, Passage, Piece, Prose
from workbook.words import say


def write_document(document: Document, answers: Mapping[str, Answer], folder: Path) -> None:
    """Write the document as HTML and as Word into a folder; a blank one says of which edition it is.

    Raises Problem if the Word file cannot be written.
    """
    from workbook.paper.word import write_file
    from workbook.paper.word_document import document_bytes

    page, said = (document.page(answers), "") if answers else (document.blank_page(), at_the_foot())
    (folder / f"{document.name}.html").write_text(document_page_html(page, said_below=said), encoding="utf-8")
    write_file(document_bytes(page, said), folder / f"{document.name}.docx")


def document_page_html(page: Page, style: str = "paper.css", said_below: str = "") -> str:
    """Give the document as a whole page, to print. ``style`` is where it finds its stylesheet."""
    return whole_page(page.title, document_html(page), style, said_below=said_below)


def document_html(page: Page) -> str:
    """Give the document itself, an ``article``."""
    head = tag("h1", page.title) + tag("p", page.lead, "purpose")
    sections = "".join(_section(heading, pieces) for heading, pieces in page.sections)
    return f'<article class="sheet document {page.look}">{head}{sections}</article>'


def _section(heading: str, pieces: tuple[Piece, ...]) -> str:
    head = tag("h2", heading) if heading else ""
    # A wide grid on a small screen moves sideways, by keyboard too.
    reach = ' tabindex="0"' if any(isinstance(piece, Grid) for piece in pieces) else ""
    return f"<section{reach}>{head}{''.join(map(_piece, pieces))}</section>"


def _piece(piece: Piece) -> str:
    match piece:
        case Passage():
            return tag("p", piece.text, "passage")
        case Bullets():
            return f'<ul class="bullets">{"".join(tag("li", item) for item in piece.items)}</ul>'
        case Facts():
            return (
                f'<dl class="facts">{"".join(tag("dt", name) + tag("dd", words) for name, words in piece.pairs)}</dl>'
            )
        case Grid():
            return grid_html(piece)
        case Prose():
            return prose_html(piece)
        case _:
            return _to_use(piece)


def _to_use(piece: Cards | Code | Image) -> str:
    """Give what is more than words: cards to cut out, a code to scan, or a picture."""
    match piece:
        case Image():
            source = f"data:image/png;base64,{b64encode(piece.png).decode()}"
            return f'<p><img src="{source}" alt="{escape(piece.alt)}"></p>'
        case Cards():
            return _cards(piece)
        case Code():
            return f'<div class="scan">{code_svg(piece.address)}</div>' + tag("p", piece.address, "address")


def _cards(cards: Cards) -> str:
    """Give the piles first, then the cards, two in a row, on a page of dashes to cut along."""
    piles = [_card(pile, say("Pile: {name}", name=cards.of), "pile") for pile in cards.piles]
    blank = ["<td></td>"]
    cells = [*piles, *blank * (len(piles) % 2), *(_card(card, cards.of) for card in cards.cards)]
    cells += blank * (len(cells) % 2)
    rows = "".join(f"<tr>{one}{other}</tr>" for one, other in zip(cells[::2], cells[1::2], strict=True))
    return f'<table class="cut" role="presentation"><tbody>{rows}</tbody></table>'


def _card(says: str, of: str, kind: str = "card") -> str:
    return f'<td class="{kind}">{tag("p", says, "say")}{tag("p", of, "of")}</td>'
