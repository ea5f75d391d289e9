"""Any number of a few options."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, repeated
from workbook.shapes import Shape, Ticks
from workbook.words import say


class Choices(Field):
    """A question answered by ticking every option that fits."""

    options: Several

    def mistake(self) -> str | None:
        return repeated(self.options, "options")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list) or not all(isinstance(given, str) for given in answer):
            return say("This answer should be a list of choices.")
        return next((wrong for given in answer if (wrong := not_among(given, self.options))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Ticks(self.options, frozenset(answer or []))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((given,), "yes", "nominal") for given in answer]
