"""A wall of ideas, and a fixed number of dots for each person to put on them."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Count
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.fields.wall.tally import number
from workbook.shapes import Grid, Shape
from workbook.words import say, say_many


class Wall(Field):
    """Ideas on cards. Each person has ``dots``; those of people whose turn is over are in ``others``.

    The answer is a list: ``{"idea": "A bus that comes", "group": "Getting there", "dots": "2", "others": "5"}``.
    """

    dots: Count = 3
    at_most: Count = 30
    room: Count = 6

    def parts(self) -> tuple[str, ...]:
        return ("idea", "group")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list):
            return say("This answer should be a list of ideas.")
        if wrong := next((wrong for row in answer if (wrong := not_named(row))), None):
            return wrong
        if len(answer) > self.at_most:
            return say(
                "There are {n} ideas here. The limit is {most}. Which could be one?", n=len(answer), most=self.at_most
            )
        counts = [row.get(key, "") for row in answer for key in ("dots", "others")]
        if odd := next((words for words in counts if words and not (words.isascii() and words.isdecimal())), None):
            return say("“{given}” is not a number of dots. It should be a whole number, like 2.", given=odd)
        used = sum(number(row.get("dots", "")) for row in answer)
        return None if used <= self.dots else self._too_many(used)

    def _too_many(self, used: int) -> str:
        return say_many(
            used - self.dots,
            "There are {used} dots here, and each person has {dots}. Which matter most? Take {n} dot back.",
            "There are {used} dots here, and each person has {dots}. Which matter most? Take {n} dots back.",
            used=used,
            dots=self.dots,
        )

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        mine = say("My dots: fill in up to {most} in all", most=self.dots)
        columns = (say("Idea"), say("Goes with"), mine, say("Dots from others"))
        rows = answer or [{}] * min(self.room, self.at_most)
        return Grid(columns, tuple(map(self._cells, rows)), lines=2)

    def _cells(self, row: Mapping[str, str]) -> tuple[str, ...]:
        own, others = row.get("dots", ""), row.get("others", "")
        mine = f"{own} {'●' * number(own)}".strip() if own else " ".join("○" * self.dots)
        return (row.get("idea", ""), row.get("group", ""), mine, others or " ".join("○" * 6))

    def in_table(self, answer: Answer) -> list[Entry]:
        keys = ("idea", "group", "dots", "others")
        return [
            Entry((str(n), key), row[key], "ordinal" if key in ("dots", "others") else "text")
            for n, row in enumerate(answer, 1)
            for key in keys
            if row.get(key)
        ]
