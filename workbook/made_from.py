"""What the book is made from, and how much of it has changed since it was last built."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from workbook.chapters import chapters, forms_in
from workbook.folders import BOOK, ROOT
from workbook.packs.notes import all_notes
from workbook.rates import today

PASSED_OVER = re.compile(r"/(__pycache__/|\.ipynb_checkpoints/|\.?my-workbook[^/]*\.json)")
"""What tools leave behind, and what a person wrote in a notebook: no book is made from these."""

MADE_FROM = (
    *("_config.yml", "_toc.yml", "requirements.txt"),
    *("book", "exercises", "languages", "notebooks", "data", "workbook"),
)
NOTHING, CHAPTERS, MORE = "nothing", "chapters", "more"


class MadeFrom:
    """What a book is made from now, beside what it was made from when ``stamp`` was written."""

    def __init__(self, stamp: Path) -> None:
        self.stamp = stamp
        self.rest = _hash(_rest())
        self.whole = _hash([self.rest.encode(), *(path.read_bytes() for path in _chapters())])

    def changed(self, site: Path) -> str:
        """Say what has changed: nothing, words of chapters and no more, or more than that."""
        if not (site.exists() and self.stamp.exists()):
            return MORE
        whole, *before = self.stamp.read_text(encoding="utf-8").splitlines()
        if whole == self.whole:
            return NOTHING
        return CHAPTERS if before == self._besides(site) else MORE

    def keep(self, site: Path) -> None:
        """Remember that ``site`` is made from this."""
        self.stamp.write_text("\n".join([self.whole, *self._besides(site)]), encoding="utf-8")

    def _besides(self, site: Path) -> list[str]:
        """Give what has to be as it was for a page to be made alone: files to take away, too, hold every page."""
        return [self.rest, str(today()), *sorted(path.name for path in site.iterdir())]


def _chapters() -> list[Path]:
    return sorted(BOOK.rglob("*.md"))


def _rest() -> Iterator[bytes]:
    """Give all but the words of chapters; and of those what more than pages is made from."""
    written = set(_chapters())
    yield sys.version.encode()
    yield repr([(page, forms_in(text)) for page, text in chapters()]).encode()
    yield repr(all_notes()).encode()
    for name in MADE_FROM:
        top = ROOT / name
        for path in sorted(top.rglob("*")) if top.is_dir() else [top]:
            if path.is_file() and path not in written and not PASSED_OVER.search(path.as_posix()):
                yield f"{path.relative_to(ROOT)}\n".encode() + path.read_bytes()


def _hash(parts: Iterator[bytes] | list[bytes]) -> str:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part)
    return whole.hexdigest()
