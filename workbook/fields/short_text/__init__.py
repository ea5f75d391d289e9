"""One line of words."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.fields.field import Answer, Entry, Field, not_text
from workbook.shapes import Prose, Shape


class ShortText(Field):
    """A question answered in one line."""

    def problem(self, answer: Answer) -> str | None:
        return not_text(answer)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Prose(answer or "")

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "text")]
