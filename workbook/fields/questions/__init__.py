"""A few questions to write, for other people to answer. Each is looked at again while it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from workbook.definition import Count, words_under
from workbook.fields.field import Answer, Entry, Field, not_among, not_named
from workbook.fields.questions.look import in_words, looks, mistake_in
from workbook.shapes import Grid, Parts, Shape
from workbook.words import say


class Questions(Field):
    """As many questions as ``many`` says. ``rules`` says what to point out.

    The answer is the questions by their number: ``{"1": "How often did you feel welcome?"}``.
    """

    rules: Annotated[dict[str, Any], words_under("title", "ask", "instead")]
    many: Count = 3

    def mistake(self) -> str | None:
        return mistake_in(self.rules)

    @property
    def numbers(self) -> tuple[str, ...]:
        """What the questions are known by."""
        return tuple(str(n) for n in range(1, self.many + 1))

    def parts(self) -> tuple[str, ...]:
        return self.numbers

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer):
            return wrong
        return next((wrong for name in answer if (wrong := not_among(name, self.numbers))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        rows = tuple((n, given.get(n, ""), "\n".join(self._looks(given.get(n, "")))) for n in self.numbers)
        asks = tuple((family["title"], family["ask"]) for family in self.rules["rules"].values())
        written = Grid(("", say("Question"), say("Worth a second look")), rows, lines=3)
        return Parts((("", written), (say("Ask yourself about each one"), Grid((say("Look for"), say("Ask")), asks))))

    def in_table(self, answer: Answer) -> list[Entry]:
        """Give each question, and how many things in it are worth a second look."""
        return [
            entry
            for n, words in answer.items()
            if words
            for entry in (Entry((n,), words, "text"), Entry((n, "looks"), str(len(self._looks(words))), "ordinal"))
        ]

    def _looks(self, question: str) -> list[str]:
        return [in_words(look, self.rules) for look in looks(question, self.rules)]
