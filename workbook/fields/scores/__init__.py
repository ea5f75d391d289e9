"""One assessor's score and evidence for every candidate on every criterion."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from workbook.definition import Count, Name, Part, Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, numbered, numbers, repeated
from workbook.shapes import Grid, Parts, Shape
from workbook.words import later, say

EVIDENCE = later("What did you hear?")


class Scores(Field):
    """A score sheet. ``candidates`` and ``criteria`` each name a list and its column.

    ``weight`` is the criteria's column of weights; ``after`` the lock that must be closed first;
    ``seed`` the field whose words shuffle the order of candidates, question by question.
    """

    candidates: Part
    criteria: Part
    weight: Name
    after: Name
    points: Several
    seed: str = ""
    spare_candidates: Count = 3
    spare_criteria: Count = 5

    def needs(self) -> Mapping[str, str]:
        weight = f"{self.criteria.split('.')[0]}.{self.weight}"
        return {self.candidates: "list", self.criteria: "list", weight: "list", self.after: "lock"}

    def mistake(self) -> str | None:
        return repeated(self.points, "points")

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict) or not all(map(_is_marks, answer.values())):
            return say("This answer should be scores, named by candidate and criterion.")
        for candidate, marks in answer.items():
            for criterion, mark in marks.items():
                score = mark.get("score")
                if score and not_among(score, numbers(self.points)):
                    most = len(self.points)
                    return say(
                        "The score for {candidate} on “{criterion}” is {score}. It should be from 1 to {most}.",
                        candidate=candidate,
                        criterion=criterion,
                        score=score,
                        most=most,
                    )
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        candidates = _once(_listed(self.candidates, beside), given) or [""] * self.spare_candidates
        criteria = _listed(self.criteria, beside)
        guide = Grid((say("Score"), say("What it means")), tuple(zip(numbers(self.points), self.points, strict=True)))
        sheets = [(name or say("Candidate:"), self._sheet(criteria, given.get(name, {}))) for name in candidates]
        return Parts((("", guide), *sheets))

    def _sheet(self, criteria: list[str], marks: Mapping[str, Any]) -> Grid:
        meant = dict(zip(numbers(self.points), numbered(self.points), strict=True))
        names = _once(criteria, marks) or [""] * self.spare_criteria
        given = [(name, marks.get(name, {})) for name in names]
        rows = ((name, meant.get(mark.get("score", ""), ""), mark.get("evidence", "")) for name, mark in given)
        return Grid((say("Criterion"), say("Score"), say(EVIDENCE)), tuple(rows), lines=3)

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
    A criterion whose weight is blank counts once. The twin in the browser is ``weighted-mean.mjs``.
    """
    shares = [_number(weight.strip() or "1") for weight in weights.values()]
    given = [_number(scores.get(criterion, "")) for criterion in weights]
    total = sum(shares)
    mean = sum(score * share for score, share in zip(given, shares, strict=True)) / total if total else math.nan
    return None if math.isnan(mean) else mean


def _number(words: str) -> float:
    return float(words) if re.fullmatch(r"[0-9]+(\.[0-9]+)?", words) else math.nan


def _is_marks(thing: Any) -> bool:
    return isinstance(thing, dict) and not any(map(not_named, thing.values()))


def _once(names: Iterable[str], more: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*names, *more]))


def _listed(column: str, beside: Mapping[str, Answer]) -> list[str]:
    field, name = column.split(".")
    return [words for row in beside.get(field) or [] if (words := row.get(name, "")).strip()]
