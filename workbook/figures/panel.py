"""A panel's scores: means, spread, rank, and what to talk about.

A score that was not given stays missing; it is never a zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from workbook.answers import Workbook, is_blank, problems
from workbook.exercise import Exercise
from workbook.fields.field import Answer
from workbook.problem import Problem
from workbook.words import later, say

TALK_FROM = 2
"""A spread of this many points or more, within one cell, is talked about before anything is decided."""


@dataclass(frozen=True)
class Panel:
    """What a panel scored.

    ``scores`` has one column for each assessor, and one row for each candidate and criterion;
    ``weights`` one number for each criterion.
    """

    scores: pd.DataFrame
    weights: pd.Series

    @property
    def means(self) -> pd.DataFrame:
        """Each candidate's ``weighted`` and ``unweighted`` mean, and ``rank`` by the weighted one (ties share).

        A cell's mean is over the assessors who scored it; a candidate with an empty cell has no mean.
        """
        cells = self.scores.mean(axis=1).unstack("criterion")  # noqa: PD010 - a Series has no pivot_table
        cells = cells.reindex(columns=self.weights.index)
        means = pd.DataFrame(
            {
                "weighted": (cells * self.weights).sum(axis=1, skipna=False) / self.weights.sum(),
                "unweighted": cells.mean(axis=1, skipna=False),
            }
        )
        return means.assign(rank=means["weighted"].round(9).rank(ascending=False, method="min").astype("Int64"))

    @property
    def spread(self) -> pd.Series:
        """For each candidate and criterion, the highest score less the lowest."""
        return (self.scores.max(axis=1) - self.scores.min(axis=1)).rename("spread")

    @property
    def to_moderate(self) -> pd.DataFrame:
        """The cells to talk about: every score of those whose spread is 2 points or more."""
        wide = self.spread >= TALK_FROM
        return self.scores[wide].assign(spread=self.spread[wide])


def load(exercise: Exercise, files: list[Path]) -> Panel:
    """Make a panel of its members' workbook files; each file's name is its assessor's.

    Raises Problem if a file has no scores, if one cannot be right, if two files have one name,
    or if two disagree about the weights.
    """
    if not files:
        raise Problem(say("There are no workbook files here. Put one for each assessor in the folder."))
    if twice := {path.stem for path in files if sum(path.stem == other.stem for other in files) > 1}:
        raise Problem(
            say("Two files are called {name}.json. Give each person's file a name of its own.", name=min(twice))
        )
    sheets = {path.stem: _sheet(exercise, path) for path in files}
    weights = {name: _weights(name, sheet["criteria"]) for name, sheet in sheets.items()}
    first, *others = weights
    for other in others:
        if weights[other] != weights[first]:
            differ = later(
                "{other}.json and {first}.json have different criteria or weights. "
                "Agree which ones count, before anybody compares scores."
            )
            raise Problem(say(differ, other=other, first=first))
    scores = _scores({name: sheet["scores"] for name, sheet in sheets.items()}, list(weights[first]))
    return Panel(scores, pd.Series(weights[first], name="weight", dtype=float).rename_axis("criterion"))


def _sheet(exercise: Exercise, path: Path) -> dict[str, Answer]:
    given = Workbook.open(path).answers(exercise.name)
    sheet = {part: given.get(part) for part in ("criteria", "scores")}
    for label, why in problems(exercise, sheet):
        raise Problem(f"{path.name}: {label} {why}")
    for part, answer in sheet.items():
        if is_blank(answer):
            raise Problem(
                say("{file} has no {part} in it. Has this person finished scoring?", file=path.name, part=part)
            )
    return sheet


def _weights(name: str, criteria: list[dict[str, str]]) -> dict[str, float]:
    try:
        return {row["what"]: float(row.get("weight") or 1) for row in criteria if row.get("what")}
    except ValueError:
        raise Problem(
            say("{name}.json has a weight that is not a number. It should be one, like 2.", name=name)
        ) from None


def _scores(sheets: Mapping[str, Answer], criteria: list[str]) -> pd.DataFrame:
    given = {
        assessor: {
            (candidate, criterion): float(mark["score"])
            for candidate, marks in sheet.items()
            for criterion, mark in marks.items()
            if mark.get("score")
        }
        for assessor, sheet in sheets.items()
    }
    met = list(dict.fromkeys(cell for marks in given.values() for cell in marks))
    if not met:
        raise Problem(say("Nobody has given a score yet."))
    candidates = list(dict.fromkeys(candidate for candidate, _ in met))
    # A cell that nobody scored is there too, as missing. A score for what is no longer a criterion stays to be seen.
    every = list(dict.fromkeys([*criteria, *(criterion for _, criterion in met)]))
    index = pd.MultiIndex.from_product([candidates, every], names=["candidate", "criterion"])
    return pd.DataFrame({assessor: pd.Series(marks, dtype=float) for assessor, marks in given.items()}).reindex(index)
