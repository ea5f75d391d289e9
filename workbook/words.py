"""What the workbook says, in its reader's language.

English stands in the code, where it is said; a catalogue has the other languages.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

LANGUAGE = "WORKBOOK_LANGUAGE"
"""Names the language, in the environment: notebooks that run while a book is built inherit it."""

CATALOGUES = Path(__file__).parent.parent / "_build" / "languages"


def say(message: str, /, **holes: object) -> str:
    """Give a message in the reader's language, with its holes, such as ``{people}``, filled."""
    said = _catalogue(language()).gettext(message)
    return said.format(**holes) if holes else said


def say_many(n: int, one: str, many: str, /, **holes: object) -> str:
    """Give the message for this many, in the reader's language; ``{n}`` is a hole that is filled by itself."""
    return _catalogue(language()).ngettext(one, many, n).format(n=n, **holes)


def later(message: str) -> str:
    """Give a message back as it is, in English, for a catalogue to find where it stands: it is said when it is used."""
    return message


def all_of(names: Sequence[str]) -> str:
    """Give names as they are said together: Design, Delivery and Decisions."""
    *most, last = names
    return say("{most} and {last}", most=", ".join(most), last=last) if most else last


def any_of(names: Sequence[str]) -> str:
    """Give names of which one is enough: Design, Delivery or Decisions."""
    *most, last = names
    return say("{most} or {last}", most=", ".join(most), last=last) if most else last


def language() -> str:
    """Give the language's code, such as ``en-GB``."""
    return os.environ.get(LANGUAGE) or "en-GB"


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation("workbook", CATALOGUES, [code.replace("-", "_")], fallback=True)
