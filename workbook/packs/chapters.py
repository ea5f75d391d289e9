"""The chapters of the book as their authors wrote them, and which exercise is in which."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from workbook.shelf import ROOT

BOOK = ROOT / "book"
FORM = re.compile(r"^`{3,}\{workbook\} +(\S+)", re.MULTILINE)


def chapters(book: Path = BOOK) -> Iterator[tuple[Path, str]]:
    """Give every chapter: where it is, and its Markdown."""
    return ((path, path.read_text(encoding="utf-8")) for path in sorted(book.rglob("*.md")))


def forms_in(chapter: str) -> list[str]:
    """Name the exercises whose forms are in a chapter."""
    return FORM.findall(chapter)


def pages() -> dict[str, str]:
    """Give the page of the built book that each exercise is on, as an address inside the book."""
    found = ((path.relative_to(ROOT).with_suffix(".html").as_posix(), text) for path, text in chapters())
    return {name: page for page, text in found for name in forms_in(text)}
