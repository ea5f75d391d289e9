"""How far people take part, by an audit: where roles are apart, what to talk about, and what shows it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from workbook.exercise import Exercise
from workbook.fields.field import Field
from workbook.figures import system
from workbook.figures.chart import Chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.gather import gather
from workbook.figures.shown import Table
from workbook.words import say

ENOUGH = 5
"""With fewer people than this in a role, or in all, a number would point at somebody, and one person could move it."""

LEVELS = range(1, 5)


def marks(exercise: Exercise, files: list[Path]) -> pd.DataFrame:
    """Give one row for each mark: the file, the role, the place (a step), what was scored, and the score from 1 up."""
    return marks_in(gather(exercise, files), exercise)


def marks_in(gathered: pd.DataFrame, exercise: Exercise) -> pd.DataFrame:
    """Give the same of answers that were gathered already, line by line in the order of the form."""
    roles = gathered[gathered["field"] == "role"].set_index("file")["value"].to_dict()
    places = {field.name: (step.title, field.label) for step in exercise.steps for field in _scored(step.fields)}
    given = gathered[gathered["field"].isin(places)]
    given = given.sort_values("field", key=lambda fields: fields.map(list(places).index), kind="stable")
    where = [places[field] for field in given["field"]]
    role = [roles.get(file, say(system.OTHERS)) for file in given["file"]]
    return (
        pd.DataFrame({"file": given["file"], "role": role})
        .assign(
            place=[place.partition(":")[0] for place, _ in where],
            scored=[line for _, line in where],
            score=given["value"].astype(int),
        )
        .reset_index(drop=True)
    )


def _scored(fields: Iterable[Field]) -> list[Field]:
    return [field for field in fields if getattr(field, "points", ())]


def too_few() -> str:
    """Say that too few answered for any number to be shown."""
    return say("Fewer than {enough} people answered, so no number is shown. Talk instead.", enough=ENOUGH)


def people(found: pd.DataFrame) -> int:
    """Count who gave a mark."""
    return int(found["file"].nunique())


def apart(found: pd.DataFrame) -> pd.DataFrame:
    """Give each role's middle mark on each line, the widest gap first; no roles where fewer than two may be shown."""
    wide = system.middles(found, ENOUGH)
    return wide if wide.shape[1] > 1 else pd.DataFrame(index=wide.index[:0])


def gaps(found: pd.DataFrame) -> pd.Series[float]:
    """Give how far apart the roles' middle marks are on each line; empty where roles may not be shown."""
    wide = apart(found)
    return wide.max(axis=1) - wide.min(axis=1)


def apart_in_words(found: pd.DataFrame) -> str:
    """Say how many answered, and where their roles are furthest apart."""
    wide = apart(found)
    if wide.empty:
        return say(
            "{people} people answered. A role has fewer than {enough}, so roles are not shown: talk instead.",
            people=people(found),
            enough=ENOUGH,
        )
    first = wide.iloc[0]
    if first.min() == first.max():
        return say(
            "{people} people answered. The middle marks of their roles are the same on every line.",
            people=people(found),
        )
    return say(
        "{people} people answered. Their roles are furthest apart on “{line}”: "
        "middle {low} from “{one}”, and {high} from “{other}”.",
        people=people(found),
        line=wide.index[0],
        low=f"{first.min():g}",
        one=first.idxmin(),
        high=f"{first.max():g}",
        other=first.idxmax(),
    )


def apart_chart(found: pd.DataFrame, many: int = 6) -> Chart | Table:
    """Draw the lines on which roles are furthest apart, a mark for each role's middle. The table has every line."""
    wide, words = apart(found).rename_axis(say("Line")), apart_in_words(found)
    if wide.empty:
        return Table(words, wide)
    drawn = dot_chart(say("Where the roles are furthest apart"), words, wide.head(many), LEVELS)
    return Chart(drawn.title, drawn.figure, words, wide)


def to_talk_about(found: pd.DataFrame, many: int = 5) -> Table:
    """List the lines to talk about, with room to write: the widest gaps, or the lowest where no role may be shown."""
    wide = apart(found)
    lowest = found.groupby("scored")["score"].mean().sort_values(kind="stable").index
    lines = list(lowest if wide.empty else wide.index)[:many]
    seen = {str(role): [f"{middle:g}:" for middle in wide[role].head(many)] for role in wide}
    frame = pd.DataFrame({**seen, say("We agree on"): ""}, index=pd.Index(lines, name=say("Line")))
    return Table(
        say("Talk about these {n}, from the top. The role with least power speaks first.", n=len(lines)), frame
    )


def shown(exercise: Exercise, files: list[Path]) -> Table:
    """List what people wrote that shows it, place by place, in the order of the alphabet and with nobody's name."""
    gathered = gather(exercise, files)
    places = {field.name: step.title.partition(":")[0] for step in exercise.steps for field in step.fields}
    given = gathered[gathered["field"].str.endswith("_shown")]
    frame = pd.DataFrame({say("Place"): given["field"].map(places), say("What shows it"): given["value"]})
    order = list(dict.fromkeys(places.values()))
    rows = sorted(frame.itertuples(index=False, name=None), key=lambda row: (order.index(row[0]), row[1]))
    heads = pd.MultiIndex.from_tuples(
        [(place, n) for n, (place, _) in enumerate(rows, 1)], names=[say("Place"), say("Number")]
    )
    said = pd.DataFrame({say("What shows it"): [words for _, words in rows]}, index=heads)
    return Table(say("{n} things that people could point at, and nobody’s name.", n=len(rows)), said)
