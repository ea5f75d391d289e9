"""One place, seen from different seats."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.figures import seats
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.figures.shown import Table
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw who said what on each line from each seat that may be shown, and list what to talk about."""
    gathered = room.table("like-that")
    fields: Any = room.exercises["like-that"].fields
    lines = [line for name in seats.MEANINGS.values() for line in fields[name].rows]
    points = fields["table"].points
    levels = seats.levels(gathered, lines)
    words = seats.in_words(levels, points, gathered)
    yield counts_chart(
        say("Who said what"), seats.counts(gathered, list(levels.index), points), words, say("Line, and seat")
    )
    yield Table(say("The middle answer to each line, from 1 up."), seats.as_read(levels))


TOPIC = Topic(110, later("One place, seen from different seats"), ("like-that",), draw, inside=True)
