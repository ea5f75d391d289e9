"""A group's maps of who is involved where: now, and next. Counts and middle marks, and never an average."""

from __future__ import annotations

import pandas as pd

from workbook.figures import together
from workbook.figures.chart import Chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table

NOW, NEXT = "Now", "Next"


def middles(gathered: pd.DataFrame, rows: tuple[str, ...]) -> pd.DataFrame:
    """Give the middle mark of each place now and next; a place is named by what stands before its colon."""
    return pd.DataFrame({NOW: _middle(gathered, "now", rows), NEXT: _middle(gathered, "next", rows)}).rename_axis(
        "Place"
    )


def _middle(gathered: pd.DataFrame, field: str, rows: tuple[str, ...]) -> pd.Series[float]:
    own = gathered[gathered["field"] == field]
    marks = own.assign(mark=own["value"].astype(float)).groupby("part")["mark"].median()
    return marks.reindex(list(rows)).rename(lambda row: str(row).partition(":")[0])


def in_words(found: pd.DataFrame, points: tuple[str, ...]) -> str:
    """Say which place is least deep now, and where the group wants to move furthest."""
    if found[NOW].dropna().empty:
        return "Nobody has marked a map yet."
    least = found[NOW].min()
    low = named(found.index[found[NOW] == least])
    words = f"Least deep now: {low} ({_depth(least, points)})."
    step = (found[NEXT] - found[NOW]).dropna()
    if step.empty or step.max() <= 0:
        return f"{words} Nobody has marked a move yet."
    far = named(step.index[step == step.max()])
    return f"{words} The longest way to go: {far}, {step.max():g} deeper."


def named(names: pd.Index[str]) -> str:
    """Give names as they are said: ``Design, Delivery and Decisions``."""
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _depth(mark: float, points: tuple[str, ...]) -> str:
    low, high = int(mark), int(mark + 0.5)
    return f"“{points[low - 1]}”" if low == high else f"between “{points[low - 1]}” and “{points[high - 1]}”"


def chart(found: pd.DataFrame, points: tuple[str, ...]) -> Chart:
    """Draw a row for each place, with a mark for now and a mark for next."""
    key = ", ".join(f"{n} {words}" for n, words in enumerate(points, 1))
    return dot_chart("Middle marks, now and next", f"{in_words(found, points)} Marks: {key}.", found, range(1, 5))


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
        {"Where": shown["area"].astype(str).to_list(), "What people need": shown["needs"].to_list()},
        index=pd.Index(shown["change"], name="Move"),
    )
    people = ", ".join(f"{area} ({many[area]})" for area in order)
    return Table(f"{len(frame)} moves. How many people proposed one: {people or 'nobody yet'}.", frame)
