"""Who speaks for how long, by role: nothing about who said what."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Count
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.shapes import Grid, Shape
from workbook.words import later, say

COLUMNS = {
    "role": later("Role, in your words"),
    "people": later("How many people"),
    "seconds": later("Seconds they have spoken"),
}


class Voices(Field):
    """Roles that are tapped when they start to speak: ``[{"role": "Staff", "people": "3", "seconds": "125"}]``."""

    at_most: Count = 8
    room: Count = 3

    @property
    def columns(self) -> Mapping[str, str]:
        """What is kept of each role, and what it is called."""
        return {key: say(words) for key, words in COLUMNS.items()}

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list):
            return say("This answer should be a list of roles.")
        if wrong := next((wrong for row in answer if (wrong := not_named(row))), None):
            return wrong
        if len(answer) > self.at_most:
            return say(
                "There are {n} roles here. The limit is {most}. Which could be one?", n=len(answer), most=self.at_most
            )
        counts = [row.get(key, "") for row in answer for key in ("people", "seconds")]
        odd = next((words for words in counts if words and not (words.isascii() and words.isdecimal())), None)
        return say("“{given}” should be a whole number, like 12.", given=odd) if odd else None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        # Nobody has a clock for each role on paper: a mark for each turn says nearly as much.
        marks = self.columns["seconds"] + say(", or a mark for each turn")
        columns = (self.columns["role"], self.columns["people"], marks)
        given = [tuple(row.get(key, "") for key in COLUMNS) for row in answer or []]
        return Grid(columns, tuple(given or [("", "", "")] * min(self.room, self.at_most)), lines=2)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((str(n), key), row[key], "text" if key == "role" else "ordinal")
            for n, row in enumerate(answer, 1)
            for key in COLUMNS
            if row.get(key)
        ]
