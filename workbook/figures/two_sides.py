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
from workbook.words import later, say, say_many

MATCHED, GAP = later("Needed and promised"), later("Needed and not promised")
NOTHING = later("Nothing more")


def matched(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> pd.DataFrame:
    """Count for each need the people who ticked it, under whether it is promised; the widest gap comes first."""
    people = counts(gathered, "need", needs, {"yes": say("People")})[say("People")]
    kept = people.index.isin(list(promised))
    frame = pd.DataFrame({say(MATCHED): people.where(kept, 0), say(GAP): people.where(~kept, 0)})
    return frame.sort_values([say(GAP), say(MATCHED)], ascending=False, kind="stable")


def in_words(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> str:
    """Say how much of what people ticked is promised, and for how many people all of it is."""
    frame = matched(gathered, needs, promised)
    ticks, gaps = int(frame.to_numpy().sum()), frame[frame[say(GAP)] > 0]
    whole = sum(set(own) <= set(promised) for own in _needs_of(gathered))
    said = say(
        "{people} people ticked {ticks} needs. {kept} of them are promised. "
        "All that they need is promised to {whole} of them.",
        people=len(_needs_of(gathered)),
        ticks=ticks,
        kept=int(frame[say(MATCHED)].sum()),
        whole=whole,
    )
    if gaps.empty:
        return said
    widest = say("The widest gap: “{need}” ({people} people).", need=gaps.index[0], people=gaps[say(GAP)].iloc[0])
    return f"{said} {widest}"


def _needs_of(gathered: pd.DataFrame) -> list[list[str]]:
    given = gathered[gathered["field"] == "need"]
    return [list(own["part"]) for _, own in given.groupby("file")]


def drawn(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> Chart:
    """Draw how many people need each thing; the grey bars are needs that nobody has promised."""
    frame = matched(gathered, needs, promised)
    return counts_chart(
        say("What people need, and what is promised"), frame, in_words(gathered, needs, promised), say("Need")
    )


def one_more_to_try(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> Shown:
    """Choose one more thing to promise: the words, the chart and the table follow."""
    gaps = {need: need for need in needs if need not in set(promised)}
    pick = Pick(say("Promise one more thing"), {say(NOTHING): "", **gaps}, "")
    return controls.live(partial(_one_more, gathered, needs, promised), {"more": pick})


def _one_more(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str], more: str) -> Chart:
    return drawn(gathered, needs, {*promised, more} if more else promised)


def to_talk_about(gathered: pd.DataFrame, needs: Sequence[str], promised: Collection[str]) -> Table:
    """List the gaps, widest first, with room for what is agreed."""
    gaps = matched(gathered, needs, promised)[say(GAP)]
    frame = gaps[gaps > 0].rename(say("People who need it")).to_frame().rename_axis(say("Not promised yet"))
    words = say_many(len(frame), "{n} gap to talk about.", "{n} gaps to talk about.")
    return Table(words, frame.assign(**{say("What we will do"): "", say("By when"): ""}))
