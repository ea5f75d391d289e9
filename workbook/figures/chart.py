"""Charts, each with words and a table that carry the same information. matplotlib is met here only.

A chart is drawn as wide as the column of the smallest phone, so that its letters are never smaller than 12 pixels;
wider pages show it larger. It must read in grey: shape and fill tell things apart, never colour.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from textwrap import fill
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from workbook.figures.shown import table_html
from workbook.words import say

STYLE = Path(__file__).with_name("chart.mplstyle")
WIDTH = 3.0  # inches: 288 pixels, the column of a phone 320 pixels wide
SHAPES, INSIDES = "osD^vPX", ("white", "black", "0.65")  # taken in turn: 21 assessors each have their own mark
LANE, LINE, GAP = 9, 12, 6  # points: an assessor's marks in a row, a line of words, the space between rows
LETTERS = 40  # of a row's words on one line
BAR = 14  # points: tall enough for a number
PIECES = (("white", ""), ("0.75", ""), ("0.3", ""), ("black", ""), ("white", "////"), ("0.75", "...."))
"""What tells the pieces of a bar apart: how dark each is, and what is drawn on it."""
MOST = 40
"""Rows of one picture. More are read in the table, where they can be searched."""
DOTS = 200  # to an inch, on paper


@dataclass(frozen=True)
class Chart:
    """A picture, the sentence that says what it shows, and the table of its numbers."""

    title: str
    figure: Figure
    words: str
    table: pd.DataFrame

    def __repr__(self) -> str:
        return f"{self.title}\n{self.words}"

    @property
    def alt(self) -> str:
        """What stands for the picture where it cannot be seen."""
        return say("{title}. The words and the table after this picture say the same.", title=self.title)

    def picture(self) -> bytes:
        """Give the picture for paper, as PNG."""
        return self._saved(format="png", dpi=DOTS)

    def _saved(self, **how: Any) -> bytes:
        drawn = BytesIO()
        with plt.style.context(STYLE):
            self.figure.savefig(drawn, **how)
            self.figure.set_layout_engine("none")  # everything has its place now, and need not be measured again
        return drawn.getvalue()

    def _repr_html_(self) -> str:
        """Show all in a notebook or a page; the picture is an SVG image, so it brings no style of its own."""
        drawn = self._saved(format="svg", metadata={"Date": None})
        source = f"data:image/svg+xml;base64,{b64encode(drawn).decode()}"
        alt = escape(self.alt)
        words = f"<figcaption>{escape(self.words)}</figcaption>"
        return f'<figure class="chart"><img src="{source}" alt="{alt}"/>{words}</figure>{table_html(self.table)}'


def counts_chart(title: str, counted: pd.DataFrame, words: str, heading: str) -> Chart:
    """Draw how many people said what: a bar for each row, its words above it, a number in each piece.

    Of many rows the first are drawn, and all are in the table.
    """
    drawn, more = counted.head(MOST), len(counted) - MOST
    if more > 0:
        rest = say("The picture shows the first {rows} rows; the table has {more} more.", rows=MOST, more=more)
        words = f"{words} {rest}"
    labels = [fill(str(row), LETTERS) for row in drawn.index]
    with plt.style.context(STYLE):
        heights = [LINE * (label.count("\n") + 1) + BAR + GAP for label in labels]
        figure, axes = plt.subplots(figsize=(WIDTH, (sum(heights) + 60) / 72))
        top = 0
        for label, height, (_, numbers) in zip(labels, heights, drawn.iterrows(), strict=True):
            axes.text(0, top + (height - BAR - GAP) / 2, label, va="center", in_layout=False)
            _bar(axes, numbers, top + height - GAP - BAR / 2, named=top == 0)
            top += height
        axes.set(xlim=(0, max(drawn.sum(axis=1).max(), 1)), ylim=(top, 0), xticks=[], yticks=[])
        figure.legend(*axes.get_legend_handles_labels(), loc="outside upper left")
    plt.close(figure)
    return Chart(title, figure, words, counted.rename_axis(heading))


def _bar(axes: Axes, numbers: pd.Series[int], at: float, *, named: bool) -> None:
    """Draw one bar: a piece for each number, told apart by how dark it is and by the number in it."""
    start = 0
    for (value, number), (inside, lines) in zip(numbers.items(), PIECES[: len(numbers)], strict=True):
        name = str(value) if named else ""
        axes.barh(at, number, BAR, left=start, color=inside, edgecolor="black", hatch=lines, label=name)
        if number:
            ink = "white" if inside in ("0.3", "black") else "black"
            box = {"facecolor": "white", "edgecolor": "none", "pad": 1} if lines else None
            axes.text(start + number / 2, at, str(number), ha="center", va="center", color=ink, bbox=box)
        start += number
