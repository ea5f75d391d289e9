"""What changed at one week, six weeks, three months and six months."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.figures import check_ins
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Said, Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say


def draw(room: Room) -> Iterator[Shown]:
    """Draw how far people got each time, with those who let their step go and those who did not answer."""
    gathered, people = room.table("check-in"), room.who("check-in")
    steps = check_ins.outcomes(gathered, people)
    words = check_ins.outcomes_in_words(steps, people)
    yield counts_chart(say("How far people got"), steps, words, say("When")) if len(steps) else Said(words)
    sure = check_ins.sureness(gathered, people).loc[steps.index]
    if len(sure):
        yield counts_chart(say("How sure people are"), sure, check_ins.sureness_in_words(sure), say("When"))


TOPIC = Topic(80, later("What changed afterwards"), ("check-in",), draw)
