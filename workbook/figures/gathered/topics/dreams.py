"""What people dream of, and where the dots fell."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.figures import dreams
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw the dots by group and by idea, and list the bold lines."""
    gathered = room.table("dream-big")
    cards = dreams.cards(gathered)
    if len(cards):
        pairs = zip(cards["idea"], cards["group"], strict=True)
        cards = cards.assign(group=[room.groups.get(idea, group) for idea, group in pairs])
        if (cards["group"].str.strip() != "").any():
            yield dreams.dots_chart(say("Dots by group"), dreams.by_group(cards))
        yield dreams.dots_chart(say("Dots by idea"), dreams.by_idea(cards))
    if len(lines := gathered[gathered["field"] == "dream"]["value"]):
        yield dreams.bold_lines(lines)


TOPIC = Topic(10, later("What people dream of"), ("dream-big",), draw, alone=True)
