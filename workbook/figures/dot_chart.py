"""A chart of named rows, with a mark for each of a few figures."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from workbook.figures.chart import GAP, INSIDES, LANE, LINE, SHAPES, STYLE, WIDTH, Chart

NAMES = 14  # letters of a row's name on one line, beside its marks
TITLE = 34  # letters of a title on one line


def dot_chart(title: str, words: str, frame: pd.DataFrame, ticks: range, *, bold: str = "") -> Chart:
    """Draw a row for each row of ``frame`` and a mark for each of its columns; what is missing has no mark.

    ``bold`` is the row to point at. The table beside the picture is ``frame`` itself.
    """
    names = [fill(str(name), NAMES) for name in frame.index]
    heights = [max(LINE * (name.count("\n") + 1), LANE * frame.shape[1]) + GAP for name in names]
    with plt.style.context(STYLE):
        size = (WIDTH, (sum(heights) + 60 + 14 * frame.shape[1]) / 72)
        figure, axes = plt.subplots(figsize=size)
        _rows(axes, frame, heights)
        edge = (ticks[-1] - ticks[0]) / 20
        axes.set(xlim=(ticks[0] - edge, ticks[-1] + edge), xticks=ticks, ylim=(sum(heights), 0))
        axes.set_yticks(_middles(heights), names)
        for label, name in zip(axes.get_yticklabels(), frame.index, strict=True):
            label.set_fontweight("bold" if str(name) == bold else "normal")
        figure.suptitle(fill(title, TITLE), x=0.02, ha="left", size=10.5, weight="bold")
        figure.legend(*axes.get_legend_handles_labels(), loc="outside lower left")
    plt.close(figure)
    return Chart(title, figure, words, frame)


def _middles(heights: list[int]) -> list[float]:
    return [sum(heights[:n]) + height / 2 for n, height in enumerate(heights)]


def _rows(axes: Axes, frame: pd.DataFrame, heights: list[int]) -> None:
    """Draw a lane for each column, row by row."""
    for at, (_, figures) in zip(_middles(heights), frame.iterrows(), strict=True):
        first = not axes.lines
        for n, (column, figure) in enumerate(figures.items()):
            lane = at + LANE * (n - (len(figures) - 1) / 2)
            mark, inside = SHAPES[n % len(SHAPES)], INSIDES[n % len(INSIDES)]
            axes.plot(figure, lane, mark, markerfacecolor=inside, label=str(column) if first else "")
