"""The talk after everybody has scored: scores shown together, what was changed and why, and the views that differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.definition import Count, Name, Part
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.fields.moderation import sums
from workbook.shapes import Grid, Parts, Prose, Shape

CHANGES = ("Who changed a score", "Candidate and criterion", "Before", "After", "Why")
VIEWS = ("Who sees it in another way", "Candidate and criterion", "In their words")
APART = ("Candidate and criterion", "Lowest", "Highest", "What was heard")


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
            return "This answer should be a record, line by line."
        if any(map(not_named, answer.get("log", []))):
            return "Each line of the record should say what was done, and by whom."
        scale = {str(n) for n in range(1, self.highest + 1)}
        wrong = [
            line for line in answer.get("log", []) if line.get("did") == "change" and line.get("after") not in scale
        ]
        if wrong:
            return f"A score was changed to {wrong[0].get('after')}. It should be from 1 to {self.highest}."
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw the record, with every version of every score; or grids to write on, until the scores are shown."""
        if not (answer or {}).get("revealed"):
            return self._blank()
        panel = sums.panel(answer.get("log", []), beside.get(self.sheets), self._weights(beside))
        parts: list[tuple[str, Shape]] = [
            ("", Prose(f"The scores were shown together: {answer['revealed']}.")),
            (
                "Where each person stands",
                Grid(
                    ("Candidate", "Place", "Mean with the weights", "Mean with all equal", "Before we talked"),
                    panel.places(),
                ),
            ),
            *(
                (person, Grid(("Criterion", "Everybody’s score", "Apart"), panel.cells(person)))
                for person in panel.people
            ),
            ("What was changed", Grid(CHANGES, panel.changes(), lines=2)),
            ("Views that differ", Grid(VIEWS, panel.views(), lines=2)),
            ("Everything, in order", Grid(("When", "What"), panel.lines())),
        ]
        return Parts(tuple((heading, shape) for heading, shape in parts if not isinstance(shape, Grid) or shape.rows))

    def _blank(self) -> Shape:
        def grid(columns: tuple[str, ...]) -> Grid:
            return Grid(columns, tuple([("",) * len(columns)] * self.room), lines=2)

        return Parts(
            (
                ("Scores that are 2 points or more apart", grid(APART)),
                ("What was changed", grid(CHANGES)),
                ("Views that differ", grid(VIEWS)),
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
