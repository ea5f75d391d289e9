"""A chart of people on steps that have an order: each row has a place for every step, and says how many stand on it."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from workbook.figures.chart import GAP, LINE, STYLE, WIDTH, Chart

PLACE = 18  # points: tall enough for a number in a ring
LETTERS = 40  # of a row's name, or of the key, on one line


def steps_chart(title: str, counted: pd.DataFrame, words: str, heading: str) -> Chart:
    """Draw how many people chose each step: a line for each row, its words above it, a ring for each step chosen.

    The columns of ``counted`` are the steps from the lowest; they are numbered, and the key says what each is.
    """
    labels = [fill(str(row), LETTERS) for row in counted.index]
    key = "\n".join(f"{n} {step}" for n, step in enumerate(counted.columns, 1))
    with plt.style.context(STYLE):
        heights = [LINE * (label.count("\n") + 1) + PLACE + GAP for label in labels]
        whole = sum(heights) + LINE * (counted.shape[1] + 2)
        figure, axes = plt.subplots(figsize=(WIDTH, whole / 72))
        top = 0
        for label, height, (_, numbers) in zip(labels, heights, counted.iterrows(), strict=True):
            axes.text(0.5, top + (height - PLACE - GAP) / 2, label, va="center", in_layout=False)
            _row(axes, list(numbers), top + height - GAP - PLACE / 2)
            top += height
        axes.set(xlim=(0.4, counted.shape[1] + 0.6), ylim=(top, 0), yticks=[])
        axes.set_xticks(range(1, counted.shape[1] + 1))
        axes.xaxis.tick_top()
        figure.supxlabel(key, ha="left", x=0.02, fontsize="medium")
    plt.close(figure)
    return Chart(title, figure, words, counted.rename_axis(heading))


def _row(axes: Axes, numbers: list[int], at: float) -> None:
    """Draw a thin line from the first step to the last, and a ring with a number where somebody stands."""
    axes.plot([1, len(numbers)], [at, at], color="0.7", linewidth=1, zorder=1)
    most = max(numbers)
    for step, number in enumerate(numbers, 1):
        if number:
            inside, ink = ("black", "white") if number == most else ("white", "black")
            axes.plot(step, at, "o", markersize=PLACE - 4, markerfacecolor=inside, markeredgecolor="black", zorder=2)
            axes.text(step, at, str(number), ha="center", va="center", color=ink, zorder=3)
