"""An exercise's blank sheet in other clothes: in large print, or with each step's words in Easy Read."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.exercise import Exercise, Step
from workbook.paper.html import step_html, tag
from workbook.shapes import Grid, Parts, Picture, Prose, Shape, Ticks

COLUMNS, EASY_COLUMNS = 2, 4  # more than these have no room for large letters, or for those of Easy Read


@dataclass(frozen=True)
class Handout:
    """A sheet to write on. ``ideas`` are each step's words in Easy Read, which then stand in place of its words."""

    exercise: Exercise
    large: bool = False
    ideas: tuple[tuple[Picture, ...], ...] = ()

    def fit(self, shape: Shape) -> Shape:
        """Give a shape as it has room on this sheet."""
        return unfolded(shape, COLUMNS) if self.large else unfolded(shape, EASY_COLUMNS) if self.ideas else shape

    def ideas_of(self, step: int) -> tuple[Picture, ...]:
        """Give a step's words in Easy Read, or none."""
        return self.ideas[step] if self.ideas else ()


def handout_html(handout: Handout) -> str:
    """Give the sheet, an ``article``."""
    exercise = handout.exercise
    look = " large" if handout.large else " easy-words" if handout.ideas else ""
    steps = (step_html(n + 1, step, {}, _words(handout, n, step), handout.fit) for n, step in enumerate(exercise.steps))
    head = tag("h1", exercise.title) + tag("p", exercise.purpose, "purpose")
    return f'<article class="sheet{look}">\n{head}\n{"".join(steps)}\n</article>'


def _words(handout: Handout, n: int, step: Step) -> str:
    if ideas := handout.ideas_of(n):
        items = (f"<li>{idea.svg}{tag('p', idea.says)}</li>" for idea in ideas)
        return f'<ul class="ideas">{"".join(items)}</ul>'
    return tag("p", step.words) if step.words else ""


def unfolded(shape: Shape, most: int) -> Shape:
    """Give a grid of more than so many columns as its rows, one under another; any other shape as it is."""
    match shape:
        case Parts():
            return Parts(tuple((heading, unfolded(part, most)) for heading, part in shape.parts))
        case Grid() if len(shape.columns) > most:
            return Parts(tuple(part for n, row in enumerate(shape.rows, 1) for part in _row(shape, row, n)))
    return shape


def _row(grid: Grid, row: tuple[str | bool, ...], n: int) -> list[tuple[str, Shape]]:
    """Give a row: boxes under what they are about, or each cell under its column's name."""
    if any(isinstance(cell, bool) for cell in row):
        named = [(words, cell) for words, cell in zip(grid.columns[1:], row[1:], strict=True) if isinstance(cell, bool)]
        ticked = frozenset(words for words, cell in named if cell)
        return [(str(row[0]), Ticks(tuple(words for words, _ in named), ticked))]
    cells = zip(grid.columns, row, strict=True)
    return [(f"{n}. {words}" if words else f"{n}", Prose(str(cell), grid.lines)) for words, cell in cells]
