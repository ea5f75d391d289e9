"""Where people place examples on the ladder, and where they disagree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.figures import ladder
from workbook.figures.chart_steps import steps_chart
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw how many chose each rung, the cards on which people stand furthest apart first."""
    counted = ladder.furthest_first(room.counts("ladder", "rungs"))
    yield steps_chart(say("How many people chose each rung"), counted, ladder.in_words(counted), say("Card"))
    yield ladder.to_talk_about(counted)
    asked: Any = room.exercises["ladder"].fields["rungs"]
    yield ladder.own_things(room.answers("ladder").values(), asked.piles)


TOPIC = Topic(30, later("Examples on the ladder, and where the room disagrees"), ("ladder",), draw)
