"""A chart of a panel's scores: every score is a mark, and the rows to talk about are named."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
import pandas as pd
from matplotlib.axes import Axes

from workbook.figures import panel as scoring
from workbook.figures.chart import GAP, INSIDES, LANE, LINE, SHAPES, STYLE, WIDTH, Chart
from workbook.figures.panel_tables import every_score
from workbook.figures.panel_words import talk_in_words
from workbook.figures.shown import name_of
from workbook.words import say


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
    return Chart(say("Every score, and how far apart they are"), figure, talk_in_words(panel), every_score(panel))


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
    return [fill(_label(str(criterion), points), 38) for criterion, points in zip(scores.index, apart, strict=True)]


def _label(criterion: str, points: float) -> str:
    if points >= scoring.TALK_FROM:
        return say("{criterion}: {points} apart, talk", criterion=criterion, points=f"{points:.0f}")
    return criterion


def _height(label: str, scores: pd.DataFrame) -> int:
    return LINE * (label.count("\n") + 1) + LANE * scores.shape[1] + GAP
