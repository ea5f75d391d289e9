"""How long a point takes to say. Nothing that is typed is kept."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Control, Line, Said, Shown, Slide
from workbook.figures.shown import Table

SLOWEST, FASTEST, USUAL = 60, 200, 120
"""Words a minute. People differ widely; these are a range to try, and not a finding."""

MINUTE = 60


def seconds(words: str, pace: int) -> int:
    """Give the seconds that it takes to say some words, at so many words a minute."""
    return round(len(words.split()) * MINUTE / pace)


def in_words(words: str, pace: int) -> str:
    """Say how many words there are, how long they take, and how many more or fewer would make a minute."""
    many = len(words.split())
    if not many:
        return f"At {pace} words a minute, a minute holds {pace} words. Most points need far fewer."
    took = seconds(words, pace)
    said = f"{_of(many, 'word')}, about {_of(took, 'second')} at {pace} words a minute."
    if took > MINUTE:
        return f"{said} To fit a minute, leave out about {_of(many - pace, 'word')}, and keep what you ask for."
    return f"{said} It fits, with about {_of(MINUTE - took, 'second')} for a breath."


def how_long(start: str) -> Shown:
    """Type a point and move the pace: what is typed stays in the box, and is not saved."""
    boxes: dict[str, Control] = {
        "words": Line("Your point", start),
        "pace": Slide("Words a minute", SLOWEST, FASTEST, 5, USUAL),
    }
    return controls.live(_said, boxes)


def _said(words: str, pace: int) -> Said:
    return Said(in_words(words, pace))


def _of(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def card(lines: Sequence[str], words: str) -> Table:
    """Make a card to hold while speaking: a line for each part of a point, with room for a word."""
    blank = {"One word is enough": [""] * len(lines)}
    return Table(words, pd.DataFrame(blank, index=pd.Index(list(lines), name="My minute", dtype=object)))
