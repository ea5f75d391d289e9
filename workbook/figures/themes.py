"""What many people wrote in lists, by theme: how many people named each, and in which words. Counts, never names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.gather import gather
from workbook.figures.shown import Table

NO_THEME = "No theme yet"


def lines(exercise: Exercise, files: list[Path], field: str, columns: Sequence[str]) -> pd.DataFrame:
    """Give one row for each line of everybody's lists, with these columns of what a line says."""
    gathered = gather(exercise, files)
    own = gathered[gathered["field"] == field]
    parts = own["part"].str.split(" · ", n=1, expand=True).reindex(columns=[0, 1])
    long = own.assign(line=parts[0], column=parts[1])
    wide = long.pivot_table(index=["file", "line"], columns="column", values="value", aggfunc="first", sort=False)
    return wide.reindex(columns=list(columns)).astype(object).fillna("").reset_index().drop(columns="line")


def by_theme(said: pd.DataFrame, theme: str = "theme") -> pd.DataFrame:
    """Count the people who named each theme, most first, and the things that they said about it."""
    named = said.assign(theme=said[theme].where(said[theme] != "", NO_THEME))
    found = named.groupby("theme", sort=False).agg(People=("file", "nunique"), Things=("file", "size"))
    return found.rename_axis("Theme").sort_values(["People", "Things"], ascending=False, kind="stable")


def in_words(counted: pd.DataFrame, people: int, many: int = 3) -> str:
    """Say which themes most people named."""
    top = counted[counted.index != NO_THEME].head(many)
    named = "; ".join(f"“{theme}” ({number} of {people})" for theme, number in top["People"].items())
    return f"{people} people answered. Named by most: {named or 'nothing yet'}."


def chart(title: str, counted: pd.DataFrame, people: int) -> Chart:
    """Draw a bar for each theme: how many people named it."""
    drawn = counts_chart(title, counted[["People"]], in_words(counted, people), "Theme")
    return Chart(drawn.title, drawn.figure, drawn.words, counted)


def in_their_words(said: pd.DataFrame, counted: pd.DataFrame, what: str = "what", theme: str = "theme") -> Table:
    """Show what people wrote under each theme, the themes that most people named first, and not who wrote it."""
    named = said.assign(theme=said[theme].where(said[theme] != "", NO_THEME))
    order = {name: n for n, name in enumerate(counted.index)}
    shown = named.sort_values(what, key=lambda words: words.str.casefold())
    shown = shown.sort_values("theme", key=lambda names: names.map(order), kind="stable")
    frame = pd.DataFrame({"Theme": shown["theme"].to_list()}, index=pd.Index(shown[what], name="What people wrote"))
    return Table(f"{len(frame)} things, in the words that people chose.", frame)
