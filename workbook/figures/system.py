"""How a change is scored from where people stand: the middle score of each role, and where roles are apart."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.gather import gather
from workbook.figures.shown import Table
from workbook.words import later, say, say_many

FEWEST = 3
"""Fewer people than this in a role, and a score would point at one of them."""

OTHERS = later("Other roles")


def scores(
    exercise: Exercise, files: list[Path], fields: tuple[str, ...] = ("tests", "values", "anyone")
) -> pd.DataFrame:
    """Give one row for each score: the file, the role, what was scored, and the score from 1 up."""
    return scores_in(gather(exercise, files), fields)


def scores_in(gathered: pd.DataFrame, fields: tuple[str, ...] = ("tests", "values", "anyone")) -> pd.DataFrame:
    """Give the same of answers that were gathered already."""
    roles = gathered[gathered["field"] == "role"].set_index("file")["value"].to_dict()
    given = gathered[gathered["field"].isin(fields)]
    found = pd.DataFrame({"file": given["file"], "scored": given["part"], "score": given["value"].astype(int)})
    return found.assign(role=[roles.get(file, say(OTHERS)) for file in found["file"]]).reset_index(drop=True)


def seen_apart(found: pd.DataFrame, fewest: int = FEWEST) -> pd.DataFrame:
    """Put people of a small role with the others; leave the others out where they, too, are few."""
    people = found.groupby("role")["file"].nunique()
    small = set(people[people < fewest].index)
    together = found.assign(role=found["role"].where(~found["role"].isin(small), say(OTHERS)))
    few = together[together["role"] == say(OTHERS)]["file"].nunique() < fewest
    return together[together["role"] != say(OTHERS)] if few else together


def middles(found: pd.DataFrame, fewest: int = FEWEST) -> pd.DataFrame:
    """Give the middle score of each role (a column) on each thing (a row), the furthest apart first.

    There is none where fewer than ``FEWEST`` of a role scored a thing.
    """
    order = list(dict.fromkeys(found["scored"]))
    own = seen_apart(found, fewest)
    wide, many = (
        own.pivot_table(index="scored", columns="role", values="score", aggfunc=made, sort=False)
        for made in ("median", "count")
    )
    wide = wide.where(many >= FEWEST).dropna(how="all").dropna(axis=1, how="all")
    wide = wide.reindex([scored for scored in order if scored in wide.index]).rename_axis(
        index=say("Scored"), columns=None
    )
    return wide.loc[(wide.max(axis=1) - wide.min(axis=1)).sort_values(ascending=False, kind="stable").index]


def spread(found: pd.DataFrame) -> pd.DataFrame:
    """Say for each role and thing how low, how high, and in the middle: ``1 to 3, middle 2``."""

    def said(own: pd.Series[int]) -> str:
        middle = f"{own.median():g}"
        return say("{least} to {most}, middle {middle}", least=own.min(), most=own.max(), middle=middle)

    wide = seen_apart(found).pivot_table(index="scored", columns="role", values="score", aggfunc=said, sort=False)
    return wide.loc[middles(found).index].rename_axis(index=say("Scored"), columns=None)


def in_words(found: pd.DataFrame) -> str:
    """Say who scored, who is not shown by role and why, and where the roles are furthest apart."""
    shown, whole = seen_apart(found)["file"].nunique(), found["file"].nunique()
    first = middles(found)
    if first.shape[1] <= 1:
        return say("{people} people scored. Too few are in any one role to show roles side by side.", people=whole)
    top = {str(role): float(middle) for role, middle in first.iloc[0].items()}
    low, high = min(top, key=lambda role: top[role]), max(top, key=lambda role: top[role])
    said = [say_many(whole, "{n} person scored.", "{n} people scored.")]
    if whole > shown:
        said.append(say("{people} not shown by role, as it would point at them.", people=whole - shown))
    furthest = say(
        "The roles are furthest apart on “{line}”: middle {least} from “{low}”, and {most} from “{high}”.",
        line=first.index[0],
        least=f"{top[low]:g}",
        low=low,
        most=f"{top[high]:g}",
        high=high,
    )
    return " ".join([*said, furthest])


def roles_chart(found: pd.DataFrame) -> Chart:
    """Draw a row for each thing that was scored, and a mark for each role's middle score."""
    drawn = dot_chart(say("Middle scores, role by role"), in_words(found), middles(found), range(1, 5))
    return Chart(drawn.title, drawn.figure, drawn.words, spread(found))


def one(found: pd.DataFrame, scored: str, points: tuple[str, ...]) -> Chart:
    """Draw how many people of each role gave each score on one thing."""
    own = seen_apart(found)
    own = own[own["scored"] == scored]
    counted = pd.crosstab(own["role"], own["score"]).reindex(columns=range(1, len(points) + 1), fill_value=0)
    counted.columns = pd.Index([f"{n} {words}" for n, words in enumerate(points, 1)])
    said = "; ".join(f"{role}: {', '.join(_each(row))}" for role, row in counted.iterrows())
    return counts_chart(scored, counted, f"{said}.", say("Role"))


def _each(row: pd.Series[int]) -> list[str]:
    return [say("{n} gave “{words}”", n=number, words=words) for words, number in row.items() if number]


def to_talk_about(found: pd.DataFrame, many: int = 3) -> Table:
    """List what the roles are furthest apart on, with room for what each can see."""
    first = middles(found).head(many)
    apart = first.max(axis=1) - first.min(axis=1)
    rows = {role: [f"{middle:g}:" for middle in first[role]] for role in first}
    frame = pd.DataFrame(rows, index=first.index)
    words = say(
        "Talk about these {n} first. They are {most} to {least} points apart.",
        n=len(frame),
        most=f"{apart.max():g}",
        least=f"{apart.min():g}",
    )
    return Table(words, frame.rename_axis(say("What does each role see?")))
