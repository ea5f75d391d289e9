"""Charts, each with words and a table that carry the same information."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import Any

import matplotlib.pyplot as plt
import pandas as pd

from workbook.figures import panel as scoring

MARKS = "osD^vP*X"
"""Assessors differ by the shape of their mark, so that the chart reads in grey and without colour vision."""


@dataclass(frozen=True)
class Chart:
    """A picture, the sentence that says what it shows, and the table of its numbers."""

    figure: Any
    words: str
    table: pd.DataFrame

    def _repr_html_(self) -> str:
        """Show all three in a notebook or a page; the picture is an SVG image, so it brings no style of its own."""
        drawn = BytesIO()
        with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": "workbook"}):
            self.figure.savefig(drawn, format="svg", metadata={"Date": None})
        source = f"data:image/svg+xml;base64,{b64encode(drawn.getvalue()).decode()}"
        picture = f'<img src="{source}" alt="{escape(self.words)}"/>'
        table = self.table.to_html(border=0, na_rep="not scored")
        return (
            f'<figure class="chart">{picture}<figcaption>{escape(self.words)}</figcaption></figure>'
            f'<div class="table-wrapper">{table}</div>'
        )


def panel_chart(panel: scoring.Panel) -> Chart:
    """Draw every score as a mark, one row for each candidate and criterion, the cells to talk about named."""
    cells = list(panel.scores.index)
    wide = set(panel.to_moderate.index)
    figure, axes = plt.subplots(figsize=(6.4, 0.42 * len(cells) + 1.4), layout="constrained")
    heights = range(len(cells), 0, -1)
    for height, cell in zip(heights, cells, strict=True):
        given = panel.scores.loc[cell].dropna()
        axes.plot([given.min(), given.max()], [height, height], color="0.25" if cell in wide else "0.75", lw=3 if cell in wide else 1, zorder=1)
    for n, assessor in enumerate(panel.scores):
        nudge = (n - (panel.scores.shape[1] - 1) / 2) * 0.18
        at = [height + nudge for height in heights]
        axes.scatter(panel.scores[assessor], at, marker=MARKS[n % len(MARKS)], s=42, facecolor="white", edgecolor="black", label=assessor, zorder=2)
    axes.set_yticks(list(heights), [f"{candidate}: {criterion}{'  (talk)' if (candidate, criterion) in wide else ''}" for candidate, criterion in cells])
    axes.set(xlabel="Score", xlim=(0.5, 7.5), xticks=range(1, 8), title="Every score, and how far apart they are")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.12), ncols=2, frameon=False)
    plt.close(figure)
    return Chart(figure, scoring.in_words(panel), panel.scores.assign(spread=panel.spread))
