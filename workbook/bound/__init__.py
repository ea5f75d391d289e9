"""The book to take away: a guide for each kind of reader as a tagged PDF, the whole as an EPUB and as one zip.

All are made from the built site, so that they say what the pages say. ``lxml`` is met here only.
"""

from __future__ import annotations

import re
import shutil
from concurrent.futures import ThreadPoolExecutor
from html import escape
from pathlib import Path

from workbook.bound import chapters, epub, guide, stick
from workbook.words import later, say

FOLDER = "bound"
"""Where in the site they lie."""
PLACE = re.compile(r'<div class="take-away">.*?</div>', re.DOTALL)
"""Where on a page of the book they are listed."""

WORDS = {
    "learner-book.pdf": later("The learner book, to print"),
    "trainer-guide.pdf": later("The trainer guide, to print"),
    "organisation-guide.pdf": later("The organisation guide, to print"),
    "workbook.epub": later("The whole book for e-book readers"),
    "workbook.zip": later("The whole book with its forms, for a memory stick"),
}


def bind(site: Path) -> list[Path]:
    """Make everything that can be made on this machine, list it in the book, and return the files.

    A PDF needs a Chromium, Chrome or Edge; without one there is only the page it would be printed from.
    """
    folder = site / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copy(Path(__file__).with_name("bound.css"), folder)
    book = chapters.read(site)
    with ThreadPoolExecutor() as side_by_side:
        guides = list(side_by_side.map(lambda which: guide.write(which, book, folder), guide.GUIDES))
    made = [*(path for paths in guides for path in paths), epub.write(book, folder / "workbook.epub")]
    _list_in(site, made)  # before the zip, which brings this list along, and not the zip itself
    made.append(stick.write(site, folder / "workbook.zip"))
    _list_in(site, made)
    return made


def _list_in(site: Path, made: list[Path]) -> None:
    lines = "".join(f"<li>{_line(path)}</li>" for path in made if path.name in WORDS)
    for page in (site / "book").rglob("*.html"):
        before = page.read_text(encoding="utf-8")
        after = PLACE.sub(lambda _: f'<div class="take-away"><ul>{lines}</ul></div>', before)
        if after != before:
            page.write_text(after, encoding="utf-8", newline="\n")


def _line(path: Path) -> str:
    size = path.stat().st_size / 1_000_000
    megabytes = say("{n} MB", n=f"{size:.0f}") if size >= 1 else say("less than 1 MB")
    ending = path.suffix[1:].upper()
    return f'<a href="../{FOLDER}/{path.name}">{escape(say(WORDS[path.name]))}</a> ({ending}, {megabytes})'
