"""How one change looks from where people stand."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.figures import system
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later


def draw(room: Room) -> Iterator[Shown]:
    """Draw each role's middle score; roles with few people are not shown by themselves."""
    found = system.scores_in(room.table("system-change"))
    if len(found) and system.middles(found).shape[1]:
        yield system.roles_chart(found)
        yield system.to_talk_about(found)


TOPIC = Topic(100, later("One change, seen from different roles"), ("system-change",), draw, inside=True)
