"""Lines that a person adds, removes and reorders; each may have several named columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from annotated_types import Ge, MinLen

from workbook.fields.field import (
    Answer, Entry, Field, Name, Strict, Words, not_among, not_named, repeated,
)
from workbook.shapes import Grid, Shape


class Column(Strict):
    """One thing each line says. With ``options`` it is picked, otherwise written."""

    name: Name
    label: Words
    options: tuple[Words, ...] = ()


class List(Field):
    """A growing list. ``at_most`` is its limit; ``line`` what one line is called; ``lines`` a row's height on paper."""

    columns: Annotated[tuple[Column, ...], MinLen(1)]
    line: Words = "line"
    at_most: Annotated[int, Ge(1)] = 20
    room: Annotated[int, Ge(1)] = 4
    lines: Annotated[int, Ge(1)] = 2

    def mistake(self) -> str | None:
        return repeated(tuple(column.name for column in self.columns), "columns")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list):
            return "This answer should be a list of lines."
        if wrong := next((wrong for row in answer if (wrong := not_named(row))), None):
            return wrong
        if len(answer) > self.at_most:
            return f"There are {len(answer)} here. The limit is {self.at_most}. Which matter most?"
        picked = [(column.options, row.get(column.name)) for row in answer for column in self.columns]
        return next((wrong for among, given in picked if among and given and (wrong := not_among(given, among))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = [tuple(row.get(column.name, "") for column in self.columns) for row in answer or []]
        spare = [("",) * len(self.columns)] * min(self.room, self.at_most)
        return Grid(tuple(column.label for column in self.columns), tuple(given or spare), lines=self.lines)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((str(n), column.name), row[column.name], "nominal" if column.options else "text")
            for n, row in enumerate(answer, 1)
            for column in self.columns
            if row.get(column.name)
        ]
