"""Every cell of a panel, scored or not, as numbers: what the sums are made from. A missing score is nan, never zero."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbook.figures.panel import Panel

Numbers = NDArray[np.float64]
Yes = NDArray[np.bool_]


@dataclass(frozen=True)
class Cells:
    """A panel's ``scores`` by candidate, criterion and assessor, and each criterion's weight."""

    candidates: list[str]
    criteria: list[str]
    assessors: list[str]
    scores: Numbers
    weights: Numbers

    @property
    def given(self) -> Yes:
        """Which scores were given."""
        return ~np.isnan(self.scores)

    @property
    def unscored(self) -> list[tuple[str, str]]:
        """The candidate and the criterion of every cell that nobody scored."""
        empty = np.argwhere(~self.given.any(axis=2))
        return [(self.candidates[n], self.criteria[k]) for n, k in empty]

    def without_each(self) -> Numbers:
        """Give the cells' means with each assessor left out in turn: assessor, candidate, criterion."""
        given = self.given
        sums = np.where(given, self.scores, 0)
        others = sums.sum(2, keepdims=True) - sums
        return _divided(others, given.sum(2, keepdims=True) - given).transpose(2, 0, 1)

    def means(self) -> Numbers:
        """Give each cell's mean over the assessors who scored it: candidate, criterion."""
        return _divided(np.where(self.given, self.scores, 0).sum(2), self.given.sum(2))


def cells_of(panel: Panel) -> Cells:
    """Give every cell that the panel's candidates and criteria make, whether or not anybody scored it."""
    candidates = list(panel.scores.index.unique("candidate"))
    criteria = list(panel.weights.index)
    whole = panel.scores.reindex(pd.MultiIndex.from_product([candidates, criteria], names=["candidate", "criterion"]))
    scores = whole.to_numpy(float).reshape(len(candidates), len(criteria), -1)
    return Cells(candidates, criteria, list(panel.scores.columns), scores, panel.weights.to_numpy(float))


def overall(means: Numbers, weights: Numbers) -> Numbers:
    """Give each candidate's mean over the criteria, by weight: nan where a criterion has no score."""
    return np.asarray((means * weights).sum(-1) / weights.sum(-1))


def leaders(overall: Numbers) -> Yes:
    """Say who comes first, along the last axis: more than one where they tie, nobody where nobody has a mean."""
    rounded = np.where(np.isnan(overall), -np.inf, overall.round(9))
    return np.asarray((rounded == rounded.max(-1, keepdims=True, initial=-np.inf)) & np.isfinite(rounded))


def withdraw(panel: Panel, *candidates: str) -> Panel:
    """Give the panel as if these candidates had never been scored: they withdrew, or said no to an offer."""
    return replace(panel, scores=panel.scores.drop(index=list(candidates), level="candidate"))


def leave_out(panel: Panel, *assessors: str) -> Panel:
    """Give the panel as if these assessors had not scored."""
    return replace(panel, scores=panel.scores.drop(columns=list(assessors)))


def _divided(sums: Numbers, counts: NDArray[np.int_]) -> Numbers:
    return np.asarray(np.divide(sums, counts, out=np.full(sums.shape, np.nan), where=counts > 0))
