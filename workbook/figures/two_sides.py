"""What people need to count on, beside what an organisation promises, and what one more promise would change."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

import pandas as pd

from workbook.figures import controls
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.controls import Pick, Shown
from workbook.figures.shown import Table
from workbook.figures.together import counts

MATCHED, GAP = "Needed and promised", "Needed and not promised"
NOTHING = "Nothing more"


def matched(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> pd.DataFrame:
    """Count for each need the people who ticked it, under whether it is promised; the widest gap comes first."""
    people = counts(gathered, "need", needs, {"yes": "People"})["People"]
    kept = people.index.isin(list(promised))
    frame = pd.DataFrame({MATCHED: people.where(kept, 0), GAP: people.where(~kept, 0)})
    return frame.sort_values([GAP, MATCHED], ascending=False, kind="stable")


def in_words(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> str:
    """Say how much of what people ticked is promised, and for how many people all of it is."""
    frame = matched(gathered, needs, promised)
    ticks, gaps = int(frame.to_numpy().sum()), frame[frame[GAP] > 0]
    whole = sum(set(own) <= set(promised) for own in _needs_of(gathered))
    widest = f" The widest gap: “{gaps.index[0]}” ({gaps[GAP].iloc[0]} people)." if len(gaps) else ""
    return (
        f"{len(_needs_of(gathered))} people ticked {ticks} needs. {int(frame[MATCHED].sum())} of them are promised. "
        f"All that they need is promised to {whole} of them.{widest}"
    )


def _needs_of(gathered: pd.DataFrame) -> list[list[str]]:
    given = gathered[gathered["field"] == "need"]
    return [list(own["part"]) for _, own in given.groupby("file")]


def drawn(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> Chart:
    """Draw how many people need each thing; the grey bars are needs that nobody has promised."""
    frame = matched(gathered, needs, promised)
    return counts_chart("What people need, and what is promised", frame, in_words(gathered, needs, promised), "Need")


def one_more_to_try(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> Shown:
    """Choose one more thing to promise: the words, the chart and the table follow."""
    gaps = {need: need for need in needs if need not in set(promised)}
    pick = Pick("Promise one more thing", {NOTHING: "", **gaps}, "")
    return controls.live(partial(_one_more, gathered, needs, promised), {"more": pick})


def _one_more(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str], more: str) -> Chart:
    return drawn(gathered, needs, {*promised, more} if more else promised)


def to_talk_about(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> Table:
    """List the gaps, widest first, with room for what is agreed."""
    gaps = matched(gathered, needs, promised)[GAP]
    frame = gaps[gaps > 0].rename("People who need it").to_frame().rename_axis("Not promised yet")
    many = "1 gap" if len(frame) == 1 else f"{len(frame)} gaps"
    return Table(f"{many} to talk about.", frame.assign(**{"What we will do": "", "By when": ""}))
