"""What a room needs before people come, and what people have said yes to. No list here says who asked for what."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures import controls
from workbook.figures.chart import counts_chart
from workbook.figures.controls import Pick, Shown
from workbook.figures.shown import Table
from workbook.words import later, say

YES, CHANGED = later("Yes"), later("I have changed my mind")
NOBODY = later("Nobody")


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
    index = pd.MultiIndex.from_tuples(rows, names=[say("Where"), say("What somebody needs")])
    frame = pd.DataFrame({say("Who sorts it out?"): "", say("Done"): ""}, index=index)
    return Table(
        say("{n} things to sort out before the day. Tell each person when theirs is done.", n=len(rows)), frame
    )


def consents_in_words(counted: pd.DataFrame) -> str:
    """Say to what everybody said yes, and that anything else is for those who said yes and for nobody else."""
    people = int(counted.sum(axis=1).max())
    all_yes = [f"“{card}”" for card in counted.index[counted[say(YES)] == people]] if people else []
    said = (
        say("Everybody said yes to {cards}.", cards=", ".join(all_yes))
        if all_yes
        else say("Everybody said yes to none of these.")
    )
    rest = say("For the rest, ask each person: a count is not a yes. Nobody is outvoted on this.")
    return f"{said} {rest}"


def changes_mind(counted: pd.DataFrame) -> Shown:
    """Try what follows when one person takes back a yes: nothing is kept."""

    def tried(card: str) -> Shown:
        now = counted.copy()
        if card and now.loc[card, say(YES)]:
            now.loc[card, [say(YES), say(CHANGED)]] += [-1, 1]
        words = " ".join(filter(None, (_then(card), consents_in_words(now))))
        return counts_chart(say("What people say yes to"), now, words, say("Choice"))

    options = {say(NOBODY): "", **{str(card): str(card) for card in counted.index[counted[say(YES)] > 0]}}
    return controls.live(tried, {"card": Pick(say("One person changes their mind about"), options, "")})


def _then(card: str) -> str:
    if not card:
        return ""
    return say("One person has taken back a yes to “{card}”. Tell them what you did about it, and by when.", card=card)
