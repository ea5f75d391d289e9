"""Several things, each put on the same scale."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, numbered, numbers, repeated
from workbook.shapes import Grid, Shape


class Ratings(Field):
    """Rows that share one scale. ``points`` says what each number means."""

    rows: Several
    points: Several

    def mistake(self) -> str | None:
        return repeated(self.rows, "rows") or repeated(self.points, "points")

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer):
            return wrong
        given = [not_among(row, self.rows) or not_among(n, numbers(self.points)) for row, n in answer.items()]
        return next(filter(None, given), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        values = numbers(self.points)
        rows = tuple((row, *(given.get(row) == value for value in values)) for row in self.rows)
        return Grid(("", *numbered(self.points)), rows)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((row,), value, "ordinal") for row, value in answer.items()]
