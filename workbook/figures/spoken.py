"""How long a point takes to say. Nothing that is typed is kept."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Control, Line, Said, Shown, Slide
from workbook.figures.shown import Table
from workbook.words import say, say_many

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
        return say("At {pace} words a minute, a minute holds {pace} words. Most points need far fewer.", pace=pace)
    took = seconds(words, pace)
    long = say_many(
        took, "about {n} second at {pace} words a minute", "about {n} seconds at {pace} words a minute", pace=pace
    )
    said = say_many(many, "{n} word, {long}.", "{n} words, {long}.", long=long)
    return f"{said} {_fits(MINUTE - took) if took <= MINUTE else _leave_out(many - pace)}"


def _fits(left: int) -> str:
    return say_many(
        left, "It fits, with about {n} second for a breath.", "It fits, with about {n} seconds for a breath."
    )


def _leave_out(many: int) -> str:
    return say_many(
        many,
        "To fit a minute, leave out about {n} word, and keep what you ask for.",
        "To fit a minute, leave out about {n} words, and keep what you ask for.",
    )


def how_long(start: str) -> Shown:
    """Type a point and move the pace: what is typed stays in the box, and is not saved."""
    boxes: dict[str, Control] = {
        "words": Line(say("Your point"), start),
        "pace": Slide(say("Words a minute"), SLOWEST, FASTEST, 5, USUAL),
    }
    return controls.live(_said, boxes)


def _said(words: str, pace: int) -> Said:
    return Said(in_words(words, pace))


def card(lines: Sequence[str], words: str) -> Table:
    """Make a card to hold while speaking: a line for each part of a point, with room for a word."""
    blank = {say("One word is enough"): [""] * len(lines)}
    return Table(words, pd.DataFrame(blank, index=pd.Index(list(lines), name=say("My minute"), dtype=object)))
