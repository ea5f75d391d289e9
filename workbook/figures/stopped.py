"""How sure people feel at each check-in, and what may be supposed of those who stopped answering."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures.check_ins import given
from workbook.figures.shown import Table
from workbook.words import say, say_many

LEFT_OUT, STAND, BACK = "out", "stand", "back"


def ways() -> dict[str, str]:
    """Give what may be supposed of people who stopped answering, in words. Nobody knows which is true."""
    return {
        say("are left out"): LEFT_OUT,
        say("stand where they last said"): STAND,
        say("went back to where they began"): BACK,
    }


def middles(gathered: pd.DataFrame, people: Sequence[str], absent: str = LEFT_OUT) -> pd.DataFrame:
    """Give the middle answer at each time: of all who answered, of those who answered every time, and if supposed."""
    sure = given(gathered, people, "sure").apply(pd.to_numeric)
    supposed = _supposed(sure, absent)
    return pd.DataFrame(
        {
            say("Answered"): sure.notna().sum(),
            say("Middle of all who answered"): sure.median(),
            say("Middle of those who answered every time"): sure.dropna().median(),
            say("Middle if those who stopped are counted so"): supposed.median(),
        }
    ).rename_axis(say("When"))


def _supposed(sure: pd.DataFrame, absent: str) -> pd.DataFrame:
    """Put in, for people who stopped answering, what is supposed of them; a person who never answered stays out."""
    if absent == STAND:
        return sure.ffill(axis=1)
    if absent == BACK:
        began = sure.bfill(axis=1).iloc[:, 0]
        return sure.T.fillna(began).T
    return sure


def middles_in_words(gathered: pd.DataFrame, people: Sequence[str], absent: str = LEFT_OUT) -> str:
    """Say what the middle answers show, who is missing from them, and what that does."""
    found, sure = middles(gathered, people, absent), given(gathered, people, "sure").apply(pd.to_numeric)
    said = [_middle_of_all(found[say("Middle of all who answered")]), *_middle_of_the_same(sure.dropna())]
    gone = sure[sure.iloc[:, -1].isna() & sure.notna().any(axis=1)]
    if len(gone):
        last = f"{gone.ffill(axis=1).iloc[:, -1].median():g}"
        said.append(
            say_many(
                len(gone),
                "{n} person stopped answering. The middle of what they last said was {last}.",
                "{n} people stopped answering. The middle of what they last said was {last}.",
                last=last,
            )
        )
    if absent != LEFT_OUT:
        said.append(_if_so(absent, f"{found.iloc[:, -1].iloc[-1]:g}"))
    return " ".join(said)


def _if_so(absent: str, end: str) -> str:
    if absent == STAND:
        return say(
            "If they stand where they last said, the end is {end}. Nobody knows if that is so: ring them.", end=end
        )
    return say(
        "If they went back to where they began, the end is {end}. Nobody knows if that is so: ring them.", end=end
    )


def _middle_of_all(middle: pd.Series[float]) -> str:
    ends = {"first": f"{middle.iloc[0]:g}", "last": f"{middle.iloc[-1]:g}"}
    return say("The middle answer of all who answered went from {first} to {last}, out of 5.", **ends)


def _middle_of_the_same(same: pd.DataFrame) -> list[str]:
    if same.empty:
        return []
    middle = same.median()
    return [
        say_many(
            len(same),
            "{n} person answered every time, and theirs went from {first} to {last}.",
            "{n} people answered every time, and theirs went from {first} to {last}.",
            first=f"{middle.iloc[0]:g}",
            last=f"{middle.iloc[-1]:g}",
        )
    ]


def what_if(gathered: pd.DataFrame, people: Sequence[str], absent: str = LEFT_OUT) -> Table:
    """Show the middle answers as a table, with words above it."""
    found = middles(gathered, people, absent)
    if absent == LEFT_OUT:
        found = found.iloc[:, :-1]
    return Table(middles_in_words(gathered, people, absent), found)
