"""How a group's steps went at four times, and how sure people feel: with those who stopped answering in plain sight."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures.shown import Table

TIMES = {"week": "One week", "six": "Six weeks", "three": "Three months", "half": "Six months"}
"""The four check-ins, by how their fields' names begin."""

NONE = "No answer"
LET_GO, STOPPED = "Let go", "Stop here"
SURE = {"Not so sure (1 or 2)": ("1", "2"), "Half and half (3)": ("3",), "Sure (4 or 5)": ("4", "5")}
FEW = 5
"""With fewer answers than this, a number can point at one person."""

LEFT_OUT, STAND, BACK = "out", "stand", "back"
ABSENT = {
    "are left out": LEFT_OUT,
    "stand where they last said": STAND,
    "went back to where they began": BACK,
}
"""What may be supposed of people who stopped answering. Nobody knows which is true."""


def given(gathered: pd.DataFrame, people: Sequence[str], ending: str) -> pd.DataFrame:
    """Give what everybody said at each time to the question whose name ends so; blank where there is no answer."""
    said = gathered[gathered["field"].str.endswith(f"_{ending}")]
    timed = said.assign(time=said["field"].str.removesuffix(f"_{ending}"))
    table = timed.pivot_table(index="file", columns="time", values="value", aggfunc="first")
    return table.reindex(index=list(people), columns=list(TIMES)).rename(columns=TIMES)


def steps(gathered: pd.DataFrame, people: Sequence[str]) -> pd.DataFrame:
    """Count how far people got, a row for each time; who did not answer is counted too."""
    said = given(gathered, people, "step")
    return _counted(said, {words: (words,) for words in ("Done", "Partly", "Not yet")})


def outcomes(gathered: pd.DataFrame, people: Sequence[str]) -> pd.DataFrame:
    """Count how far people got, as ``steps`` does, with those who stopped before it was done as a group of their own.

    A time at which fewer than five answered is left out: ``outcomes_in_words`` says so.
    """
    said, next_ = given(gathered, people, "step"), given(gathered, people, "next")
    ended = said.mask((said != "Done") & (next_ == STOPPED), LET_GO)
    found = _counted(ended, {words: (words,) for words in ("Done", "Partly", "Not yet", LET_GO)})
    return found[found.drop(columns=NONE).sum(axis=1) >= FEW]


def outcomes_in_words(counted: pd.DataFrame, people: Sequence[str]) -> str:
    """Say for each time how many of the people answered, and how far they got; or that too few did."""
    told = [f"{time}: {_answered(row)} of {len(people)} answered; {_each(row)}." for time, row in counted.iterrows()]
    thin = [time.lower() for time in TIMES.values() if time not in counted.index]
    few = [f"Fewer than {FEW} answered at {' and '.join(thin)}: too few to show."] if thin else []
    return " ".join([*told, *few])


def _answered(row: pd.Series[int]) -> int:
    return int(row.drop(NONE).sum())


def _each(row: pd.Series[int]) -> str:
    return ", ".join(f"{number} {str(what).lower()}" for what, number in row.drop(NONE).items())


def sureness(gathered: pd.DataFrame, people: Sequence[str]) -> pd.DataFrame:
    """Count how sure people are, a row for each time; who did not answer is counted too."""
    return _counted(given(gathered, people, "sure"), SURE)


def _counted(said: pd.DataFrame, values: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    found = pd.DataFrame({name: said.isin(list(those)).sum() for name, those in values.items()})
    return found.assign(**{NONE: len(said) - found.sum(axis=1)})


def steps_in_words(counted: pd.DataFrame) -> str:
    """Say how many answered each time, and how many steps were done."""
    whole = int(counted.iloc[0].sum())
    each = "; ".join(f"{str(time).lower()} {whole - row[NONE]}" for time, row in counted.iterrows())
    done = "; ".join(f"{str(time).lower()} {row['Done']}" for time, row in counted.iterrows())
    return f"Of {whole} people, so many answered: {each}. So many had done their step: {done}. {_few(counted)}".strip()


def _few(counted: pd.DataFrame) -> str:
    answered = counted.drop(columns=NONE).sum(axis=1)
    thin = [str(time).lower() for time in answered[answered < FEW].index]
    if not thin:
        return ""
    return f"At {' and '.join(thin)} fewer than {FEW} answered, so keep those numbers inside the group."


def middles(gathered: pd.DataFrame, people: Sequence[str], absent: str = LEFT_OUT) -> pd.DataFrame:
    """Give the middle answer at each time: of all who answered, of those who answered every time, and if supposed."""
    sure = given(gathered, people, "sure").apply(pd.to_numeric)
    supposed = _supposed(sure, absent)
    return pd.DataFrame(
        {
            "Answered": sure.notna().sum(),
            "Middle of all who answered": sure.median(),
            "Middle of those who answered every time": sure.dropna().median(),
            "Middle if those who stopped are counted so": supposed.median(),
        }
    ).rename_axis("When")


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
    whole, same = found["Middle of all who answered"], sure.dropna()
    said = [f"The middle answer of all who answered went from {whole.iloc[0]:g} to {whole.iloc[-1]:g}, out of 5."]
    if len(same):
        every = same.median()
        said.append(
            f"{_people(len(same))} answered every time, and theirs went from {every.iloc[0]:g} to {every.iloc[-1]:g}."
        )
    gone = sure[sure.iloc[:, -1].isna() & sure.notna().any(axis=1)]
    if len(gone):
        last = gone.ffill(axis=1).iloc[:, -1].median()
        said.append(f"{_people(len(gone))} stopped answering. The middle of what they last said was {last:g}.")
    if absent != LEFT_OUT:
        name = next(words for words, value in ABSENT.items() if value == absent)
        end = found.iloc[:, -1].iloc[-1]
        said.append(f"If they {name}, the end is {end:g}. Nobody knows if that is so: ring them.")
    return " ".join(said)


def what_if(gathered: pd.DataFrame, people: Sequence[str], absent: str = LEFT_OUT) -> Table:
    """Show the middle answers as a table, with words above it."""
    found = middles(gathered, people, absent)
    if absent == LEFT_OUT:
        found = found.iloc[:, :-1]
    return Table(middles_in_words(gathered, people, absent), found)


def _people(number: int) -> str:
    return "1 person" if number == 1 else f"{number} people"
