"""A clock for the day: what is on now and next, how late the room is, and what was really done when."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbook.definition import Count, Name
from workbook.fields.field import Answer, Entry, Field, Measure, not_named
from workbook.fields.running_clock import sums
from workbook.shapes import Grid, Parts, Shape
from workbook.words import later, say

DONE = {
    "day": later("Day"),
    "title": later("What"),
    "planned": later("Planned minutes"),
    "began": later("Began"),
    "real": later("Real minutes"),
}
SHORTER = {
    "day": later("Day"),
    "title": later("What"),
    "planned": later("Planned minutes"),
    "to": later("Made"),
    "shortened": later("When"),
}
MOMENT = re.compile(r"\d{4}-\d\d-\d\d [012]\d:[0-5]\d")


class RunningClock(Field):
    """A clock for the running order in ``order``. It keeps when each thing began, and what was made shorter.

    ``[{"day": "1", "item": "ladder", "title": "…", "planned": "35", "began": "2027-01-14 10:55"}]``; a line that has
    ``shortened`` and ``to`` in place of ``began`` says what became of the plan.
    """

    order: Name
    room: Count = 12

    def needs(self) -> Mapping[str, str]:
        return {self.order: "running_order"}

    @property
    def done(self) -> Mapping[str, str]:
        """What is shown of each thing that was done, and what it is called."""
        return {part: say(words) for part, words in DONE.items()}

    @property
    def shorter(self) -> Mapping[str, str]:
        """What is shown of each thing that was made shorter, and what it is called."""
        return {part: say(words) for part, words in SHORTER.items()}

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list) or any(map(not_named, answer)):
            return say("This answer should be a list of what began, and when.")
        for line in answer:
            when = line.get("began") or line.get("shortened") or ""
            if not MOMENT.fullmatch(when):
                return say("“{given}” should be a day and a time, like 2027-01-14 10:55.", given=when)
            if not line.get("item", "").strip():
                return say("Something began at {when}, and it has no name.", when=when)
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        done = [tuple(row[part] for part in DONE) for row in sums.compared(answer or [])]
        made = [tuple(line.get(part, "") for part in SHORTER) for line in answer or [] if line.get("shortened")]
        blank = [("",) * len(DONE)] * self.room
        parts: list[tuple[str, Shape]] = [("", Grid(tuple(self.done.values()), tuple(done or blank)))]
        if made:
            parts.append((say("What was made shorter on the day"), Grid(tuple(self.shorter.values()), tuple(made))))
        return Parts(tuple(parts))

    def in_table(self, answer: Answer) -> list[Entry]:
        lines = [Entry((str(n), part), line[part], _measure(part)) for n, line in enumerate(answer, 1) for part in line]
        took = enumerate(sums.compared(answer), 1)
        return [line for line in lines if line.value] + [
            Entry(("took", str(n), row["title"]), row["real"], "ordinal") for n, row in took if row["real"]
        ]


def _measure(part: str) -> Measure:
    return "ordinal" if part in ("planned", "to") else "nominal" if part == "item" else "text"
