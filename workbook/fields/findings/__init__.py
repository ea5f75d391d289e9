"""What a room said, topic by topic: counts, charts and people's own words, and what is hidden before a wall."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from workbook.definition import Count, Name, words_under
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.shapes import Grid, Shape
from workbook.words import later, say

COLUMNS = (later("You said"), later("We did"), later("By when"), later("Who will tell you"))
NAMED = ("edited", "groups")


class Findings(Field):
    """Shows the answers that the field ``gathering`` holds. ``topics`` says where more can be said than counts.

    The answer is what a trainer made of people's words:
    ``{"hidden": ["…"], "edited": {"what was written": "what is shown"}, "groups": {"an idea": "its group"}}``.
    """

    gathering: Name
    topics: Annotated[dict[str, Any], words_under("title", "saying", "times", named="groups")]
    room: Count = 6

    def needs(self) -> Mapping[str, str]:
        return {self.gathering: "gathering"}

    def mistake(self) -> str | None:
        shaped = isinstance(self.topics.get("aside"), list) and isinstance(self.topics.get("shown"), dict)
        return None if shaped else "`topics` should have `aside`, a list, and `shown`, with parts for each exercise."

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict):
            return say("This answer should say which words are hidden, changed or grouped.")
        hidden = answer.get("hidden", [])
        if not isinstance(hidden, list) or not all(isinstance(words, str) for words in hidden):
            return say("What is hidden should be a list of words.")
        return next((wrong for part in NAMED if (wrong := not_named(answer.get(part, {})))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw what follows from it all: room to answer people. What they said is in the report."""
        return Grid(tuple(map(say, COLUMNS)), (("",) * len(COLUMNS),) * self.room, lines=2)

    def in_table(self, answer: Answer) -> list[Entry]:
        hidden = [Entry(("hidden", str(n)), words, "text") for n, words in enumerate(answer.get("hidden", []), 1)]
        return hidden + [
            Entry((part, words), made, "nominal" if part == "groups" else "text")
            for part in NAMED
            for words, made in answer.get(part, {}).items()
            if made
        ]
