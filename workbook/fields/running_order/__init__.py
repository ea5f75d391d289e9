"""The running order of some days: what is done, in what order, and for how many minutes. Clock times are added up."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Self

from workbook.days.made import plan_made
from workbook.days.programme import Programme
from workbook.fields.field import Answer, Entry, Field, not_among, not_named
from workbook.fields.running_order.sheet import drawn
from workbook.shapes import Shape
from workbook.words import say

KEYS = ("day", "activity", "title", "minutes")
MOST_ROWS = 200
MOST_MINUTES = 600


class RunningOrder(Field):
    """Rows such as ``{"day": "1", "activity": "ladder", "title": "Place examples on the ladder", "minutes": "25"}``.

    While there are none, the order of the chosen format holds. ``programme`` comes from ``data/programme.yml``.
    """

    programme: Programme

    def needs(self) -> Mapping[str, str]:
        return {"format": "choice", "first_day": "day", "people": "counts", "needs": "choices"}

    def without(self, exercises: Collection[str]) -> Self:
        return self.model_copy(update={"programme": self.programme.without(exercises)})

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list):
            return say("This answer should be a list of rows.")
        if len(answer) > MOST_ROWS:
            return say("There are {n} rows here. The limit is {most}.", n=len(answer), most=MOST_ROWS)
        return next(filter(None, map(_wrong_in, answer)), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        answers = {name: beside.get(name) for name in self.needs()}
        return drawn(plan_made(self.programme, {**answers, "running_order": answer}), self.programme)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((str(n), key), row[key], "ordinal" if key in ("day", "minutes") else "text")
            for n, row in enumerate(answer, 1)
            for key in KEYS
            if row.get(key)
        ]


def _wrong_in(row: Answer) -> str | None:
    if wrong := not_named(row) or next(filter(None, (not_among(key, KEYS) for key in row)), None):
        return wrong
    for key, most in (("day", 99), ("minutes", MOST_MINUTES)):
        words = row.get(key, "").strip()
        if words and not (words.isascii() and words.isdecimal() and int(words) <= most):
            return say("“{given}” should be a whole number, and no more than {most}.", given=words, most=most)
    return None
