"""The talk after everybody has scored: scores shown together, what was changed and why, and the views that differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.definition import Count, Name, Part
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.fields.moderation import sums
from workbook.shapes import Grid, Parts, Prose, Shape
from workbook.words import later, say

CHANGES = (
    later("Who changed a score"),
    later("Candidate and criterion"),
    later("Before"),
    later("After"),
    later("Why"),
)
VIEWS = (later("Who sees it in another way"), later("Candidate and criterion"), later("In their words"))
APART = (later("Candidate and criterion"), later("Lowest"), later("Highest"), later("What was heard"))
PLACES = (
    later("Candidate"),
    later("Place"),
    later("Mean with the weights"),
    later("Mean with all equal"),
    later("Before we talked"),
)
CELLS = (later("Criterion"), later("Everybody’s score"), later("Apart"))


class Moderation(Field):
    """Shows what the field ``sheets`` gathered, and keeps a record of lines that are only ever added.

    ``criteria`` and ``weight`` are as in ``scores``; ``decisions`` is a list that gets a line for each candidate.
    """

    sheets: Name
    criteria: Part
    weight: Name
    decisions: Part
    highest: Count = 7
    room: Count = 6

    def needs(self) -> Mapping[str, str]:
        return {self.sheets: "score_sheets", self.criteria.split(".")[0]: "list", self.decisions.split(".")[0]: "list"}

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict) or not isinstance(answer.get("log", []), list):
            return say("This answer should be a record, line by line.")
        if any(map(not_named, answer.get("log", []))):
            return say("Each line of the record should say what was done, and by whom.")
        scale = {str(n) for n in range(1, self.highest + 1)}
        wrong = [
            line for line in answer.get("log", []) if line.get("did") == "change" and line.get("after") not in scale
        ]
        if wrong:
            told = {"score": wrong[0].get("after"), "highest": self.highest}
            return say("A score was changed to {score}. It should be from 1 to {highest}.", **told)
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw the record, with every version of every score; or grids to write on, until the scores are shown."""
        if not (answer or {}).get("revealed"):
            return self._blank()
        panel = sums.panel(answer.get("log", []), beside.get(self.sheets), self._weights(beside))
        parts: list[tuple[str, Shape]] = [
            ("", Prose(say("The scores were shown together: {revealed}.", revealed=answer["revealed"]))),
            (
                say("Where each person stands"),
                Grid(
                    tuple(map(say, PLACES)),
                    panel.places(),
                ),
            ),
            *((person, Grid(tuple(map(say, CELLS)), panel.cells(person))) for person in panel.people),
            (say("What was changed"), Grid(tuple(map(say, CHANGES)), panel.changes(), lines=2)),
            (say("Views that differ"), Grid(tuple(map(say, VIEWS)), panel.views(), lines=2)),
            (say("Everything, in order"), Grid((say("When"), say("What")), panel.lines())),
        ]
        return Parts(tuple((heading, shape) for heading, shape in parts if not isinstance(shape, Grid) or shape.rows))

    def _blank(self) -> Shape:
        def grid(columns: tuple[str, ...]) -> Grid:
            return Grid(tuple(map(say, columns)), tuple([("",) * len(columns)] * self.room), lines=2)

        return Parts(
            (
                (say("Scores that are 2 points or more apart"), grid(APART)),
                (say("What was changed"), grid(CHANGES)),
                (say("Views that differ"), grid(VIEWS)),
            )
        )

    def _weights(self, beside: Mapping[str, Answer]) -> dict[str, float]:
        field, name = self.criteria.split(".")
        rows: list[dict[str, Any]] = beside.get(field) or []
        return {row[name]: float(row.get(self.weight) or 1) for row in rows if row.get(name, "").strip()}

    def in_table(self, answer: Answer) -> list[Entry]:
        about = [Entry((part,), answer[part], "text") for part in ("revealed", "least") if answer.get(part)]
        return about + [
            Entry((str(n), part), value, "nominal" if part == "did" else "text")
            for n, line in enumerate(answer.get("log", []), 1)
            for part, value in line.items()
            if value
        ]
