"""What the room brings."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.figures import strengths
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw how many bring each strength, and list what people added."""
    counted = strengths.most_brought_first(room.counts("strengths", "cards"))
    words = strengths.carried_in_words(counted)
    yield counts_chart(say("What the room brings"), counted, words, say("Strength"))
    yield strengths.group_map(counted, strengths.own(room.table("strengths")))


TOPIC = Topic(20, later("Strengths of the room"), ("strengths",), draw)
