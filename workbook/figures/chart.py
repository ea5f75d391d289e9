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

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from workbook.figures import panel as scoring
from workbook.figures.panel_tables import every_score
from workbook.figures.panel_words import talk_in_words
from workbook.figures.shown import name_of, table_html

STYLE = Path(__file__).with_name("chart.mplstyle")
WIDTH = 3.0  # inches: 288 pixels, the column of a phone 320 pixels wide
SHAPES, INSIDES = "osD^vPX", ("white", "black", "0.65")  # taken in turn: 21 assessors each have their own mark
LANE, LINE, GAP = 9, 12, 6  # points: an assessor's marks in a row, a line of words, the space between rows
BAR = 14  # points: tall enough for a number
PIECES = (("white", "black"), ("0.75", "black"), ("0.3", "white"), ("black", "white"))  # a bar's fills, and their ink


@dataclass(frozen=True)
class Chart:
    """A picture, the sentence that says what it shows, and the table of its numbers."""

    title: str
    figure: Figure
    words: str
    table: pd.DataFrame

    def __repr__(self) -> str:
        return f"{self.title}\n{self.words}"

    def _repr_html_(self) -> str:
        """Show all in a notebook or a page; the picture is an SVG image, so it brings no style of its own."""
        drawn = BytesIO()
        with plt.style.context(STYLE):
            self.figure.savefig(drawn, format="svg", metadata={"Date": None})
        source = f"data:image/svg+xml;base64,{b64encode(drawn.getvalue()).decode()}"
        alt = escape(f"{self.title}. The words and the table after this picture say the same.")
        words = f"<figcaption>{escape(self.words)}</figcaption>"
        return f'<figure class="chart"><img src="{source}" alt="{alt}"/>{words}</figure>{table_html(self.table)}'


def panel_chart(panel: scoring.Panel) -> Chart:
    """Draw every score as a mark: a part for each candidate, a row for each criterion, the wide rows named."""
    parts = [rows.droplevel("candidate") for _, rows in panel.scores.groupby("candidate", sort=False)]
    names = panel.scores.index.unique("candidate")
    with plt.style.context(STYLE):
        heights = [sum(map(_height, _labels(part), [part] * len(part))) for part in parts]
        whole = sum(heights) + 44 * len(parts) + 14 * panel.scores.shape[1]
        figure, axes = plt.subplots(len(parts), figsize=(WIDTH, whole / 72), height_ratios=heights, squeeze=False)
        for drawn, name, part in zip(axes.flat, names, parts, strict=True):
            _candidate(drawn, part)
            drawn.set(title=name, xlim=(0.5, 7.5), xticks=range(1, 8), yticks=[])
        key = axes.flat[0].get_legend_handles_labels()
        figure.legend(*key, loc="outside upper left")
    plt.close(figure)
    return Chart("Every score, and how far apart they are", figure, talk_in_words(panel), every_score(panel))


def _candidate(axes: Axes, scores: pd.DataFrame) -> None:
    """Draw one candidate's rows from the top: the criterion in words, then a lane for each assessor's mark."""
    top = 0.0
    for label, (_, given) in zip(_labels(scores), scores.iterrows(), strict=True):
        end = top + _height(label, scores)
        lanes = end - GAP - LANE * len(given)
        wide = given.max() - given.min() >= scoring.TALK_FROM
        axes.text(0.6, (top + lanes) / 2, label, va="center", weight="bold" if wide else "normal")
        if wide:
            axes.fill_between([given.min(), given.max()], lanes, end - GAP, color="0.8", linewidth=0)
        for n, (assessor, score) in enumerate(given.items()):
            mark, inside = SHAPES[n % len(SHAPES)], INSIDES[n % len(INSIDES)]
            name = name_of(str(assessor)) if top == 0 else ""
            axes.plot(score, lanes + LANE * (n + 0.5), mark, markerfacecolor=inside, label=name)
        top = end
    axes.set_ylim(top, 0)


def _labels(scores: pd.DataFrame) -> list[str]:
    apart = scores.max(axis=1) - scores.min(axis=1)
    notes = [f": {points:.0f} apart, talk" if points >= scoring.TALK_FROM else "" for points in apart]
    return [fill(f"{criterion}{note}", 38) for criterion, note in zip(scores.index, notes, strict=True)]


def _height(label: str, scores: pd.DataFrame) -> int:
    return LINE * (label.count("\n") + 1) + LANE * scores.shape[1] + GAP


def counts_chart(title: str, counted: pd.DataFrame, words: str, heading: str) -> Chart:
    """Draw how many people said what: a bar for each row, its words above it, a number in each piece."""
    labels = [fill(str(row), 40) for row in counted.index]
    with plt.style.context(STYLE):
        heights = [LINE * (label.count("\n") + 1) + BAR + GAP for label in labels]
        figure, axes = plt.subplots(figsize=(WIDTH, (sum(heights) + 60) / 72))
        top = 0
        for label, height, (_, numbers) in zip(labels, heights, counted.iterrows(), strict=True):
            axes.text(0, top + (height - BAR - GAP) / 2, label, va="center", in_layout=False)
            _bar(axes, numbers, top + height - GAP - BAR / 2, named=top == 0)
            top += height
        axes.set(xlim=(0, counted.sum(axis=1).max()), ylim=(top, 0), xticks=[], yticks=[])
        figure.legend(*axes.get_legend_handles_labels(), loc="outside upper left")
    plt.close(figure)
    return Chart(title, figure, words, counted.rename_axis(heading))


def _bar(axes: Axes, numbers: pd.Series[int], at: float, *, named: bool) -> None:
    """Draw one bar: a piece for each number, told apart by how dark it is and by the number in it."""
    start = 0
    for (value, number), (inside, ink) in zip(numbers.items(), PIECES, strict=False):
        axes.barh(at, number, BAR, left=start, color=inside, edgecolor="black", label=str(value) if named else "")
        if number:
            axes.text(start + number / 2, at, str(number), ha="center", va="center", color=ink)
        start += number
