"""A moment when everybody agrees, after which other answers no longer change."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbook.definition import Name, Words, usual
from workbook.fields.field import ANY_KIND, Answer, Entry, Field, not_text
from workbook.shapes import Shape, Ticks
from workbook.words import say


class Lock(Field):
    """Closes the list named by ``locks``, and the fields in ``also`` with it.

    The answer is when that was: ``2026-11-22 10:15``.
    """

    locks: Name
    also: tuple[Name, ...] = ()
    agreed: Words = usual("We agreed this.")

    def needs(self) -> Mapping[str, str]:
        return {self.locks: "list", **dict.fromkeys(self.also, ANY_KIND)}

    def problem(self, answer: Answer) -> str | None:
        if not_text(answer) or not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", answer):
            return say("This answer should be a day and a time, like 2026-11-22 10:15.")
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Ticks((self.agreed,), frozenset([self.agreed] if answer else []))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "text")]
