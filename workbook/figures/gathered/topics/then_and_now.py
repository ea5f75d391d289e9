"""How sure people were, and are: every person a dot, with both kinds of “before”."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from workbook.figures import change
from workbook.figures.chart_people import people_chart
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic


def draw(room: Room) -> Iterator[Shown]:
    """Draw who moved which way, and then each line with everybody on it; lines that too few marked are left out."""
    marks = change.marks(room.table("then-and-now"))
    asked: Any = room.exercises["then-and-now"].fields["now"]
    yield change.change_chart(marks, asked.rows)
    yield change.middles_chart(marks, asked.rows)
    counted = change.turned(marks, asked.rows)
    for line in counted.index:
        own: Any = marks.xs(line, level="line")
        yield people_chart(str(line), own, _in_words(own, counted.loc[line]), asked.points)


def _in_words(own: pd.DataFrame, turned: pd.Series[int]) -> str:
    """Say how many went which way, and where the middle stands at each time."""
    pairs = own.dropna(subset=["Then", "Now"])
    told = ", ".join(f"{number} {str(turn).lower()}" for turn, number in turned.items())
    middle = f"The middle mark: {pairs['Then'].median():g} looking back, and {pairs['Now'].median():g} now"
    first = pairs["First"].dropna()
    start = (
        f", and {first.median():g} when asked at the start ({len(first)} people)" if len(first) >= change.ENOUGH else ""
    )
    return f"Of {len(pairs)} people: {told}. {middle}{start}."


TOPIC = Topic(50, "How sure people are, then and now", ("then-and-now",), draw)
