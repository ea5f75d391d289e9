"""A day drawn along the clock: a bar from when each thing begins to when it ends."""

from __future__ import annotations

from textwrap import fill

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from workbook.days.clock import Day, Item, clock_of, minutes_of
from workbook.figures.chart import LINE, STYLE, WIDTH, Chart
from workbook.figures.days import day_in_words, running_order
from workbook.words import say

HEIGHT, GAP = 8, 6  # points: a bar, and the space under it
LETTERS = 44  # letters of a title on one line
FILLS = {"prepare": "white", "break": "white", "lunch": "white"}
HATCHES = {"prepare": "", "break": "////", "lunch": "////"}
HOUR = 60


def day_chart(day: Day) -> Chart:
    """Draw a day: each thing in words, and under it a bar along the clock. Work is dark, a break is striped."""
    labels = [fill(f"{item.start} {item.title}", LETTERS) for item in day.items]
    heights = [LINE * (label.count("\n") + 1) + HEIGHT + GAP for label in labels]
    starts = _since(day)
    with plt.style.context(STYLE):
        figure, axes = plt.subplots(figsize=(WIDTH, (sum(heights) + 50) / 72))
        top = 0
        for item, label, height, start in zip(day.items, labels, heights, starts, strict=True):
            _bar(axes, item, start, top + height - GAP - HEIGHT / 2)
            axes.text(starts[0], top + (height - HEIGHT - GAP) / 2, label, va="center", in_layout=False)
            top += height
        ends = starts[-1] + day.items[-1].minutes
        hours = range(-(-starts[0] // HOUR) * HOUR, ends + 1, 2 * HOUR)
        axes.set(xlim=(starts[0], max(ends, starts[0] + HOUR)), ylim=(top, 0), yticks=[])
        axes.set_xticks(hours, [clock_of(hour) for hour in hours])
    plt.close(figure)
    return Chart(
        say("Day {number} by the clock", number=day.number), figure, day_in_words(day), running_order(day).frame
    )


def _since(day: Day) -> list[int]:
    """Give when each thing begins, in minutes since the midnight before the first: a day may go on past the next."""
    at = minutes_of(day.items[0].start)
    return [at + sum(item.minutes for item in day.items[:n]) for n in range(len(day.items))]


def _bar(axes: Axes, item: Item, start: int, at: float) -> None:
    fill_in, stripes = FILLS.get(item.kind, "0.3"), HATCHES.get(item.kind, "")
    axes.barh(at, item.minutes, HEIGHT, left=start, color=fill_in, edgecolor="black", hatch=stripes)
