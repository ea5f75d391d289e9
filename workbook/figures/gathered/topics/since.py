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

ASKED = {
    "check-in": {"three_since": "At three months", "half_since": "At six months"},
    "then-and-now": {"since": "Later"},
}


def draw(room: Room) -> Iterator[Shown]:
    """Draw how many people ticked each thing, at each time that they were asked."""
    for exercise, fields in ASKED.items():
        if exercise in room.exercises:
            gathered, known = room.table(exercise), room.exercises[exercise].fields
            yield from (_at(gathered, known, field, when) for field, when in fields.items() if _of(gathered, field))


def _of(gathered: pd.DataFrame, field: str) -> int:
    """Count the people who answered anything at that time: a field is named after it, or stands for itself."""
    time = field.partition("_")[0]
    return int(gathered[gathered["field"].str.startswith(time)]["file"].nunique())


def _at(gathered: pd.DataFrame, known: Any, field: str, when: str) -> Shown:
    people = _of(gathered, field)
    if people < ENOUGH:
        return Said(f"{when}: {people} answered, too few to show.")
    counted = ticked(gathered, known, {field: "People"})
    named = [f"{row} ({number})" for row, number in counted["People"].items() if number]
    words = f"{when}, of {people} people who answered: {'; '.join(named) or 'nothing was ticked'}."
    return counts_chart(f"{when}: what people have done since", counted, words, "What")


def ticked(gathered: pd.DataFrame, known: Any, fields: dict[str, str]) -> pd.DataFrame:
    """Count the people who ticked each option, a column for each time."""
    options = list(dict.fromkeys(option for field in fields for option in known[field].options))
    own = gathered[gathered["field"].isin(list(fields))]
    counted = pd.crosstab(own["part"], own["field"])
    return counted.reindex(index=options, columns=list(fields), fill_value=0).rename(columns=fields)


TOPIC = Topic(90, "What people have done since", tuple(ASKED), draw)
