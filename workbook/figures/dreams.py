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
from workbook.words import later, say

LONGEST = 15
"""The most words that a bold line may have, so that people can say it from memory."""

NO_GROUP = later("No group yet")
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
    return _added(cards, "idea", say("Idea"))


def by_group(cards: pd.DataFrame) -> pd.DataFrame:
    """Add up the dots of cards that go together, most dots first; cards without a group are one row."""
    return _added(
        cards.assign(group=cards["group"].where(cards["group"].str.strip() != "", say(NO_GROUP))), "group", say("Group")
    )


def _added(cards: pd.DataFrame, column: str, heading: str) -> pd.DataFrame:
    words = cards[column].str.split().str.join(" ")
    same = cards.assign(words=words).groupby(words.str.casefold(), sort=False)
    found = same.agg(words=("words", "first"), dots=("dots", "sum"), walls=("file", "nunique"), cards=("idea", "size"))
    table = found.set_index("words").rename_axis(heading)
    table.columns = pd.Index([say("Dots"), say("Walls"), say("Cards")])
    return table.sort_values(say("Dots"), ascending=False, kind="stable")


def tally_in_words(table: pd.DataFrame) -> str:
    """Say where most dots fell, and call a tie a tie."""
    return in_words([(str(idea), int(dots)) for idea, dots in table[say("Dots")].items()])


def dots_chart(title: str, table: pd.DataFrame) -> Chart:
    """Draw a bar for each row, as long as it has dots; the table beside it says how many walls it was on."""
    drawn = counts_chart(title, table[[say("Dots")]], tally_in_words(table), str(table.index.name))
    return replace(drawn, table=table)


def carried(table: pd.DataFrame, many: int) -> Table:
    """Take the rows with most dots on to the next event; whoever ties with the last one comes too."""
    voted = table[table[say("Dots")] > 0]
    if voted.empty:
        return Table(say("No dots yet, so there is nothing to carry on."), voted)
    least = voted[say("Dots")].iloc[min(many, len(voted)) - 1]
    chosen = voted[voted[say("Dots")] >= least]
    said = [say("To carry on: {ideas}.", ideas=", ".join(f"“{name}”" for name in chosen.index))]
    if len(chosen) > many:
        said.append(
            say(
                "A tie for the last place brings {chosen} and not {many}: talk about it.", chosen=len(chosen), many=many
            )
        )
    blank = (say("Where would it work best?"), say("Who must be part of it?"), say("Is someone already doing it?"))
    return Table(" ".join(said), chosen[[say("Dots")]].assign(**dict.fromkeys(blank, "")))


def dreams(exercise: Exercise, files: Sequence[Path], field: str = "dream") -> Table:
    """Show every bold line as it was written, without whose it is, and how many words it has."""
    return bold_lines(Workbook.open(path).answers(exercise.name).get(field, "") for path in files)


def bold_lines(given: Iterable[str]) -> Table:
    """Show bold lines in the order of the alphabet, and how many words each has."""
    lines = sorted({" ".join(str(words).split()) for words in given} - {""}, key=str.casefold)
    frame = pd.DataFrame(
        {say("Words"): [len(line.split()) for line in lines]}, index=pd.Index(lines, name=say("Bold line"))
    )
    long = int((frame[say("Words")] > LONGEST).sum())
    if not lines:
        return Table(say("There are no bold lines yet."), frame)
    more = (
        say("{n} could be shorter: {words} words at most.", n=long, words=LONGEST)
        if long
        else say("None is longer than {words} words.", words=LONGEST)
    )
    return Table(f"{say('{n} bold lines.', n=len(lines))} {more}", frame)
