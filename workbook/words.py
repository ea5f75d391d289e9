"""What the workbook says, in its reader's language.

English stands in the code, where it is said; a catalogue has the other languages. The twin in scripts is
``screen/say.mjs``: both know a message by the same English words. ``catalogue`` makes what is read here.
"""

from __future__ import annotations

import gettext
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache

from workbook.as_text import read_yaml
from workbook.folders import ROOT
from workbook.problem import Problem

COMPILED = ROOT / "_build" / "languages"
"""Where compiled catalogues are."""

LANGUAGE = "WORKBOOK_LANGUAGE"
"""Names the language, in the environment: notebooks that run while a book is built inherit it."""

SOURCE = "en-GB"
"""The language that stands in the code."""

HOLE = re.compile(r"\{[^{}]*\}")
LETTER = re.compile(r"[^\W\d_]")

_spoken: ContextVar[gettext.NullTranslations | None] = ContextVar("spoken", default=None)


def say(message: str, /, **holes: object) -> str:
    """Give a message in the reader's language, with its holes, such as ``{people}``, filled."""
    said = _speaker().gettext(message) if LETTER.search(HOLE.sub("", message)) else message
    return said.format(**holes) if holes else said


def say_many(n: int, one: str, many: str, /, **holes: object) -> str:
    """Give the message for this many, in the reader's language; ``{n}`` is a hole that is filled by itself."""
    return _speaker().ngettext(one, many, n).format(**{"n": n, **holes})


def later(message: str, /) -> str:
    """Give a message back as it is: it is collected for translators here, and said where it is used."""
    return message


def say_both_ways(names: str, /) -> list[str]:
    """Give names that stand with commas between them, in English and in the reader's language: people write either."""
    return re.split("[,،、] *", f"{names}, {say(names)}")


def all_of(names: Sequence[str]) -> str:
    """Give names as they are said together: Design, Delivery and Decisions."""
    *most, last = names
    return say("{most} and {last}", most=", ".join(most), last=last) if most else last


def any_of(names: Sequence[str]) -> str:
    """Give names of which one is enough: Design, Delivery or Decisions."""
    *most, last = names
    return say("{most} or {last}", most=", ".join(most), last=last) if most else last


def language() -> str:
    """Give the language's code, such as ``cy``: the environment's, or else the first that this copy is in."""
    return os.environ.get(LANGUAGE) or _main_language()


def in_source() -> bool:
    """Whether the reader's language is the one that stands in the code."""
    return language() == SOURCE


def is_main() -> bool:
    """Whether the reader's language is the main one of this copy, which the whole site is in."""
    return language() == _main_language()


@contextmanager
def spoken_by(catalogue: gettext.NullTranslations) -> Iterator[None]:
    """Say everything by this catalogue, whatever the reader's language."""
    before = _spoken.set(catalogue)
    try:
        yield
    finally:
        _spoken.reset(before)


def _speaker() -> gettext.NullTranslations:
    return _spoken.get() or catalogue_of(language())


@cache
def catalogue_of(code: str, page: str = "workbook") -> gettext.NullTranslations:
    """Give the catalogue of a language, or that of one page: one that knows nothing, where none was made."""
    return gettext.translation(page, COMPILED, [code.replace("-", "_")], fallback=True)


@cache
def _main_language() -> str:
    with suppress(Problem, AttributeError, LookupError):  # a mistake in the file is for ``local`` to tell
        return str(read_yaml(ROOT / "data" / "local.yml").get("languages", [SOURCE])[0])
    return SOURCE
