"""How a group's steps went at four times, and how sure people feel: with those who stopped answering in plain sight."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.words import all_of, later, say

TIMES = {
    "week": later("One week"),
    "six": later("Six weeks"),
    "three": later("Three months"),
    "half": later("Six months"),
}
"""The four check-ins, by how their fields' names begin."""

NONE = later("No answer")
DONE, PARTLY, NOT_YET = later("Done"), later("Partly"), later("Not yet")
LET_GO, STOPPED = later("Let go"), later("Stop here")
SURE = {
    later("Not so sure (1 or 2)"): ("1", "2"),
    later("Half and half (3)"): ("3",),
    later("Sure (4 or 5)"): ("4", "5"),
}
FEW = 5
"""With fewer answers than this, a number can point at one person."""


def given(gathered: pd.DataFrame, people: Sequence[str], ending: str) -> pd.DataFrame:
    """Give what everybody said at each time to the question whose name ends so; blank where there is no answer."""
    said = gathered[gathered["field"].str.endswith(f"_{ending}")]
    timed = said.assign(time=said["field"].str.removesuffix(f"_{ending}"))
    table = timed.pivot_table(index="file", columns="time", values="value", aggfunc="first")
    named = {time: say(words) for time, words in TIMES.items()}
    return table.reindex(index=list(people), columns=list(TIMES)).rename(columns=named)


def steps(gathered: pd.DataFrame, people: Sequence[str]) -> pd.DataFrame:
    """Count how far people got, a row for each time; who did not answer is counted too."""
    said = given(gathered, people, "step")
    return _counted(said, _themselves(DONE, PARTLY, NOT_YET))


def outcomes(gathered: pd.DataFrame, people: Sequence[str]) -> pd.DataFrame:
    """Count how far people got, as ``steps`` does, with those who stopped before it was done as a group of their own.

    A time at which fewer than five answered is left out: ``outcomes_in_words`` says so.
    """
    said, next_ = given(gathered, people, "step"), given(gathered, people, "next")
    ended = said.mask((said != say(DONE)) & (next_ == say(STOPPED)), say(LET_GO))
    found = _counted(ended, _themselves(DONE, PARTLY, NOT_YET, LET_GO))
    return found[found.drop(columns=say(NONE)).sum(axis=1) >= FEW]


def _themselves(*words: str) -> dict[str, tuple[str, ...]]:
    return {one: (say(one),) for one in words}


def outcomes_in_words(counted: pd.DataFrame, people: Sequence[str]) -> str:
    """Say for each time how many of the people answered, and how far they got; or that too few did."""
    told = [_at(str(time), row.drop(say(NONE)), len(people)) for time, row in counted.iterrows()]
    thin = [say(time).lower() for time in TIMES.values() if say(time) not in counted.index]
    if thin:
        told.append(say("Fewer than {few} answered at {times}: too few to show.", few=FEW, times=all_of(thin)))
    return " ".join(told)


def _at(time: str, row: pd.Series[int], people: int) -> str:
    return say("{time}: {n} of {people} answered; {each}.", time=time, n=int(row.sum()), people=people, each=_each(row))


def _each(row: pd.Series[int]) -> str:
    return ", ".join(f"{number} {str(what).lower()}" for what, number in row.items())


def sureness(gathered: pd.DataFrame, people: Sequence[str]) -> pd.DataFrame:
    """Count how sure people are, a row for each time; who did not answer is counted too."""
    return _counted(given(gathered, people, "sure"), SURE)


def sureness_in_words(counted: pd.DataFrame) -> str:
    """Say how sure people were each time, and how many did not answer, who should be asked before anybody says more."""
    told = [say("{time}: {each}.", time=time, each=_each(row)) for time, row in counted.iterrows()]
    ask = say("The last piece of each bar is people who did not answer: ask them before you say what changed.")
    return " ".join([*told, ask])


def _counted(said: pd.DataFrame, values: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    found = pd.DataFrame({say(name): said.isin(list(those)).sum() for name, those in values.items()})
    return found.assign(**{say(NONE): len(said) - found.sum(axis=1)})


def steps_in_words(counted: pd.DataFrame) -> str:
    """Say how many answered each time, and how many steps were done."""
    whole = int(counted.iloc[0].sum())
    answered = whole - counted[say(NONE)]
    said = say(
        "Of {people} people, so many answered: {each}. So many had done their step: {done}.",
        people=whole,
        each=_timed(answered),
        done=_timed(counted[say("Done")]),
    )
    return " ".join([said, *_few(counted)])


def _timed(numbers: pd.Series[int]) -> str:
    return "; ".join(f"{str(time).lower()} {number}" for time, number in numbers.items())


def _few(counted: pd.DataFrame) -> list[str]:
    answered = counted.drop(columns=say(NONE)).sum(axis=1)
    thin = [str(time).lower() for time in answered[answered < FEW].index]
    if not thin:
        return []
    return [
        say(
            "At {times} fewer than {few} answered, so keep those numbers inside the group.",
            times=all_of(thin),
            few=FEW,
        )
    ]
