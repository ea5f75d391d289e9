"""How a text reads, in numbers: how long its sentences and words are, and a rough reading level.

The twin of this module is ``sums.mjs``; the ``sums`` in examples.yaml hold both to the same numbers.
"""

from __future__ import annotations

import re
from math import floor
from typing import NamedTuple

from workbook.shapes import Grid
from workbook.words import later, say

LONG = 10
"""A word with so many letters is counted as long. Anybody can check it by counting."""

FEW = 15
"""With fewer words than this, a reading level would say nothing."""

LAST_YEAR = 13
"""The last year of school in England."""

NOTE = later(
    "The reading level is a rough guide, and not a mark. "
    "It counts words and their beats, and knows nothing of sense (Flesch-Kincaid, 1975)."
)
ROWS = (
    later("Words in a sentence, on average"),
    later("Words in the longest sentence"),
    later("Words of ten letters or more"),
    later("Rough reading level"),
)

_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f’'-]*|\d[\d.,:]*")
_BREAK = re.compile(r"\n+|(?<=[.!?])[\"”’)]*\s+(?=[“\"(]?[A-Z0-9])")


class Sums(NamedTuple):
    """The numbers of a text. ``grade`` is the American school grade, as the formula gives it."""

    words: int
    sentences: int
    average: float
    longest: int
    long: int
    grade: float


def sums(text: str) -> Sums:
    """Count a text. A new line starts a new sentence, so that a heading or a list does not run on."""
    found = [words for piece in _BREAK.split(text) if (words := _WORD.findall(piece))]
    every = [word for words in found for word in words]
    if not every:
        return Sums(0, 0, 0, 0, 0, 0)
    average, beats = len(every) / len(found), sum(map(_beats, every)) / len(every)
    return Sums(
        len(every),
        len(found),
        _tenth(average),
        max(map(len, found)),
        len([word for word in every if len(re.sub(r"[^A-Za-z\u00c0-\u024f]", "", word)) >= LONG]),
        _tenth(0.39 * average + 11.8 * beats - 15.59),
    )


def _beats(word: str) -> int:
    """Count the vowel sounds of a word: groups of vowels, less a silent e at the end."""
    word = word.lower()
    silent = re.search(r"[^aeiouy]e$|[^td]ed$", word) and not word.endswith("le")
    return max(1, len(re.findall(r"[aeiouy]+", word)) - bool(silent))


def _tenth(number: float) -> float:
    return floor(number * 10 + 0.5) / 10


def level(found: Sums) -> str:
    """Say a reading level as a school year in England: American grade 1 is the age of Year 2."""
    if found.words < FEW:
        return say("too few words to say") if found.words else ""
    year = max(2, floor(found.grade + 0.5) + 1)
    if year > LAST_YEAR:
        return say("beyond school")
    return say("about Year {year}, age {from_age} to {to_age}", year=year, from_age=year + 4, to_age=year + 5)


def shown(found: Sums) -> tuple[str, ...]:
    """Give the numbers as they are shown, a cell for each row; blank where there is no text."""
    if not found.words:
        return ("",) * len(ROWS)
    return (f"{found.average:g}", str(found.longest), str(found.long), level(found))


def side_by_side(text: str, answer: str) -> Grid:
    """Give the numbers of a text and of an answer, side by side."""
    heads = "", say("The text"), say("Yours")
    return Grid(heads, tuple(zip(map(say, ROWS), shown(sums(text)), shown(sums(answer)), strict=True)))
