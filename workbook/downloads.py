"""The files that the build puts beside the pages for trainers, and the list of them that a page shows."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from workbook.builder import BUILD
from workbook.words import say

FOLDER = BUILD / "packs"
"""Where they are made, before the pages that name them."""

LIST = "packs.json"


@dataclass(frozen=True)
class Download:
    """One file: the name of the format it is for, what it is called, how much it holds in words, and its bytes."""

    format: str
    file: str
    says: str
    holds: str
    size: int

    @property
    def kilobytes(self) -> str:
        """Its size, as people say it."""
        return say("{n} KB", n=max(1, round(self.size / 1000)))


def keep(found: list[Download], folder: Path = FOLDER) -> None:
    """Keep the list beside the files."""
    text = json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1)
    (folder / LIST).write_text(text, encoding="utf-8")


def downloads(folder: Path = FOLDER) -> list[Download]:
    """Give the list, or nothing where the files have not been made."""
    path = folder / LIST
    return [Download(**one) for one in json.loads(path.read_text(encoding="utf-8"))] if path.exists() else []
