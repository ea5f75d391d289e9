"""Two rounds of one audit side by side: what moved in six months, and whether roles came closer."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures.audit import ENOUGH, LEVELS, gaps, people, too_few
from workbook.figures.chart import Chart
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table
from workbook.words import say


def times(gathered: pd.DataFrame, rounds: Sequence[str]) -> dict[str, pd.DataFrame]:
    """Give the answers of the first time and of the latest, by name; all of them, under "", where there are not two."""
    when = gathered[gathered["field"] == "round"].set_index("file")["value"]
    named = [time for time in rounds if (when == time).any()]
    if named[:1] == named[-1:]:
        return {"": gathered}
    return {time: gathered[gathered["file"].isin(when.index[when == time])] for time in (named[0], named[-1])}


def compared(first: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Give each line's middle mark and gap at both times, those that moved most first; blank where too few answered."""
    if min(people(first), people(later)) < ENOUGH:
        return pd.DataFrame(columns=[say("First"), say("Later")])
    found = pd.DataFrame({say("First"): _middles(first), say("Later"): _middles(later)})
    if not (gaps(first).empty or gaps(later).empty):
        found = found.assign(**{say("Gap, first"): gaps(first), say("Gap, later"): gaps(later)})
    order = (found[say("Later")] - found[say("First")]).abs().reindex(list(first["scored"].unique()))
    return found.loc[order.sort_values(ascending=False, kind="stable").index].rename_axis(say("Line"))


def _middles(found: pd.DataFrame) -> pd.Series[float]:
    marks = found.groupby("scored")["score"]
    return marks.median().where(marks.count() >= ENOUGH)


def compared_in_words(first: pd.DataFrame, later: pd.DataFrame) -> str:
    """Say on how many lines the middle went up and down, which went down, and whether roles came closer."""
    found = compared(first, later)
    if found.empty:
        return too_few()
    moved = found[say("Later")] - found[say("First")]
    down = "; ".join(f"“{line}”" for line in found.index[moved < 0])
    holes = {"lines": len(found), "up": (moved > 0).sum(), "n": (moved < 0).sum(), "down": down}
    turned = (
        say("Of {lines} lines, {up} went up and {n} went down: {down}.", **holes)
        if down
        else say("Of {lines} lines, {up} went up and {n} went down.", **holes)
    )
    why = say("These may be different people, so ask what happened before you say why.")
    return " ".join([turned, *_roles_in_words(found), why])


def _roles_in_words(found: pd.DataFrame) -> list[str]:
    if say("Gap, first") not in found:
        return []
    closer = (found[say("Gap, later")] - found[say("Gap, first")]).dropna()
    told = {"closer": (closer < 0).sum(), "apart": (closer > 0).sum()}
    return [say("Roles came closer on {closer}, and moved apart on {apart}.", **told)]


def compared_chart(first: pd.DataFrame, later: pd.DataFrame, many: int = 6) -> Chart | Table:
    """Draw the lines that moved most, a mark for each time."""
    found, words = compared(first, later), compared_in_words(first, later)
    if found.empty:
        return Table(words, found)
    drawn = dot_chart(
        say("What moved most since the first time"), words, found[[say("First"), say("Later")]].head(many), LEVELS
    )
    return Chart(drawn.title, drawn.figure, drawn.words, found)
