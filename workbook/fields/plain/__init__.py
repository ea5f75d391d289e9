"""A hard text, and room to say it in plain words, with numbers that move as somebody writes."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Count, Words
from workbook.fields.field import Answer, Entry, Field, not_text
from workbook.fields.plain.sums import NOTE, side_by_side
from workbook.shapes import Grid, Parts, Prose, Shape
from workbook.words import say


class Plain(Field):
    """Say ``text`` again in plain words. The answer is the new words; ``lines`` is the room for them."""

    text: Words
    lines: Count = 6

    @property
    def note(self) -> str:
        """What the numbers are worth."""
        return say(NOTE)

    @property
    def numbers(self) -> Grid:
        """The numbers of the text, with room for those of the answer."""
        return side_by_side(self.text, "")

    def problem(self, answer: Answer) -> str | None:
        return not_text(answer)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or ""
        parts: list[tuple[str, Shape]] = [
            (say("The text"), Prose(self.text)),
            (say("In plain words"), Prose(given, self.lines)),
        ]
        if given.strip():
            parts += [(say("How it reads"), side_by_side(self.text, given)), ("", Prose(self.note))]
        return Parts(tuple(parts))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "text")]
