"""A panel's scores: means, spread, rank, and what to talk about.

A score that was not given stays missing; it is never a zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from workbook.answers import Workbook
from workbook.problem import Problem

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


def load(files: list[Path], exercise: str = "recruitment-panel") -> Panel:
    """Make a panel of its members' workbook files; each file's name is its assessor's.

    Raises Problem if a file has no scores, if two have one name, or if two disagree about the weights.
    """
    if twice := {path.stem for path in files if sum(path.stem == other.stem for other in files) > 1}:
        raise Problem(f"Two files are called {min(twice)}.json. Give each person's file a name of its own.")
    books = {path.stem: Workbook.open(path).answers(exercise) for path in files}
    if not books:
        raise Problem("There are no workbook files here. Put one for each assessor in the folder.")
    for name, answers in books.items():
        if not answers.get("scores"):
            raise Problem(f"{name}.json has no scores in it. Has this person finished scoring?")
    weights = {name: _weights(answers["criteria"]) for name, answers in books.items()}
    first, *others = weights
    for other in others:
        if weights[other] != weights[first]:
            raise Problem(
                f"{other}.json and {first}.json have different criteria or weights. "
                "Agree which ones count, before anybody compares scores."
            )
    return Panel(_scores(books), pd.Series(weights[first], name="weight", dtype=float).rename_axis("criterion"))


def _weights(criteria: list[dict[str, str]]) -> dict[str, float]:
    return {row["what"]: float(row.get("weight") or 1) for row in criteria}


def _scores(books: dict[str, dict[str, Any]]) -> pd.DataFrame:
    given = {
        assessor: {
            (candidate, criterion): float(mark["score"])
            for candidate, marks in answers["scores"].items()
            for criterion, mark in marks.items()
            if mark.get("score")
        }
        for assessor, answers in books.items()
    }
    cells = list(dict.fromkeys(cell for marks in given.values() for cell in marks))
    index = pd.MultiIndex.from_tuples(cells, names=["candidate", "criterion"])
    return pd.DataFrame({assessor: pd.Series(marks, dtype=float) for assessor, marks in given.items()}).reindex(index)


def in_words(panel: Panel) -> str:
    """Say what the scores show: the order, both ways, and how many cells to talk about."""
    return f"{order_in_words(panel)} {talk_in_words(panel)}"


def order_in_words(panel: Panel) -> str:
    """Say each candidate's mean, with the weights and without, and whether the weights change who comes first."""
    means = panel.means.sort_values("weighted", ascending=False)
    order = ", ".join(f"{name} {row.weighted:.2f}" for name, row in means.iterrows())
    other = means.sort_values("unweighted", ascending=False)
    plain = ", ".join(f"{name} {row.unweighted:.2f}" for name, row in other.iterrows())
    first, second = means.index[0], other.index[0]
    turn = (
        f"The weights change who comes first: {first} with them, {second} without."
        if first != second
        else f"{first} comes first with the weights and without."
    )
    return f"With the weights: {order}. Without: {plain}. {turn}"


def talk_in_words(panel: Panel) -> str:
    """Say which cells have scores that are far apart."""
    cells = [f"{candidate} on “{criterion}”" for candidate, criterion in panel.to_moderate.index]
    return f"Talk about {len(cells)}: {'; '.join(cells)}." if cells else "No two assessors are 2 points or more apart."
