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
from workbook.words import later, say


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
    pairs = own.dropna(subset=["then", "now"])
    first = pairs["first"].dropna()
    told = say(
        "Of {people} people: {told}.",
        people=len(pairs),
        told=", ".join(f"{number} {str(turn).lower()}" for turn, number in turned.items()),
    )
    ends = {"then": f"{pairs['then'].median():g}", "now": f"{pairs['now'].median():g}"}
    if len(first) < change.ENOUGH:
        return f"{told} {say('The middle mark: {then} looking back, and {now} now.', **ends)}"
    middle = say(
        "The middle mark: {then} looking back, and {now} now, and {first} when asked at the start ({people} people).",
        first=f"{first.median():g}",
        people=len(first),
        **ends,
    )
    return f"{told} {middle}"


TOPIC = Topic(50, later("How sure people are, then and now"), ("then-and-now",), draw)
