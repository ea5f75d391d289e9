"""Everybody's score sheets, however they came: files, messages, this device passed round, or paper typed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.definition import Count, Key, Name, Part, Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, numbers
from workbook.shapes import Grid, Parts, Shape

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

    exercise: Key
    assessor: Name
    scores: Name
    criteria: Part
    weight: Name
    candidates: Part
    after: Name
    points: Several
    brings: tuple[Name, ...] = ()
    room: Count = 4

    def needs(self) -> Mapping[str, str]:
        return {self.criteria.split(".")[0]: "list", self.candidates.split(".")[0]: "list", self.after: "lock"}

    def problem(self, answer: Answer) -> str | None:
        sheets = answer.get("sheets", []) if isinstance(answer, dict) else None
        if not isinstance(sheets, list) or not all(map(_is_sheet, sheets)):
            return "This answer should be score sheets, each with the name of who scored."
        for sheet in sheets:
            for candidate, criterion, score in _marks(sheet, "scores"):
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
        who = Grid(("Who scored", "How it came", "Scores", "Does it count?"), tuple(rows or [("",) * 4] * self.room))
        guide = Grid(("Score", "What it means"), tuple(zip(numbers(self.points), self.points, strict=True)))
        return Parts((("", guide), ("", who)))

    def _row(self, sheet: dict[str, Any], beside: Mapping[str, Answer]) -> tuple[str, str, str, str]:
        cells = len(_listed(self.criteria, beside)) * len(_listed(self.candidates, beside))
        missing = cells - sum(1 for _ in _marks(sheet, "scores"))
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
        about = [Entry((part,), answer[part], "text") for part in ("size", "without") if answer.get(part)]
        return about + [
            entry for n, sheet in enumerate(answer.get("sheets", []), 1) for entry in _entries(str(n), sheet)
        ]


def _entries(n: str, sheet: dict[str, Any]) -> Iterator[Entry]:
    """Give all that one sheet holds: its own words first, then every score and every piece of evidence."""
    yield from (Entry((n, part), words, "nominal") for part, words in sheet.items() if isinstance(words, str) and words)
    for candidate, criterion, score in _marks(sheet, "scores"):
        yield Entry((n, candidate, criterion, "score"), score, "ordinal")
    for candidate, criterion, words in _marks(sheet, "evidence"):
        yield Entry((n, candidate, criterion, "evidence"), words, "text")


def _is_sheet(thing: Any) -> bool:
    marks = (thing.get(part, {}) for part in ("scores", "evidence")) if isinstance(thing, dict) else [None]
    return all(isinstance(named, dict) and not any(map(not_named, named.values())) for named in marks)


def _marks(sheet: dict[str, Any], part: str) -> Iterator[tuple[str, str, str]]:
    for candidate, marks in sheet.get(part, {}).items():
        for criterion, words in marks.items():
            if words:
                yield candidate, criterion, words


def _listed(column: str, beside: Mapping[str, Answer]) -> list[str]:
    field, name = column.split(".")
    return [words for row in beside.get(field) or [] if (words := row.get(name, "")).strip()]
