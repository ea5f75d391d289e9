"""What people will do: one register of steps, with days and buddies."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from workbook.figures import plans
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic
from workbook.words import later, say

HAVE = {
    later("A first step"): "step",
    later("A day for it"): "step_day",
    later("A buddy"): "buddy",
    later("A next meeting"): "meet",
}


def draw(room: Room) -> Iterator[Shown]:
    """Draw what people have in place, where enough said it, and list their steps, the earliest first.

    A buddy is never named here.
    """
    gathered = room.table("what-next")
    if not room.few("what-next"):
        yield counts_chart(say("What people have in place"), in_place(gathered), plans.in_words(gathered), say("What"))
    yield plans.register(gathered)


def in_place(gathered: pd.DataFrame) -> pd.DataFrame:
    """Count the people who have each thing, and those who do not."""
    people = gathered["file"].nunique()
    have = [gathered[gathered["field"] == field]["file"].nunique() for field in HAVE.values()]
    return pd.DataFrame({say("Yes"): have, say("Not yet"): [people - one for one in have]}, index=list(map(say, HAVE)))


TOPIC = Topic(70, later("What people will do"), ("what-next",), draw, alone=True)
