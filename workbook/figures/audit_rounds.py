"""Two rounds of one audit side by side: what moved in six months, and whether roles came closer."""

from __future__ import annotations

import pandas as pd

from workbook.figures.audit import ENOUGH, LEVELS, TOO_FEW, gaps, people
from workbook.figures.chart import Chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table


def compared(first: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Give each line's middle mark and gap at both times, those that moved most first; blank where too few answered."""
    if min(people(first), people(later)) < ENOUGH:
        return pd.DataFrame(columns=["First", "Later"])
    times = {"First": first, "Later": later}
    found = pd.DataFrame({time: marks.groupby("scored")["score"].median() for time, marks in times.items()})
    if not (gaps(first).empty or gaps(later).empty):
        found = found.assign(**{f"Gap, {time.lower()}": gaps(marks) for time, marks in times.items()})
    order = (found["Later"] - found["First"]).abs().reindex(list(first["scored"].unique()))
    return found.loc[order.sort_values(ascending=False, kind="stable").index].rename_axis("Line")


def compared_in_words(first: pd.DataFrame, later: pd.DataFrame) -> str:
    """Say on how many lines the middle went up and down, which went down, and whether roles came closer."""
    found = compared(first, later)
    if found.empty:
        return TOO_FEW
    moved = found["Later"] - found["First"]
    down = "; ".join(f"“{line}”" for line in found.index[moved < 0])
    said = f"Of {len(found)} lines, {(moved > 0).sum()} went up and {(moved < 0).sum()} went down"
    said += f": {down}." if down else "."
    if "Gap, first" in found:
        closer = (found["Gap, later"] - found["Gap, first"]).dropna()
        said += f" Roles came closer on {(closer < 0).sum()}, and moved apart on {(closer > 0).sum()}."
    return f"{said} These may be different people, so ask what happened before you say why."


def compared_chart(first: pd.DataFrame, later: pd.DataFrame, many: int = 6) -> Chart | Table:
    """Draw the lines that moved most, a mark for each time."""
    found, words = compared(first, later), compared_in_words(first, later)
    if found.empty:
        return Table(words, found)
    drawn = dot_chart("What moved most in six months", words, found[["First", "Later"]].head(many), LEVELS)
    return Chart(drawn.title, drawn.figure, drawn.words, found)
