"""A letter for each candidate, drawn from what was heard, and from nobody else's score."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Count, Name, Part
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.shapes import Parts, Prose, Shape
from workbook.words import later, say

WELL, MORE = later("What you showed us"), later("What we would have liked to hear more about")


class Letters(Field):
    """Two pieces of writing for each candidate in ``decisions``: what they showed, and what was missed.

    Drafts come from the words in ``sheets``: those with a score of ``shown_from`` or more were shown.
    ``decision`` is the column that says the outcome; ``signed`` the field that says who writes.
    """

    sheets: Name
    moderation: Name
    decisions: Part
    decision: Name
    signed: Name
    shown_from: Count = 4
    room: Count = 3

    def needs(self) -> Mapping[str, str]:
        return {self.sheets: "score_sheets", self.moderation: "moderation", self.decisions.split(".")[0]: "list"}

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict) or any(not_named(letter) for letter in answer.values()):
            return say("This answer should be letters, named by candidate.")
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        field, column = self.decisions.split(".")
        names = [name for row in beside.get(field) or [] if (name := row.get(column, "")).strip()]
        names = list(dict.fromkeys([*names, *(answer or {})])) or [""] * self.room
        return Parts(tuple((name or say("Candidate:"), self._letter((answer or {}).get(name, {}))) for name in names))

    def _letter(self, letter: Mapping[str, str]) -> Parts:
        return Parts(
            ((say(WELL), Prose(letter.get("well", ""), lines=4)), (say(MORE), Prose(letter.get("more", ""), lines=4)))
        )

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((name, part), words, "text")
            for name, letter in answer.items()
            for part, words in letter.items()
            if words
        ]
