"""One place seen from different seats: where people see it most differently first, and only then how it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures.shown import Table
from workbook.words import all_of, later, say

FEW = 3
"""With fewer people than this in a seat, a number would point at one of them, so no seat is shown."""

GAP = later("Apart")
ALL = later("Everybody")
MEANINGS = {
    later("All voices round the table"): "table",
    later("Valuing lived experience"): "valuing",
    later("Teaching each other"): "teaching",
    later("Sharing power"): "power",
}
"""The four parts of the check, and the fields that ask about them."""

SEATS = {
    later("Uses services"): (later("I use services, or I have used them"),),
    later("Works in or leads them"): (later("I work in services"), later("I lead, plan or pay for services")),
}
"""Two seats, and the answers that put a person there. Whoever is in both, or would rather not say, counts with all."""


def seats(gathered: pd.DataFrame) -> pd.Series[str]:
    """Give each person's seat, by file; blank for whoever sits in both or would rather not say."""
    said = gathered[gathered["field"] == "role"].set_index("file")["value"]
    by_answer = {say(answer): seat for seat, answers in SEATS.items() for answer in answers}
    return said.map(by_answer).fillna("")


def levels(gathered: pd.DataFrame, lines: Sequence[str]) -> pd.DataFrame:
    """Give the middle answer to each line, of everybody and from each seat, and how far apart the seats are.

    The lines that are furthest apart come first; of those that are alike, the lowest.
    """
    marks = gathered[gathered["part"].isin(list(lines))]
    marks = marks.assign(mark=pd.to_numeric(marks["value"]), seat=marks["file"].map(seats(gathered)))
    found = pd.DataFrame({ALL: marks.groupby("part")["mark"].median()}).reindex(list(lines))
    taken = seats(gathered).value_counts()
    if all(taken.get(seat, 0) >= FEW for seat in SEATS):
        for seat in SEATS:
            found[seat] = marks[marks["seat"] == seat].groupby("part")["mark"].median()
        found[GAP] = (found[[*SEATS]].max(axis=1) - found[[*SEATS]].min(axis=1)).fillna(0)
        return found.sort_values([GAP, ALL], ascending=[False, True], kind="stable").rename_axis(say("Line"))
    return found.sort_values(ALL, kind="stable").rename_axis(say("Line"))


def in_words(found: pd.DataFrame, points: Sequence[str], gathered: pd.DataFrame) -> str:
    """Say where the seats are furthest apart, and which lines are lowest for everybody."""
    people = gathered["file"].nunique()
    level = _lowest(found, points)
    if GAP not in found:
        few = say(
            "{people} people answered. A seat has fewer than {few}, so no seat is shown: talk instead.",
            people=people,
            few=FEW,
        )
        return f"{few} {level}"
    first = found.iloc[0]
    if not first[GAP]:
        alike = say("{people} people answered, and the seats see no line differently.", people=people)
        return f"{alike} {level}"
    apart = say(
        "{people} people answered. The seats are furthest apart on “{line}”: {seats}.",
        people=people,
        line=first.name,
        seats=all_of(
            [say("“{seat}” is at {depth}", seat=say(seat), depth=_said(first[seat], points)) for seat in SEATS]
        ),
    )
    return f"{apart} {level}"


def _lowest(found: pd.DataFrame, points: Sequence[str]) -> str:
    low = found[ALL].min()
    lines = "; ".join(f"“{line}”" for line in found.index[found[ALL] == low])
    return say("Lowest for everybody, at {depth}: {lines}.", depth=_said(low, points), lines=lines)


def _said(level: float, points: Sequence[str]) -> str:
    """Say a middle answer in the words of the scale; one that falls between two, as both."""
    low = int(level)
    words = points[low - 1].lower()
    return f"“{words}”" if level == low else say("between “{low}” and “{high}”", low=words, high=points[low].lower())


def as_read(found: pd.DataFrame) -> pd.DataFrame:
    """Give levels under headings in the reader's language."""
    return found.rename(columns=say)


def counts(gathered: pd.DataFrame, lines: Sequence[str], points: Sequence[str]) -> pd.DataFrame:
    """Count who said what on each line, a row for each seat where the seats may be shown."""
    seated = seats(gathered)
    shown = all((seated == seat).sum() >= FEW for seat in SEATS)
    groups: Mapping[str, list[str]] = (
        {seat: list(seated.index[seated == seat]) for seat in SEATS}
        if shown
        else {ALL: list(gathered["file"].unique())}
    )
    rows = {}
    for line in lines:
        for name, people in groups.items():
            said = gathered[(gathered["part"] == line) & gathered["file"].isin(people)]["value"]
            rows[f"{line}: {say(name).lower()}"] = [int((said == str(n)).sum()) for n in range(1, len(points) + 1)]
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(points))


def agenda(found: pd.DataFrame, many: int = 4) -> Table:
    """Give the lines to talk about, in this order, with room to write."""
    first = found.head(many)
    blank = pd.DataFrame(
        "", index=first.index, columns=[say("What each of us sees"), say("What we could try"), say("Who can say yes")]
    )
    return Table(say("Talk about these {n}, from the top. You may not reach the last.", n=len(first)), blank)
