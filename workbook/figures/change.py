"""How sure people were, then and now, in pairs of marks from one person. Under five people it is too few to say."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.controls import Page, Said, Shown, Slide
from workbook.figures.dot_chart import dot_chart
from workbook.figures.shown import Table
from workbook.words import later, say

ENOUGH = 5
"""With fewer people than this, a count can point at somebody, and one good lunch can move it."""

TIMES = ("first", "then", "now")
TURNS = {1: later("More sure"), 0: later("The same"), -1: later("Less sure")}


def marks(gathered: pd.DataFrame) -> pd.DataFrame:
    """Give each person's three marks for each line, as numbers: one row for a file and a line. No mark is nan."""
    given = gathered[gathered["field"].isin(TIMES)]
    numbers = given.assign(value=given["value"].astype(float))
    wide = numbers.pivot_table("value", ["file", "part"], "field")
    return wide.reindex(columns=list(TIMES)).rename_axis(index=["file", "line"], columns=None)


def turned(marks: pd.DataFrame, lines: Sequence[str], before: str = "then", after: str = "now") -> pd.DataFrame:
    """Count who became more sure, stayed the same or became less sure on each line that enough people marked twice."""
    pairs = marks[[before, after]].dropna()
    sign = (pairs[after] - pairs[before]).map(lambda step: say(TURNS[(step > 0) - (step < 0)]))
    found = pd.crosstab(pairs.index.get_level_values("line"), sign.to_numpy())
    whole = found.reindex(index=list(lines), columns=list(map(say, TURNS.values())), fill_value=0)
    return whole[whole.sum(axis=1) >= ENOUGH]


def middles(marks: pd.DataFrame, lines: Sequence[str]) -> pd.DataFrame:
    """Give the middle mark of each line at each time, of those who gave all three; nan where they are too few."""
    whole = marks.dropna().groupby("line")
    enough = whole.size().reindex(list(lines), fill_value=0) >= ENOUGH
    return whole.median().reindex(list(lines)).where(enough).rename_axis(say("Line"))


def turned_in_words(counted: pd.DataFrame, lines: Sequence[str]) -> str:
    """Say on how many lines more people went up than down, and where somebody went down."""
    if counted.empty:
        return say("Too few to say: fewer than {enough} people marked a line both times. Talk instead.", enough=ENOUGH)
    more, less = counted[say(TURNS[1])], counted[say(TURNS[-1])]
    down = ", ".join(f"“{line}”" for line in counted.index[less > 0])
    said = [
        say(
            "{people} people looked back. On {up} of {lines} lines more went up than down.",
            people=int(counted.sum(axis=1).max()),
            up=int((more > less).sum()),
            lines=len(counted),
        ),
        say("Somebody went down on {down}.", down=down) if down else say("Nobody went down."),
    ]
    left = len(lines) - len(counted)
    return " ".join([*said, say("Too few to say on {left}.", left=left)] if left else said)


def shift_in_words(middle: pd.DataFrame) -> str:
    """Say how often people, looking back, gave a lower mark than they gave at the time: the ruler that moved."""
    known = middle.dropna()
    if known.empty:
        return say("Too few to say: fewer than {enough} people gave all three marks.", enough=ENOUGH)
    first, then = known["first"], known["then"]
    return say(
        "Looking back, the middle mark was lower than at the start on {lower} of {lines} lines, and "
        "higher on {higher}. Where it is lower, people may have learned how much there was to know.",
        lower=int((then < first).sum()),
        lines=len(known),
        higher=int((then > first).sum()),
    )


def change_chart(marks: pd.DataFrame, lines: Sequence[str]) -> Shown:
    """Draw how many people became more sure, stayed or became less sure, or say that they are too few."""
    counted = turned(marks, lines)
    words = turned_in_words(counted, lines)
    return Said(words) if counted.empty else counts_chart(say("Then and now, by person"), counted, words, say("Line"))


def middles_chart(marks: pd.DataFrame, lines: Sequence[str]) -> Shown:
    """Draw the middle mark of each line at the start, looking back and now, or say that they are too few."""
    middle = middles(marks, lines)
    words = shift_in_words(middle)
    return Said(words) if middle.dropna().empty else _three_marks(middle, words)


def _three_marks(middle: pd.DataFrame, words: str) -> Chart:
    times = {"first": say("First"), "then": say("Then"), "now": say("Now")}
    return dot_chart(say("The middle mark, three times"), words, middle.rename(columns=times), range(1, 6))


def with_fewer(marks: pd.DataFrame, lines: Sequence[str]) -> Shown:
    """Try how little could be said if fewer people had come: nothing is kept."""
    people = list(marks.index.unique("file"))

    def tried(many: int) -> Shown:
        some = marks[marks.index.isin(people[: int(many)], level="file")]
        return Page((change_chart(some, lines), Said(shift_in_words(middles(some, lines)))))

    return controls.live(tried, {"many": Slide(say("How many people came"), 1, len(people), 1, len(people))})


def what_to_say(marks: pd.DataFrame, lines: Sequence[str]) -> Table:
    """Give a sentence for each line that a group may truthfully pass on."""
    counted = turned(marks, lines)
    numbers = {str(line): row for line, row in counted.iterrows()}
    said = [_sentence(numbers[line]) if line in numbers else say("Too few to say") for line in lines]
    frame = pd.DataFrame({say("What we can say"): said}, index=pd.Index(lines, name=say("Line")))
    return Table(say("These are counts of people, looking back. They do not say what caused the change."), frame)


def _sentence(numbers: pd.Series[int]) -> str:
    told = ", ".join(f"{number} {str(turn).lower()}" for turn, number in numbers.items() if number)
    return say("Of {people} people: {told}", people=numbers.sum(), told=told)
