"""What many people wrote in lists, by theme: how many people named each, and in which words. Counts, never names."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.gather import gather
from workbook.figures.shown import Table
from workbook.words import later, say

NO_THEME = later("No theme yet")


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


def by_theme(said: pd.DataFrame, theme: str = "theme", heading: str = "") -> pd.DataFrame:
    """Count the people who named each theme, most first, and the things that they said about it."""
    named = said.assign(theme=said[theme].where(said[theme] != "", say(NO_THEME)))
    found = named.groupby("theme", sort=False).agg(
        **{say("People"): ("file", "nunique"), say("Things"): ("file", "size")}
    )
    return found.rename_axis(heading or say("Theme")).sort_values(
        [say("People"), say("Things")], ascending=False, kind="stable"
    )


def in_words(counted: pd.DataFrame, people: int, many: int = 3) -> str:
    """Say which themes most people named."""
    top = counted[counted.index != say(NO_THEME)].head(many)
    named = "; ".join(
        say("“{theme}” ({n} of {people})", theme=theme, n=number, people=people)
        for theme, number in top[say("People")].items()
    )
    return say("{people} people answered. Named by most: {themes}.", people=people, themes=named or say("nothing yet"))


def chart(title: str, counted: pd.DataFrame, people: int) -> Chart:
    """Draw a bar for each theme: how many people named it."""
    drawn = counts_chart(title, counted[[say("People")]], in_words(counted, people), str(counted.index.name))
    return Chart(drawn.title, drawn.figure, drawn.words, counted)


def in_their_words(said: pd.DataFrame, counted: pd.DataFrame, what: str = "what", theme: str = "theme") -> Table:
    """Show what people wrote under each theme, the themes that most people named first, and not who wrote it."""
    named = said.assign(theme=said[theme].where(said[theme] != "", say(NO_THEME)))
    order = {name: n for n, name in enumerate(counted.index)}
    shown = named.sort_values(what, key=lambda words: words.str.casefold())
    shown = shown.sort_values("theme", key=lambda names: names.map(order), kind="stable")
    frame = pd.DataFrame(
        {str(counted.index.name): shown["theme"].to_list()}, index=pd.Index(shown[what], name=say("What people wrote"))
    )
    return Table(say("{n} things, in the words that people chose.", n=len(frame)), frame)


def with_steps(wrong: pd.DataFrame, steps: pd.DataFrame) -> Table:
    """Put each thing that could go wrong beside the step that makes it safe enough; what has none stays in the list."""
    found = wrong.merge(steps, left_on="what", right_on="risk", how="left", suffixes=("", "_step")).fillna("")
    frame = found.set_index("what")[["what_step", "who_step"]].rename_axis(say("What could go wrong"))
    frame.columns = pd.Index([say("What we will do"), say("Who will do it")])
    without = int((frame[say("What we will do")] == "").sum())
    return Table(say("{n} risks, and {without} without a step so far.", n=len(frame), without=without), frame)


def with_room(said: pd.DataFrame, what: str, heading: str, question: str) -> Table:
    """Count the people who wrote each thing, with a blank column to answer a question in."""
    people = said.groupby(what)["file"].nunique().sort_values(ascending=False, kind="stable")
    frame = people.rename_axis(heading).to_frame(say("People")).assign(**{question: ""})
    return Table(say("{heading}: {n} things.", heading=heading, n=len(frame)), frame)


def to_name(counted: pd.DataFrame, people: int, many: int = 3) -> Table:
    """List the themes that most people named, with room for a group's own word and for a first thing to do."""
    first = counted[counted.index != say(NO_THEME)].head(many)
    room = {say("Our own word for it"): "", say("One thing to do more of"): ""}
    return Table(in_words(counted, people, many), first[[say("People")]].assign(**room))
