"""The chapters of the book as their authors wrote them, and which exercise is in which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from workbook.folders import BOOK

FORM = re.compile(r"^`{3,}\{workbook\} +(\S+)", re.MULTILINE)


def chapters(book: Path = BOOK) -> Iterator[tuple[str, str]]:
    """Give every chapter: its name in the contents, such as ``book/learners/ladder``, and its Markdown."""
    for path in sorted(book.rglob("*.md")):
        yield path.relative_to(book.parent).with_suffix("").as_posix(), path.read_text(encoding="utf-8")


def forms_in(chapter: str) -> list[str]:
    """Name the exercises whose forms are in a chapter."""
    return FORM.findall(chapter)


def pages() -> dict[str, str]:
    """Give the page of the built book that each exercise is on, as an address inside the book."""
    return {name: f"{page}.html" for page, text in chapters() for name in forms_in(text)}
