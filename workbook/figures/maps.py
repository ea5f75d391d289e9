"""A group's maps of who is involved where: now, and next. Counts and middle marks, and never an average."""

from __future__ import annotations

import pandas as pd

from workbook.figures import together
from workbook.figures.chart import Chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table
from workbook.words import all_of, say


def middles(gathered: pd.DataFrame, rows: tuple[str, ...]) -> pd.DataFrame:
    """Give the middle mark of each place now and next; a place is named by what stands before its colon."""
    return pd.DataFrame({field: _middle(gathered, field, rows) for field in ("now", "next")}).rename_axis(say("Place"))


def _middle(gathered: pd.DataFrame, field: str, rows: tuple[str, ...]) -> pd.Series[float]:
    own = gathered[gathered["field"] == field]
    marks = own.assign(mark=own["value"].astype(float)).groupby("part")["mark"].median()
    return marks.reindex(list(rows)).rename(lambda row: str(row).partition(":")[0])


def in_words(found: pd.DataFrame, points: tuple[str, ...]) -> str:
    """Say which place is least deep now, and where the group wants to move furthest."""
    if found["now"].dropna().empty:
        return say("Nobody has marked a map yet.")
    least = found["now"].min()
    low = all_of(list(found.index[found["now"] == least]))
    words = say("Least deep now: {places} ({depth}).", places=low, depth=_depth(least, points))
    step = (found["next"] - found["now"]).dropna()
    if step.empty or step.max() <= 0:
        return f"{words} {say('Nobody has marked a move yet.')}"
    far = all_of(list(step.index[step == step.max()]))
    way = say("The longest way to go: {places}, {steps} deeper.", places=far, steps=f"{step.max():g}")
    return f"{words} {way}"


def _depth(mark: float, points: tuple[str, ...]) -> str:
    low, high = points[int(mark) - 1], points[int(mark + 0.5) - 1]
    return f"“{low}”" if low == high else say("between “{low}” and “{high}”", low=low, high=high)


def chart(found: pd.DataFrame, points: tuple[str, ...]) -> Chart:
    """Draw a row for each place, with a mark for now and a mark for next."""
    key = say("Marks: {key}.", key=", ".join(f"{n} {words}" for n, words in enumerate(points, 1)))
    named = found.rename(columns={"now": say("Now"), "next": say("Next")})
    return dot_chart(say("Middle marks, now and next"), f"{in_words(found, points)} {key}", named, range(1, 5))


def counts(gathered: pd.DataFrame, field: str, rows: tuple[str, ...], points: tuple[str, ...]) -> pd.DataFrame:
    """Count the people who gave each depth to each place, the places on which they differ most first."""
    depths = {str(n): words for n, words in enumerate(points, 1)}
    return together.most_apart_first(together.counts(gathered, field, rows, depths))


def moves(said: pd.DataFrame) -> Table:
    """List the moves that people proposed, place by place, and how many proposed one there."""
    many = said.groupby("area")["file"].nunique()
    order = many.sort_values(ascending=False, kind="stable").index
    shown = said.assign(area=pd.Categorical(said["area"], categories=order, ordered=True)).sort_values("area")
    frame = pd.DataFrame(
        {say("Where"): shown["area"].astype(str).to_list(), say("What people need"): shown["needs"].to_list()},
        index=pd.Index(shown["change"], name=say("Move")),
    )
    people = ", ".join(f"{area} ({many[area]})" for area in order)
    return Table(
        say(
            "{n} moves. How many people proposed one: {people}.",
            n=len(frame),
            people=people or say("nobody yet"),
        ),
        frame,
    )
