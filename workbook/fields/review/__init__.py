"""A text to look at again: what is worth a second look, and what the group will do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from workbook.definition import MaybeWords, words_under
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, not_text
from workbook.fields.review.sheet import ANSWERS, CHOICES, blank, filled
from workbook.review import findings
from workbook.review.lists import mistake_in
from workbook.review.summary import groups
from workbook.shapes import Shape
from workbook.words import say


class Review(Field):
    """Looks at a text that is pasted in. ``lists`` says what to look for; ``to_try`` is a text for people with none.

    The answer is the ``text``, what the group chose for each finding (``choices``), and who it could help (``lines``).
    """

    lists: Annotated[dict[str, Any], words_under("title", "ask", "why", "instead")]
    to_try: MaybeWords = ""

    def mistake(self) -> str | None:
        return mistake_in(self.lists)

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict):
            return say("This answer should be a text, with choices about it.")
        if wrong := not_text(answer.get("text", "")):
            return wrong
        for part, options in (("choices", CHOICES), ("lines", ANSWERS)):
            given = answer.get(part, {})
            if wrong := not_named(given):
                return wrong
            if other := next((one for one in given.values() if one not in options), None):
                return not_among(other, tuple(options))
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return filled(answer, self.lists) if answer and answer.get("text", "").strip() else blank(self.lists)

    def in_table(self, answer: Answer) -> list[Entry]:
        """Give the text; each thing found, with its rule and what was chosen; and what was said of each line."""
        text, choices = answer.get("text", ""), answer.get("choices", {})
        items = [(group, item) for group in groups(findings(text, self.lists), self.lists) for item in group.items]
        found = [
            entry
            for n, (group, item) in enumerate(items, 1)
            for entry in (
                Entry((str(n), "rule"), group.title, "nominal"),
                Entry((str(n), "words"), item.finding.words, "text"),
                Entry((str(n), "choice"), choices.get(item.finding.key, ""), "nominal"),
            )
            if entry.value
        ]
        lines = [Entry(("line", line), said, "nominal") for line, said in answer.get("lines", {}).items()]
        return [Entry(("text",), text, "text"), *found, *lines] if text else lines
