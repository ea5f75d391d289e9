"""How many of each: a whole number beside each row."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, repeated
from workbook.shapes import Grid, Shape
from workbook.words import say

MOST = 999


class Counts(Field):
    """A number for each of ``rows``: ``{"Staff": "6"}``. A row may be left blank."""

    rows: Several

    def mistake(self) -> str | None:
        return repeated(self.rows, "rows")

    def parts(self) -> tuple[str, ...]:
        return self.rows

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer) or next(filter(None, (not_among(row, self.rows) for row in answer)), None):
            return wrong
        odd = next((words for words in answer.values() if words and not _is_count(words)), None)
        return say("“{given}” should be a whole number, from 0 to {most}.", given=odd, most=MOST) if odd else None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        return Grid(("", say("How many")), tuple((row, given.get(row, "")) for row in self.rows))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((row,), answer[row], "ordinal") for row in self.rows if answer.get(row)]


def _is_count(words: str) -> bool:
    return words.isascii() and words.isdecimal() and int(words) <= MOST
