"""One of a few options."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_text, repeated
from workbook.shapes import Shape, Ticks


class Choice(Field):
    """A question answered by picking one option."""

    options: Several

    def mistake(self) -> str | None:
        return repeated(self.options, "options")

    def problem(self, answer: Answer) -> str | None:
        return not_text(answer) or not_among(answer, self.options)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Ticks(self.options, frozenset([answer] if answer else []))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "nominal")]
