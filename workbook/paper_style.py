"""What stands at the foot of each page of paper, in the reader's language: in print, and for Word."""

from __future__ import annotations

import json
import re

from workbook.folders import ROOT
from workbook.words import later, say

STYLE = ROOT / "workbook" / "paper" / "paper.css"
NUMBERED = later("Page {page} of {pages}")


def paper_style() -> str:
    """Give the style that every sheet is printed by."""
    text = STYLE.read_text(encoding="utf-8")
    return text.replace(_content(NUMBERED), _content(say(NUMBERED)))


def page_of_pages() -> list[str]:
    """Give the words and the holes of it in turn: ``["Page ", "{page}", " of ", "{pages}"]``."""
    return _pieces(say(NUMBERED))


def _pieces(words: str) -> list[str]:
    return [piece for piece in re.split(r"(\{pages?\})", words) if piece]


def _content(words: str) -> str:
    """Give it as CSS has it: ``"Page " counter(page) " of " counter(pages)``."""
    counted = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    return " ".join(counted.get(piece) or json.dumps(piece, ensure_ascii=False) for piece in _pieces(words))
