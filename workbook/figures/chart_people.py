"""A chart of people then and now: every person is a dot with a line from where they stood to where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from workbook.figures.chart import LINE, STYLE, WIDTH, Chart
from workbook.words import say

STEP, WIDE = 7, 12  # points: from one person's line to the next, and where lines have numbers
ROOM = 40
"""People in one picture, each with a line. With more, people whose marks are the same share one, with their number."""
LETTERS = 42  # of the key on one line
ONE_ROW = 30  # letters of what the marks are, side by side
UNBROKEN = "\xa0"  # a space at which no line ends


def people_chart(title: str, marks: pd.DataFrame, words: str, points: Sequence[str]) -> Chart:
    """Draw each person's marks on a line of their own, and the middle of all below them.

    ``marks`` has a row for each person with ``then`` and ``now``, and perhaps ``first``; ``points`` are the scale's
    words. The table counts the people on each way from then to now.
    """
    pairs = marks.dropna(subset=["then", "now"]).sort_values(["then", "now"]).reset_index(drop=True)
    lanes = _lanes(pairs)
    step = STEP if len(pairs) <= ROOM else WIDE
    key = fill("; ".join(f"{n} {point}".replace(" ", UNBROKEN) for n, point in enumerate(points, 1)), LETTERS)
    with plt.style.context(STYLE):
        whole = step * len(lanes) + LINE * (key.count("\n") + 8)
        figure, axes = plt.subplots(figsize=(WIDTH, whole / 72))
        _draw(axes, lanes, step)
        _middle(axes, pairs, len(lanes) * step + LINE)
        axes.set(xlim=(0.6, len(points) + 0.4), ylim=(len(lanes) * step + 2.4 * LINE, -step), yticks=[])
        axes.set_xticks(range(1, len(points) + 1))
        _name_marks(figure, axes)
        figure.supxlabel(key, ha="left", x=0.02, fontsize="medium")
    plt.close(figure)
    return Chart(title, figure, words, _ways(pairs))


def _name_marks(figure: Figure, axes: Axes) -> None:
    """Say above the picture what each mark is: in one row, or each in a row of its own where they are long."""
    marks, names = axes.get_legend_handles_labels()
    short = len("".join(names)) <= ONE_ROW
    if not short:
        figure.set_figheight(figure.get_figheight() + LINE * len(names) / 72)
    figure.legend(marks, names, loc="outside upper left", ncols=len(names) if short else 1, columnspacing=1)


def _lanes(pairs: pd.DataFrame) -> pd.DataFrame:
    """Give a lane for each person or, where they are many, for each way from then to now, and how many go it."""
    if len(pairs) <= ROOM:
        return pairs.assign(people=1)
    return pairs.groupby(["then", "now"]).size().rename("people").reset_index()


def _draw(axes: Axes, lanes: pd.DataFrame, step: int) -> None:
    heights = [step * n for n in range(len(lanes))]
    axes.hlines(heights, lanes["then"], lanes["now"], color="0.6", linewidth=1, zorder=1)
    if "first" in lanes and lanes["first"].notna().any():
        axes.plot(lanes["first"], heights, "|", color="black", markersize=9, label=say("At the start"), zorder=2)
    axes.plot(lanes["then"], heights, "o", markerfacecolor="white", markersize=6, label=say("Looking back"), zorder=3)
    axes.plot(lanes["now"], heights, "o", markerfacecolor="black", markersize=4, label=say("Now"), zorder=4)
    for height, people, end in zip(heights, lanes["people"], lanes[["then", "now"]].max(axis=1), strict=True):
        if people > 1:
            axes.text(end + 0.12, height, str(people), va="center")


def _middle(axes: Axes, pairs: pd.DataFrame, at: float) -> None:
    """Draw the two middle marks under the people, each with its number beside it."""
    then, now = pairs["then"].median(), pairs["now"].median()
    axes.axhline(at - LINE * 0.7, color="0.8", linewidth=0.8)
    axes.plot([then, now], [at, at], color="black", linewidth=2, linestyle="-", marker="")
    axes.plot(then, at, "D", markerfacecolor="white", zorder=3)
    axes.plot(now, at, "D", markerfacecolor="black", zorder=4)
    ends = {"then": f"{then:g}", "now": f"{now:g}"}
    said = (
        say("middle {then}, now {now}", **ends) if then != now else say("middle {now}, then and now", now=ends["now"])
    )
    middle = min(max((then + now) / 2, 1.6), 4.4)
    axes.text(middle, at + LINE * 0.95, said, ha="center", va="center")


def _ways(pairs: pd.DataFrame) -> pd.DataFrame:
    """Count the people on each way from then to now, with what those who go it had marked at the start."""
    found = pairs.groupby(["then", "now"])
    frame = pd.DataFrame({say("People"): found.size()})
    if "first" in pairs and pairs["first"].notna().any():
        frame[say("Marks at the start")] = found["first"].agg(_listed)
    frame.index = pd.Index(
        [say("{then}, then {now}", then=f"{then:g}", now=f"{now:g}") for then, now in frame.index],
        name=say("Looking back, then now"),
    )
    return frame


def _listed(given: pd.Series[float]) -> str:
    return ", ".join(f"{mark:g} ({number})" for mark, number in given.value_counts().sort_index().items()) or say(
        "none"
    )
