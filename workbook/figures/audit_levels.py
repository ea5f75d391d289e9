"""How it stands, by an audit: how many marks of each level a place or a line had."""

from __future__ import annotations

import pandas as pd

from workbook.figures.audit import ENOUGH, LEVELS, too_few
from workbook.figures.shown import Table
from workbook.words import say


def levels(found: pd.DataFrame, by: str = "place") -> pd.DataFrame:
    """Count the marks of each level, the smallest share of 3s and 4s first: by place, or by what was ``scored``.

    What fewer than ``ENOUGH`` people marked is left out.
    """
    counted = pd.crosstab(found[by], found["score"]).reindex(columns=LEVELS, fill_value=0).rename(columns=str)
    many = found.groupby(by)["file"].nunique()
    counted = counted.reindex([one for one in found[by].unique() if many[one] >= ENOUGH])
    counted = counted.assign(all=counted.sum(axis=1), high=counted["3"] + counted["4"])
    order = (counted["high"] / counted["all"]).sort_values(kind="stable").index
    named = counted.loc[order].rename(columns={"all": say("Marks in all"), "high": say("3 or 4")})
    head = say("Place") if by == "place" else say("Line")
    return named[[say("3 or 4"), say("Marks in all"), *map(str, LEVELS)]].rename_axis(index=head, columns=None)


def levels_table(found: pd.DataFrame, by: str = "place") -> Table:
    """Say which place or line has fewest high marks, and list how many marks of each level they had."""
    stands = levels(found, by)
    if stands.empty:
        return Table(too_few(), pd.DataFrame())
    least, most = stands.iloc[0], stands.iloc[-1]
    high, whole = say("3 or 4"), say("Marks in all")
    ends = {"least": least.name, "few": least[high], "of_few": least[whole]}
    if len(stands) == 1:
        return Table(say("“{least}” has {few} marks of 3 or 4, of {of_few}.", **ends), stands)
    said = say(
        "“{least}” has fewest marks of 3 or 4: {few} of {of_few}. “{most}” has most: {many} of {of_many}.",
        most=most.name,
        many=most[high],
        of_many=most[whole],
        **ends,
    )
    return Table(said, stands)
