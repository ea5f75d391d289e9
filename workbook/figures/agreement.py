"""How far a panel's assessors agree, and what there is too little of to say so.

What is compared is a cell: one candidate on one criterion. A score that was not given stays missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from workbook.figures import coefficients
from workbook.figures.cells import cells_of
from workbook.figures.panel import TALK_FROM, Panel

FEWEST_ASSESSORS = 2
"""With one assessor there is nobody to agree with."""
FEWEST_CELLS = 5
"""With fewer cells that two people scored, one cell carries more than a fifth of any figure."""


@dataclass(frozen=True)
class Agreement:
    """What there is to say. ``same``, ``near`` and ``wide`` count the cells that two or more people scored."""

    assessors: int
    cells: int
    same: int
    near: int
    wide: int
    missing: int
    varied: bool
    alpha: float
    low: float
    high: float
    one: float
    mean: float
    whole: int

    @property
    def too_few(self) -> str:
        """What there is too little of to say how far they agree: people, cells or variation; or nothing."""
        if self.assessors < FEWEST_ASSESSORS:
            return "people"
        if self.cells < FEWEST_CELLS:
            return "cells"
        return "" if self.varied else "variation"


def agreement(panel: Panel) -> Agreement:
    """Compare a panel's scores with each other: how many cells match, alpha with its range, and two ICCs."""
    every = cells_of(panel).scores
    scores = every.reshape(-1, every.shape[-1])
    scores = scores[:, ~np.isnan(scores).all(axis=0)]
    shared = pd.DataFrame(scores[(~np.isnan(scores)).sum(axis=1) >= FEWEST_ASSESSORS])
    spread = (shared.max(axis=1) - shared.min(axis=1)).to_numpy(float)
    return Agreement(
        assessors=scores.shape[1],
        cells=len(shared),
        same=int((spread == 0).sum()),
        near=int(((spread > 0) & (spread < TALK_FROM)).sum()),
        wide=int((spread >= TALK_FROM).sum()),
        missing=int(np.isnan(scores).sum()),
        **_figures(shared),
    )


def _figures(shared: pd.DataFrame) -> dict[str, Any]:
    given = shared.to_numpy(float)
    varied = len(np.unique(given[~np.isnan(given)])) > 1
    whole = shared.dropna()
    icc = coefficients.intraclass(whole) if len(whole) >= FEWEST_CELLS else dict.fromkeys(coefficients.FORMS, np.nan)
    enough = varied and len(shared) >= FEWEST_CELLS
    low, high = coefficients.alpha_between(shared) if enough else (np.nan, np.nan)
    return {
        "varied": varied,
        "alpha": coefficients.alpha(shared) if enough else np.nan,
        "low": low,
        "high": high,
        "one": icc["ICC(2,1)"],
        "mean": icc["ICC(2,k)"],
        "whole": len(whole),
    }
