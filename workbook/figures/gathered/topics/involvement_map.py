"""Where people are involved now, and where next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.figures import maps, themes
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.figures.together import apart_in_words
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw the middle marks now and next, how many gave each, and list the moves."""
    gathered, asked = room.table("involvement-map"), room.exercises["involvement-map"].fields["now"]
    known: Any = asked
    yield maps.chart(maps.middles(gathered, known.rows), known.points)
    for field, title in {"now": say("How deep, now"), "next": say("How deep, a year from now")}.items():
        counted = maps.counts(gathered, field, known.rows, known.points)
        if counted.to_numpy().any():
            yield counts_chart(title, counted, apart_in_words(counted), say("Place"))
    moves = themes.lines_in(gathered, "moves", ["area", "change", "needs"])
    if len(moves):
        yield maps.moves(moves)


TOPIC = Topic(40, later("Who is involved, now and next"), ("involvement-map",), draw)
