"""What a room needs before people come, and what people have said yes to. No list here says who asked for what."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures import controls
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Pick, Shown
from workbook.figures.shown import Table

YES, CHANGED = "Yes", "I have changed my mind"
NOBODY = "Nobody"


def asked_for(gathered: pd.DataFrame, exercise: Exercise, fields: Mapping[str, str]) -> Table:
    """List each thing that at least one person needs, in the form's order, with room to say who sorts it out.

    One person's need counts as much as ten people's, so there is no number to read it off by.
    """
    ticked = {(row.field, row.part) for row in gathered.itertuples()}
    rows = [
        (heading, option)
        for name, heading in fields.items()
        for option in getattr(exercise.fields[name], "options", ())
        if (name, option) in ticked
    ]
    index = pd.MultiIndex.from_tuples(rows, names=["Where", "What somebody needs"])
    frame = pd.DataFrame({"Who sorts it out?": "", "Done": ""}, index=index)
    return Table(f"{len(rows)} things to sort out before the day. Tell each person when theirs is done.", frame)


def consents_in_words(counted: pd.DataFrame) -> str:
    """Say to what everybody said yes, and that anything else is for those who said yes and for nobody else."""
    people = int(counted.sum(axis=1).max())
    all_yes = [f"“{card}”" for card in counted.index[counted[YES] == people]] if people else []
    said = f"Everybody said yes to {', '.join(all_yes)}." if all_yes else "Everybody said yes to none of these."
    return f"{said} For the rest, ask each person: a count is not a yes. Nobody is outvoted on this."


def changes_mind(counted: pd.DataFrame) -> Shown:
    """Try what follows when one person takes back a yes: nothing is kept."""

    def tried(card: str) -> Shown:
        now = counted.copy()
        if card and now.loc[card, YES]:
            now.loc[card, [YES, CHANGED]] += [-1, 1]
        return counts_chart("What people say yes to", now, f"{_then(card)}{consents_in_words(now)}", "Choice")

    options = {NOBODY: "", **{str(card): str(card) for card in counted.index[counted[YES] > 0]}}
    return controls.live(tried, {"card": Pick("One person changes their mind about", options, "")})


def _then(card: str) -> str:
    told = "Tell them what you did about it, and by when."
    return f"One person has taken back a yes to “{card}”. {told} " if card else ""
