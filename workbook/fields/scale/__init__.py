"""One point on a scale, each point in plain words."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_text, numbered, numbers, repeated
from workbook.shapes import Shape, Ticks


class Scale(Field):
    """A question answered by a number from 1 up. ``points`` says what each number means."""

    points: Several

    def mistake(self) -> str | None:
        return repeated(self.points, "points")

    def problem(self, answer: Answer) -> str | None:
        return not_text(answer) or not_among(answer, numbers(self.points))

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        shown = dict(zip(numbers(self.points), numbered(self.points), strict=True))
        return Ticks(tuple(shown.values()), frozenset([shown[answer]] if answer else []))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "ordinal")]
