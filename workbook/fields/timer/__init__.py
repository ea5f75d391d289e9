"""A quiet clock for a turn to speak. It keeps nothing; a person may tick that a turn was had."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, repeated
from workbook.shapes import Parts, Prose, Shape, Ticks
from workbook.words import say


class Timer(Field):
    """One minute, or two or three, with a signal to see and no sound. ``turns`` are lines to tick afterwards."""

    turns: Several

    @property
    def minutes(self) -> Mapping[int, str]:
        """How long a turn may be, in minutes, and what that is called."""
        return {1: say("One minute"), 2: say("Two minutes"), 3: say("Three minutes")}

    @property
    def by_hand(self) -> str:
        """What to do without a clock of ours."""
        return say("Use a clock, or let somebody count slowly to sixty. No alarm is needed.")

    def mistake(self) -> str | None:
        return repeated(self.turns, "turns")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list) or not all(isinstance(given, str) for given in answer):
            return say("This answer should be a list of turns.")
        return next((wrong for given in answer if (wrong := not_among(given, self.turns))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Parts((("", Prose(self.by_hand)), ("", Ticks(self.turns, frozenset(answer or [])))))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((given,), "yes", "nominal") for given in answer]
