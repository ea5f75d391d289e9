"""One assessor's score and evidence for every candidate on every criterion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import StringConstraints

from workbook.fields.field import Answer, Entry, Field, Name, Words, not_among, numbered, numbers, repeated
from workbook.shapes import Grid, Parts, Shape

Column = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$")]
"""A list field and one of its columns: ``criteria.what``."""

EVIDENCE = "What did you hear?"


class Scores(Field):
    """A score sheet. ``candidates`` and ``criteria`` each name a list and its column;
    ``weight`` is the criteria's column of weights; ``after`` the lock that must be closed first;
    ``seed`` the field whose words shuffle the order of candidates, question by question.
    """

    candidates: Column
    criteria: Column
    weight: Name
    after: Name
    points: tuple[Words, ...]
    seed: str = ""
    spare_candidates: int = 3
    spare_criteria: int = 5

    def needs(self) -> Mapping[str, str]:
        return {self.candidates.split(".")[0]: "list", self.criteria.split(".")[0]: "list", self.after: "lock"}

    def mistake(self) -> str | None:
        return repeated(self.points, "points")

    def problem(self, answer: Answer) -> str | None:
        for candidate, marks in _named(answer).items():
            for criterion, mark in _named(marks).items():
                score = _named(mark).get("score", "")
                if score and not_among(score, numbers(self.points)):
                    return f"The score for {candidate} on “{criterion}” is {score}. It should be from 1 to {len(self.points)}."
        return None if isinstance(answer, dict) else "This answer should be scores, named by candidate."

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        candidates = _listed(self.candidates, beside) or [""] * self.spare_candidates
        criteria = _listed(self.criteria, beside) or [""] * self.spare_criteria
        candidates += [name for name in given if name not in candidates]
        guide = Grid(("Score", "What it means"), tuple(zip(numbers(self.points), self.points, strict=True)))
        sheets = [(name or "Candidate:", self._sheet(criteria, given.get(name, {}))) for name in candidates]
        return Parts((("", guide), *sheets))

    def _sheet(self, criteria: list[str], marks: Mapping[str, Any]) -> Grid:
        shown = dict(zip(numbers(self.points), numbered(self.points), strict=True))
        names = criteria + [name for name in marks if name not in criteria]
        mark = {name: marks.get(name, {}) for name in names if name}
        rows = [(n, shown.get(m.get("score", ""), ""), m.get("evidence", "")) for n in names for m in [mark.get(n, {})]]
        return Grid(("Criterion", "Score", EVIDENCE), tuple(rows), lines=3)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [
            Entry((candidate, criterion, part), value, "ordinal" if part == "score" else "text")
            for candidate, marks in answer.items()
            for criterion, mark in marks.items()
            for part, value in mark.items()
            if value
        ]


def weighted_mean(scores: Mapping[str, str], weights: Mapping[str, str]) -> float | None:
    """Give one candidate's mean score, each criterion counting by its weight.

    Returns None while any criterion has no score: a missing score is not a zero.
    A criterion without a weight counts once.
    """
    if not weights or any(not scores.get(criterion) for criterion in weights):
        return None
    shares = {criterion: float(weight or 1) for criterion, weight in weights.items()}
    return sum(float(scores[c]) * share for c, share in shares.items()) / sum(shares.values())


def _named(thing: Any) -> dict[str, Any]:
    return thing if isinstance(thing, dict) else {}


def _listed(column: str, beside: Mapping[str, Answer]) -> list[str]:
    field, name = column.split(".")
    return [words for row in beside.get(field) or [] if (words := row.get(name, ""))]
