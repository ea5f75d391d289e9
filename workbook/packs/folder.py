"""Makes everything that a plan needs: slides, and paper as web pages, Word and PDF, with a page that lists it all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from workbook.browser import pages_in, print_page
from workbook.days.made import Plan
from workbook.edition import at_the_foot
from workbook.machine import find_browser
from workbook.packs.deck import Source, decks_of
from workbook.packs.notes import all_notes
from workbook.packs.pieces import Piece, Sheets, pieces_of
from workbook.paper import contents
from workbook.paper.contents import Made, Part, contents_html
from workbook.paper.document import document_html
from workbook.paper.handout import Handout, handout_html
from workbook.paper.html import whole_page
from workbook.paper_style import paper_style
from workbook.problem import Problem
from workbook.shapes import Deck
from workbook.shelf import exercises
from workbook.words import later, say

LOOKS = Path(contents.__file__).parent
FOLDERS = ("slides", "pages", "pdf", "word", "pictures")
NO_BROWSER = later(
    "There is no Chromium, Chrome or Edge on this machine. So there are no PDF files, no page counts and no pictures. "
    "Open a page to print in any browser, and print it from there."
)


def make_pack(plan: Plan, folder: Path) -> list[str]:
    """Make a plan's whole pack in a new folder; returns sentences about what was left out.

    Raises Problem if the folder has something in it, or cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem(f"There is something in {folder} already. Give a folder that is new or empty, after --to.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _make(plan, folder)
    except OSError as error:
        raise Problem(f"{folder} could not be written: {error.strerror}. Try another folder, after --to.") from None


def _make(plan: Plan, folder: Path) -> list[str]:
    found = exercises()
    pieces, decks = pieces_of(plan, found), decks_of(plan, Source(found, all_notes()))
    for name in FOLDERS:
        (folder / name).mkdir()
    shutil.copy(LOOKS / "contents.css", folder)
    (folder / "pages" / "paper.css").write_text(paper_style(), encoding="utf-8")
    every = [sheets for piece in pieces for sheets in piece.sheets]
    for sheets in every:
        (folder / "pages" / f"{sheets.name}.html").write_text(_page(sheets), encoding="utf-8")
    browser = find_browser()
    # the browser prints in processes of its own, while this one writes for Word and PowerPoint
    with ThreadPoolExecutor(os.cpu_count()) as side:
        printed = {sheets.name: side.submit(_print, browser, folder, sheets.name) for sheets in every if browser}
        for sheets in every:
            (folder / "word" / f"{sheets.name}.docx").write_bytes(_word(sheets))
        slides = _slides(decks, folder)
    parts = [slides, *(_part(piece, folder, printed) for piece in pieces if piece.sheets)]
    left_out = list(_left_out(every, printed))
    (folder / "index.html").write_text(contents_html(plan.title, parts, left_out), encoding="utf-8")
    return left_out


def _page(sheets: Sheets) -> str:
    """Give what is on the sheets as one page to print."""
    drawn = "\n".join(handout_html(one) if isinstance(one, Handout) else document_html(one) for one in sheets.drawn)
    return whole_page(sheets.title, f'<div class="sheets">\n{drawn}\n</div>', said_below=at_the_foot())


def _word(sheets: Sheets) -> bytes:
    from workbook.paper.word_document import documents_bytes
    from workbook.paper.word_pack import handouts_bytes

    handouts = [one for one in sheets.drawn if isinstance(one, Handout)]
    pages = [one for one in sheets.drawn if not isinstance(one, Handout)]
    return handouts_bytes(sheets.title, handouts) if handouts else documents_bytes(pages, at_the_foot())


def _slides(decks: list[Deck], folder: Path) -> Part:
    from workbook.paper.slides import deck_bytes, slides_in

    made = []
    for deck in decks:
        name = f"slides/{deck.name}.pptx"
        (folder / name).write_bytes(deck_bytes(deck))
        made.append(Made(deck.title, 1, slides=slides_in(deck), files={say("PowerPoint"): name}))
    what = say("A file for each session. Change what you like, and read the notes under each slide.")
    return Part(say("Slides"), what, made)


def _print(browser: Path, folder: Path, name: str) -> bool:
    page, pdf, picture = (folder / place for place in (f"pages/{name}.html", f"pdf/{name}.pdf", f"pictures/{name}.png"))
    return print_page(browser, page, pdf, picture)


def _part(piece: Piece, folder: Path, printed: dict[str, Future[bool]]) -> Part:
    return Part(piece.title, piece.says, [_made(sheets, folder, printed.get(sheets.name)) for sheets in piece.sheets])


def _made(sheets: Sheets, folder: Path, printed: Future[bool] | None) -> Made:
    name = sheets.name
    files = {say("Word"): f"word/{name}.docx", say("Page to print"): f"pages/{name}.html"}
    if printed is None or not printed.result():
        return Made(sheets.title, sheets.copies, files=files)
    pdf, picture = f"pdf/{name}.pdf", f"pictures/{name}.png"
    shown = picture if (folder / picture).is_file() else ""
    return Made(sheets.title, sheets.copies, pages_in(folder / pdf), picture=shown, files={say("PDF"): pdf, **files})


def _left_out(every: list[Sheets], printed: dict[str, Future[bool]]) -> Iterator[str]:
    if not printed:
        yield say(NO_BROWSER)
    for sheets in every:
        if sheets.name in printed and not printed[sheets.name].result():
            yield say(
                "The browser did not print “{title}”. Open its page to print, and print it from there.",
                title=sheets.title,
            )
