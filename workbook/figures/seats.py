"""One place seen from different seats: where people see it most differently first, and only then how it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures.shown import Table

FEW = 3
"""With fewer people than this in a seat, a number would point at one of them, so no seat is shown."""

GAP = "Apart"
ALL = "Everybody"
MEANINGS = {
    "All voices round the table": "table",
    "Valuing lived experience": "valuing",
    "Teaching each other": "teaching",
    "Sharing power": "power",
}
"""The four parts of the check, and the fields that ask about them."""

SEATS = {
    "Uses services": ("I use services, or I have used them",),
    "Works in or leads them": ("I work in services", "I lead, plan or pay for services"),
}
"""Two seats, and the answers that put a person there. Whoever is in both, or would rather not say, counts with all."""


def seats(gathered: pd.DataFrame) -> pd.Series[str]:
    """Give each person's seat, by file; blank for whoever sits in both or would rather not say."""
    said = gathered[gathered["field"] == "role"].set_index("file")["value"]
    by_answer = {answer: seat for seat, answers in SEATS.items() for answer in answers}
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
        return found.sort_values([GAP, ALL], ascending=[False, True], kind="stable").rename_axis("Line")
    return found.sort_values(ALL, kind="stable").rename_axis("Line")


def in_words(found: pd.DataFrame, points: Sequence[str], gathered: pd.DataFrame) -> str:
    """Say where the seats are furthest apart, and which lines are lowest for everybody."""
    people = gathered["file"].nunique()
    low = found[ALL].min()
    lowest = "; ".join(f"“{line}”" for line in found.index[found[ALL] == low])
    level = f"Lowest for everybody, at {_said(low, points)}: {lowest}."
    if GAP not in found:
        return f"{people} people answered. A seat has fewer than {FEW}, so no seat is shown: talk instead. {level}"
    first = found.iloc[0]
    if not first[GAP]:
        return f"{people} people answered, and the seats see no line differently. {level}"
    apart = " and ".join(f"“{seat}” is at {_said(first[seat], points)}" for seat in SEATS)
    return f"{people} people answered. The seats are furthest apart on “{first.name}”: {apart}. {level}"


def _said(level: float, points: Sequence[str]) -> str:
    """Say a middle answer in the words of the scale; one that falls between two, as both."""
    low = int(level)
    words = points[low - 1].lower()
    return f"“{words}”" if level == low else f"between “{words}” and “{points[low].lower()}”"


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
            rows[f"{line}: {name.lower()}"] = [int((said == str(n)).sum()) for n in range(1, len(points) + 1)]
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(points))


def agenda(found: pd.DataFrame, many: int = 4) -> Table:
    """Give the lines to talk about, in this order, with room to write."""
    first = found.head(many)
    blank = pd.DataFrame(
        "", index=first.index, columns=["What each of us sees", "What we could try", "Who can say yes"]
    )
    return Table(f"Talk about these {len(first)}, from the top. You may not reach the last.", blank)
