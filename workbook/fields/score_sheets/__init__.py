"""Everybody's score sheets, however they came: files, messages, this device passed round, or paper typed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

from annotated_types import MinLen
from pydantic import StringConstraints

from workbook.fields.field import Answer, Entry, Field, Name, Words, not_among, numbers
from workbook.shapes import Grid, Shape

Column = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
"""A list field and one of its columns: ``criteria.what``."""

STATES = {
    "in": "counts",
    "open": "not finished",
    "ask": "which sheet counts is not agreed",
    "aside": "kept, and does not count",
}
WAYS = {
    "file": "a file",
    "message": "a message or a link",
    "device": "scored on this device",
    "paper": "typed in from paper",
}


class ScoreSheets(Field):
    """Gathers the answers of ``exercise``: its fields ``assessor`` and ``scores``.

    ``criteria``, ``weight``, ``candidates`` and ``after`` are as in ``scores``. ``brings`` are the fields
    of this exercise that start from the first sheet's, where they are blank.
    """

    exercise: Words
    assessor: Name
    scores: Name
    criteria: Column
    weight: Name
    candidates: Column
    after: Name
    points: Annotated[tuple[Words, ...], MinLen(2)]
    brings: tuple[Name, ...] = ()
    room: int = 4

    def needs(self) -> Mapping[str, str]:
        return {self.criteria.split(".")[0]: "list", self.candidates.split(".")[0]: "list", self.after: "lock"}

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict) or not all(isinstance(sheet, dict) for sheet in answer.get("sheets", [])):
            return "This answer should be score sheets, each with the name of who scored."
        for sheet in answer.get("sheets", []):
            for candidate, criterion, score in _scores(sheet):
                if not_among(score, numbers(self.points)):
                    return (
                        f"{sheet.get('label', '')}’s score for {candidate} on “{criterion}” is {score}. "
                        f"It should be from 1 to {len(self.points)}."
                    )
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw who scored and how it came, and never a score: those wait until everybody's are in."""
        given = answer or {}
        rows = [self._row(sheet, beside) for sheet in given.get("sheets", [])]
        if without := given.get("without", ""):
            rows.append(("Going on without somebody", "", "", without))
        return Grid(
            ("Who scored", "How it came", "Scores", "Does it count?"), tuple(rows or [("",) * 4] * self.room), lines=1
        )

    def _row(self, sheet: dict[str, Any], beside: Mapping[str, Answer]) -> tuple[str, str, str, str]:
        cells = len(_listed(self.criteria, beside)) * len(_listed(self.candidates, beside))
        missing = cells - sum(1 for _ in _scores(sheet))
        state = STATES.get(sheet.get("state", ""), "") + (
            ", came after the scores were shown" if sheet.get("late") else ""
        )
        return (
            sheet.get("label", ""),
            WAYS.get(sheet.get("how", ""), ""),
            "complete" if missing <= 0 else f"{missing} missing",
            state,
        )

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((sheet["label"], candidate, criterion, "score"), score, "ordinal")
            for sheet in answer.get("sheets", [])
            if sheet.get("state") == "in"
            for candidate, criterion, score in _scores(sheet)
        ]


def _scores(sheet: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for candidate, marks in sheet.get("scores", {}).items():
        for criterion, score in marks.items():
            if score:
                yield candidate, criterion, score


def _listed(column: str, beside: Mapping[str, Answer]) -> list[str]:
    field, name = column.split(".")
    return [words for row in beside.get(field) or [] if (words := row.get(name, "")).strip()]
