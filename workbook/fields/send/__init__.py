"""What a person is called by those they send chosen answers to: as a file, a link, a code to scan, or a message."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Key, Name, Part
from workbook.fields.field import ANY_KIND, Answer, Entry, Field, not_text
from workbook.shapes import Prose, Shape


class Send(Field):
    """Sends ``fields``, this one with them and nothing else, to the page of ``exercise``."""

    exercise: Key
    fields: tuple[Name | Part, ...]

    def needs(self) -> Mapping[str, str]:
        return dict.fromkeys(self.fields, ANY_KIND)

    def problem(self, answer: Answer) -> str | None:
        return not_text(answer)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Prose(answer or "")

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((), answer, "nominal")]
