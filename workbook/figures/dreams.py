"""Many people's walls of ideas as one: what was dreamed, what goes together, and where the dots fell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

from workbook.answers import Workbook
from workbook.exercise import Exercise
from workbook.fields.wall.tally import in_words
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.gather import gather
from workbook.figures.shown import Table
from workbook.figures.themes import lines_in

LONGEST = 15
"""The most words that a bold line may have, so that people can say it from memory."""

NO_GROUP = "No group yet"
COLUMNS = ["idea", "group", "dots", "others"]


def walls(exercise: Exercise, files: list[Path], field: str = "ideas") -> pd.DataFrame:
    """Give one row for each card: the file it is from, its idea, its group, and all its dots."""
    return cards(gather(exercise, files), field)


def cards(gathered: pd.DataFrame, field: str = "ideas") -> pd.DataFrame:
    """Give the same of answers that were gathered already."""
    wide = lines_in(gathered, field, COLUMNS)
    wide = wide[wide["idea"] != ""].reset_index(drop=True)
    dots = wide[["dots", "others"]].apply(pd.to_numeric, errors="coerce").fillna(0).sum(axis=1).astype(int)
    return pd.DataFrame({"file": wide["file"], "idea": wide["idea"], "group": wide["group"], "dots": dots})


def by_idea(cards: pd.DataFrame) -> pd.DataFrame:
    """Add up the dots of cards that say the same, most dots first: big letters and spaces make no difference."""
    return _added(cards, "idea", "Idea")


def by_group(cards: pd.DataFrame) -> pd.DataFrame:
    """Add up the dots of cards that go together, most dots first; cards without a group are one row."""
    return _added(
        cards.assign(group=cards["group"].where(cards["group"].str.strip() != "", NO_GROUP)), "group", "Group"
    )


def _added(cards: pd.DataFrame, column: str, heading: str) -> pd.DataFrame:
    words = cards[column].str.split().str.join(" ")
    same = cards.assign(words=words).groupby(words.str.casefold(), sort=False)
    found = same.agg(words=("words", "first"), dots=("dots", "sum"), walls=("file", "nunique"), cards=("idea", "size"))
    table = found.set_index("words").rename_axis(heading)
    table.columns = pd.Index(["Dots", "Walls", "Cards"])
    return table.sort_values("Dots", ascending=False, kind="stable")


def tally_in_words(table: pd.DataFrame) -> str:
    """Say where most dots fell, and call a tie a tie."""
    return in_words([(str(idea), int(dots)) for idea, dots in table["Dots"].items()])


def dots_chart(title: str, table: pd.DataFrame) -> Chart:
    """Draw a bar for each row, as long as it has dots; the table beside it says how many walls it was on."""
    drawn = counts_chart(title, table[["Dots"]], tally_in_words(table), str(table.index.name))
    return replace(drawn, table=table)


def carried(table: pd.DataFrame, many: int) -> Table:
    """Take the rows with most dots on to the next event; whoever ties with the last one comes too."""
    voted = table[table["Dots"] > 0]
    if voted.empty:
        return Table("No dots yet, so there is nothing to carry on.", voted)
    least = voted["Dots"].iloc[min(many, len(voted)) - 1]
    chosen = voted[voted["Dots"] >= least]
    tied = (
        f" A tie for the last place brings {len(chosen)} and not {many}: talk about it." if len(chosen) > many else ""
    )
    blank = dict.fromkeys(("Where would it work best?", "Who must be part of it?", "Is someone already doing it?"), "")
    words = f"To carry on: {', '.join(f'“{name}”' for name in chosen.index)}.{tied}"
    return Table(words, chosen[["Dots"]].assign(**blank))


def dreams(exercise: Exercise, files: Sequence[Path], field: str = "dream") -> Table:
    """Show every bold line as it was written, without whose it is, and how many words it has."""
    return bold_lines(Workbook.open(path).answers(exercise.name).get(field, "") for path in files)


def bold_lines(given: Iterable[str]) -> Table:
    """Show bold lines in the order of the alphabet, and how many words each has."""
    lines = sorted({" ".join(str(words).split()) for words in given} - {""}, key=str.casefold)
    frame = pd.DataFrame({"Words": [len(line.split()) for line in lines]}, index=pd.Index(lines, name="Bold line"))
    long = int((frame["Words"] > LONGEST).sum())
    more = f"{long} could be shorter: {LONGEST} words at most." if long else f"None is longer than {LONGEST} words."
    return Table(f"{len(lines)} bold lines. {more}" if lines else "There are no bold lines yet.", frame)
