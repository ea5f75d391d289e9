"""A few lines of words."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Count
from workbook.fields.field import Answer, Entry, Field, not_text
from workbook.shapes import Prose, Shape


class LongText(Field):
    """A question answered in sentences. ``lines`` is the room given, on screen and on paper."""

    lines: Count = 4

    def problem(self, answer: Answer) -> str | None:
        return not_text(answer)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Prose(answer or "", self.lines)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "text")]
