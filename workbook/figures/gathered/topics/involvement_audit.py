"""How far people take part: where roles are apart first, then how it stands, and what moved since the first time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.figures import audit, audit_levels, audit_rounds
from workbook.figures.controls import Said, Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say, say_many


def draw(room: Room) -> Iterator[Shown]:
    """Draw the latest answers by role, then by level; of two times, lay the first and the latest together."""
    gathered, exercise = room.table("involvement-audit"), room.exercises["involvement-audit"]
    asked: Any = exercise.fields["round"]
    times = audit_rounds.times(gathered, asked.options)
    marks = {time: audit.marks_in(own, exercise) for time, own in times.items()}
    latest = list(marks)[-1]
    now = marks[latest]
    if latest:
        yield Said(say("These are the answers of “{time}”.", time=latest))
    yield audit.apart_chart(now)
    yield audit_levels.levels_table(now)
    yield audit_levels.levels_table(now, "scored")
    if len(marks) > 1:
        first, _ = marks.values()
        yield audit_rounds.compared_chart(first, now)
        yield from _left_out(audit.people(audit.marks_in(gathered, exercise)) - audit.people(first) - audit.people(now))


def _left_out(people: int) -> Iterator[Said]:
    if people:
        yield Said(
            say_many(
                people,
                "{n} person is not counted here: they answered at another time, or did not say when.",
                "{n} people are not counted here: they answered at another time, or did not say when.",
            )
        )


TOPIC = Topic(120, later("How far people take part, as each role sees it"), ("involvement-audit",), draw)
