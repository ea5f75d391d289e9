"""A quiet clock for a turn to speak. It keeps nothing; a person may tick that a turn was had."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, repeated
from workbook.shapes import Parts, Prose, Shape, Ticks


class Timer(Field):
    """One minute, or two or three, with a signal to see and no sound. ``turns`` are lines to tick afterwards."""

    turns: Several

    minutes: ClassVar[Mapping[int, str]] = {1: "One minute", 2: "Two minutes", 3: "Three minutes"}
    by_hand: ClassVar[str] = "Use a clock, or let somebody count slowly to sixty. No alarm is needed."

    def mistake(self) -> str | None:
        return repeated(self.turns, "turns")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list) or not all(isinstance(given, str) for given in answer):
            return "This answer should be a list of turns."
        return next((wrong for given in answer if (wrong := not_among(given, self.turns))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Parts((("", Prose(self.by_hand)), ("", Ticks(self.turns, frozenset(answer or [])))))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((given,), "yes", "nominal") for given in answer]
