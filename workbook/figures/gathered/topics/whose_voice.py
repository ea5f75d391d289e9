"""Whose voice filled the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbook.figures import voices
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw each role's share of the time in each talk that was counted, and put it beside its share of the people."""
    found = voices.counted(_named(room.answers("whose-voice").values()))
    if found.empty or not found["seconds"].sum():
        return
    yield voices.shares_chart(found)
    yield voices.beside_people(found)


def _named(talks: Iterable[Mapping[str, object]]) -> dict[str, Mapping[str, object]]:
    """Name each talk by what it was about; a second one of that name gets a number."""
    named: dict[str, Mapping[str, object]] = {}
    for n, answers in enumerate(talks, 1):
        part = str(answers.get("part") or say("Talk {n}", n=n))
        own = part if part not in named else f"{part} ({n})"
        named[own] = {**answers, "part": own}
    return named


TOPIC = Topic(60, later("Whose voice filled the room"), ("whose-voice",), draw, alone=True)
