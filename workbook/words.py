"""What the workbook says, in its reader's language.

English stands in the code, where it is said; a catalogue has the other languages.
"""

from __future__ import annotations

import gettext
import os
from functools import cache

from workbook.shelf import ROOT

LANGUAGE = "WORKBOOK_LANGUAGE"
"""Names the language, in the environment: notebooks that run while a book is built inherit it."""

CATALOGUES = ROOT / "_build" / "languages"


def say(message: str, /, **holes: object) -> str:
    """Give a message in the reader's language, with its holes, such as ``{people}``, filled."""
    said = _catalogue(language()).gettext(message)
    return said.format(**holes) if holes else said


def say_many(n: int, one: str, many: str, /, **holes: object) -> str:
    """Give the message for this many, in the reader's language; ``{n}`` is a hole that is filled by itself."""
    return _catalogue(language()).ngettext(one, many, n).format(n=n, **holes)


def language() -> str:
    """Give the language's code, such as ``en-GB``."""
    return os.environ.get(LANGUAGE) or "en-GB"


@cache
def _catalogue(code: str) -> gettext.NullTranslations:
    return gettext.translation("workbook", CATALOGUES, [code.replace("-", "_")], fallback=True)
