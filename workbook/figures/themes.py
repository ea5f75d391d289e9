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
    return lines_in(gather(exercise, files), field, columns)


def lines_in(gathered: pd.DataFrame, field: str, columns: Sequence[str]) -> pd.DataFrame:
    """Give the same of answers that were gathered already."""
    own = gathered[gathered["field"] == field]
    parts = own["part"].str.split(" · ", n=1, expand=True).reindex(columns=[0, 1])
    long = own.assign(line=parts[0], column=parts[1])
    wide = long.pivot_table(index=["file", "line"], columns="column", values="value", aggfunc="first", sort=False)
    return wide.reindex(columns=list(columns)).astype(object).fillna("").reset_index().drop(columns="line")


def by_theme(said: pd.DataFrame, theme: str = "theme", heading: str = "Theme") -> pd.DataFrame:
    """Count the people who named each theme, most first, and the things that they said about it."""
    named = said.assign(theme=said[theme].where(said[theme] != "", NO_THEME))
    found = named.groupby("theme", sort=False).agg(People=("file", "nunique"), Things=("file", "size"))
    return found.rename_axis(heading).sort_values(["People", "Things"], ascending=False, kind="stable")


def in_words(counted: pd.DataFrame, people: int, many: int = 3) -> str:
    """Say which themes most people named."""
    top = counted[counted.index != NO_THEME].head(many)
    named = "; ".join(f"“{theme}” ({number} of {people})" for theme, number in top["People"].items())
    return f"{people} people answered. Named by most: {named or 'nothing yet'}."


def chart(title: str, counted: pd.DataFrame, people: int) -> Chart:
    """Draw a bar for each theme: how many people named it."""
    drawn = counts_chart(title, counted[["People"]], in_words(counted, people), str(counted.index.name))
    return Chart(drawn.title, drawn.figure, drawn.words, counted)


def in_their_words(said: pd.DataFrame, counted: pd.DataFrame, what: str = "what", theme: str = "theme") -> Table:
    """Show what people wrote under each theme, the themes that most people named first, and not who wrote it."""
    named = said.assign(theme=said[theme].where(said[theme] != "", NO_THEME))
    order = {name: n for n, name in enumerate(counted.index)}
    shown = named.sort_values(what, key=lambda words: words.str.casefold())
    shown = shown.sort_values("theme", key=lambda names: names.map(order), kind="stable")
    frame = pd.DataFrame(
        {str(counted.index.name): shown["theme"].to_list()}, index=pd.Index(shown[what], name="What people wrote")
    )
    return Table(f"{len(frame)} things, in the words that people chose.", frame)


def with_steps(wrong: pd.DataFrame, steps: pd.DataFrame) -> Table:
    """Put each thing that could go wrong beside the step that makes it safe enough; what has none stays in the list."""
    found = wrong.merge(steps, left_on="what", right_on="risk", how="left", suffixes=("", "_step")).fillna("")
    frame = found.set_index("what")[["what_step", "who_step"]].rename_axis("What could go wrong")
    frame.columns = pd.Index(["What we will do", "Who will do it"])
    without = int((frame["What we will do"] == "").sum())
    return Table(f"{len(frame)} risks, and {without} without a step so far.", frame)


def with_room(said: pd.DataFrame, what: str, heading: str, question: str) -> Table:
    """Count the people who wrote each thing, with a blank column to answer a question in."""
    people = said.groupby(what)["file"].nunique().sort_values(ascending=False, kind="stable")
    frame = people.rename_axis(heading).to_frame("People").assign(**{question: ""})
    return Table(f"{heading}: {len(frame)} things.", frame)


def to_name(counted: pd.DataFrame, people: int, many: int = 3) -> Table:
    """List the themes that most people named, with room for a group's own word and for a first thing to do."""
    first = counted[counted.index != NO_THEME].head(many)
    room = {"Our own word for it": "", "One thing to do more of": ""}
    return Table(in_words(counted, people, many), first[["People"]].assign(**room))
