"""What people have done since: panels sat on, job descriptions changed, and the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from workbook.figures.change import ENOUGH
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Said, Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say

ASKED = {
    "check-in": {"three_since": later("At three months"), "half_since": later("At six months")},
    "then-and-now": {"since": later("Later")},
}


def draw(room: Room) -> Iterator[Shown]:
    """Draw how many people ticked each thing, at each time that they were asked."""
    for exercise, fields in ASKED.items():
        if exercise in room.exercises:
            gathered, known = room.table(exercise), room.exercises[exercise].fields
            yield from (
                _at(gathered, known, field, say(when)) for field, when in fields.items() if _of(gathered, field)
            )


def _of(gathered: pd.DataFrame, field: str) -> int:
    """Count the people who answered anything at that time: a field is named after it, or stands for itself."""
    time = field.partition("_")[0]
    return int(gathered[gathered["field"].str.startswith(time)]["file"].nunique())


def _at(gathered: pd.DataFrame, known: Any, field: str, when: str) -> Shown:
    people = _of(gathered, field)
    if people < ENOUGH:
        return Said(say("{time}: {people} answered, too few to show.", time=when, people=people))
    counted = ticked(gathered, known, {field: say("People")})
    named = [f"{row} ({number})" for row, number in counted[say("People")].items() if number]
    words = say(
        "{time}, of {people} people who answered: {named}.",
        time=when,
        people=people,
        named="; ".join(named) or say("nothing was ticked"),
    )
    return counts_chart(say("{time}: what people have done since", time=when), counted, words, say("What"))


def ticked(gathered: pd.DataFrame, known: Any, fields: dict[str, str]) -> pd.DataFrame:
    """Count the people who ticked each option, a column for each time."""
    options = list(dict.fromkeys(option for field in fields for option in known[field].options))
    own = gathered[gathered["field"].isin(list(fields))]
    counted = pd.crosstab(own["part"], own["field"])
    return counted.reindex(index=options, columns=list(fields), fill_value=0).rename(columns=fields)


TOPIC = Topic(90, later("What people have done since"), tuple(ASKED), draw)
