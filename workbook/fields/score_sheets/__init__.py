"""Everybody's score sheets, however they came: files, messages, this device passed round, or paper typed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.definition import Count, Key, Name, Part, Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, numbers
from workbook.shapes import Grid, Parts, Shape
from workbook.words import later, say

STATES = {
    "in": later("counts"),
    "open": later("not finished"),
    "ask": later("which sheet counts is not agreed"),
    "aside": later("kept, and does not count"),
}
WAYS = {
    "file": later("a file"),
    "message": later("a message or a link"),
    "device": later("scored on this device"),
    "paper": later("typed in from paper"),
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
            return say("This answer should be score sheets, each with the name of who scored.")
        for sheet in sheets:
            for candidate, criterion, score in _marks(sheet, "scores"):
                if not_among(score, numbers(self.points)):
                    return say(
                        "{label}’s score for {candidate} on “{criterion}” is {score}. It should be from 1 to {most}.",
                        label=sheet.get("label", ""),
                        candidate=candidate,
                        criterion=criterion,
                        score=score,
                        most=len(self.points),
                    )
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw who scored and how it came, and never a score: those wait until everybody's are in."""
        given = answer or {}
        rows = [self._row(sheet, beside) for sheet in given.get("sheets", [])]
        if without := given.get("without", ""):
            rows.append((say("Going on without somebody"), "", "", without))
        heads = say("Who scored"), say("How it came"), say("Scores"), say("Does it count?")
        who = Grid(heads, tuple(rows or [("",) * 4] * self.room))
        guide = Grid((say("Score"), say("What it means")), tuple(zip(numbers(self.points), self.points, strict=True)))
        return Parts((("", guide), ("", who)))

    def _row(self, sheet: dict[str, Any], beside: Mapping[str, Answer]) -> tuple[str, str, str, str]:
        cells = len(_listed(self.criteria, beside)) * len(_listed(self.candidates, beside))
        missing = cells - sum(1 for _ in _marks(sheet, "scores"))
        state = say(STATES.get(sheet.get("state", ""), "")) + (
            say(", came after the scores were shown") if sheet.get("late") else ""
        )
        return (
            sheet.get("label", ""),
            say(WAYS.get(sheet.get("how", ""), "")),
            say("complete") if missing <= 0 else say("{missing} missing", missing=missing),
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
