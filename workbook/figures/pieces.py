"""What a notebook shows as pieces of a document: charts as pictures, with their words and their tables."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.figures.chart import Chart
from workbook.figures.controls import Said, Shown
from workbook.figures.sheet import Sheet
from workbook.figures.shown import Table, grid_of
from workbook.shapes import Bullets, Grid, Image, Passage, Piece
from workbook.words import say

ROWS = 40
"""Rows of a table in a report. All of them are in the page and in the Excel file."""


def pieces(shown: Shown) -> Iterator[Piece]:
    """Give what a notebook shows as pieces of a document: a chart is a picture, its words and its table."""
    match shown:
        case Chart():
            yield Passage(f"{shown.title}. {shown.words}")
            yield Image(shown.picture(), shown.alt)
            yield from _table(Table("", shown.table))
        case Table():
            yield Passage(shown.words)
            yield from _table(shown)
        case Said():
            yield Passage(shown.words)
        case Sheet():
            for heading, lines in shown.parts.items():
                if lines:
                    yield Passage(heading)
                    yield Bullets(tuple(lines[:ROWS]))


def _table(table: Table) -> Iterator[Piece]:
    columns, rows = grid_of(table.frame.head(ROWS))
    if rows:
        yield Grid(columns, rows)
    if (more := len(table.frame) - ROWS) > 0:
        yield Passage(say("There are {n} more rows in the page that was made with this report.", n=more))
