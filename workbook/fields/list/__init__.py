"""Lines that a person adds, removes and reorders; each may have several named columns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from annotated_types import MinLen

from workbook.definition import Count, Definition, Name, Several, Words, usual
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, repeated
from workbook.shapes import Grid, Shape
from workbook.words import say


class Column(Definition):
    """One thing each line says. With ``options`` it is picked, otherwise written."""

    name: Name
    label: Words
    options: Several = ()

    def mistake(self) -> str | None:
        return repeated(self.options, "options")

    @property
    def on_paper(self) -> str:
        """Its heading on paper, where nobody can open a menu: the label, and what there is to pick from."""
        return f"{self.label} ({', '.join(self.options)})" if self.options else self.label


class List(Field):
    """A growing list. ``at_most`` is its limit; ``line`` what one line is called; ``lines`` a row's height on paper."""

    columns: Annotated[tuple[Column, ...], MinLen(1)]
    line: Words = usual("line")
    at_most: Count = 20
    room: Count = 4
    lines: Count = 2

    def parts(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def mistake(self) -> str | None:
        return repeated(self.parts(), "columns")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list):
            return say("This answer should be a list of lines.")
        if wrong := next((wrong for row in answer if (wrong := not_named(row))), None):
            return wrong
        if len(answer) > self.at_most:
            return say("There are {n} here. The limit is {most}. Which matter most?", n=len(answer), most=self.at_most)
        picked = [(column.options, row.get(column.name)) for row in answer for column in self.columns]
        return next((wrong for among, given in picked if among and given and (wrong := not_among(given, among))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = [tuple(row.get(part, "") for part in self.parts()) for row in answer or []]
        spare = [("",) * len(self.columns)] * min(self.room, self.at_most)
        return Grid(tuple(column.on_paper for column in self.columns), tuple(given or spare), lines=self.lines)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((str(n), column.name), row[column.name], "nominal" if column.options else "text")
            for n, row in enumerate(answer, 1)
            for column in self.columns
            if row.get(column.name)
        ]
