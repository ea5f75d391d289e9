"""How far a panel's assessors agree, in ordinary words, and "too few to say" when that is so.

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
CLOSE, LOOSE = 0.8, 0.667
"""Krippendorff's marks for research on texts: rely on 0.8 and above, and on nothing below 0.667."""

TOO_FEW = {
    "people": "Too few to say how far people agree: that needs at least two who scored.",
    "cells": f"Too few to say how far they agree: that needs at least {FEWEST_CELLS} cells that two people scored.",
    "variation": "Too little to say how far they agree: every score is the same, and so could be a habit.",
}
HONESTLY = (
    "A low figure is nobody’s fault: it is a reason to talk. A high one does not prove that the scores are right. "
    "The marks for “close” come from research on texts, and not from panels."
)


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


def in_words(found: Agreement) -> str:
    """Say how far the assessors agree, with what is missing, and with what cannot be known."""
    people = f"{_many(found.assessors, 'person', 'people')} scored."
    if found.missing:
        missing = _many(found.missing, "score is missing and is", "scores are missing and are")
        people += f" {missing} left out, and not counted as zero."
    if found.too_few:
        return f"{people} {TOO_FEW[found.too_few]}"
    cells = (
        f"A cell is one candidate on one criterion. "
        f"Of {found.cells} cells that two or more people scored, {found.same} had the same score from all of them, "
        f"{found.near} were 1 point apart, and {found.wide} were {TALK_FROM} or more apart."
    )
    figure = f"On a scale where 1 is full agreement and 0 is chance, the figure is {found.alpha:.2f}.".replace("-", "−")
    return f"{people} {cells} {figure} {_reading(found)} {HONESTLY}"


def _reading(found: Agreement) -> str:
    """Say how close that is, only as far as the range allows."""
    if found.same == found.cells:
        return "Everybody gave the same score every time."
    between = f"Anything from {found.low:.2f} to {found.high:.2f} would fit, or even further out.".replace("-", "−")
    if found.low >= CLOSE:
        return f"{between} That is close agreement."
    if found.high < LOOSE:
        return f"{between} That is not close agreement."
    return f"{between} So these cells are too few to say whether that is close."


def _many(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def table(found: Agreement) -> pd.DataFrame:
    """Give the figures for those who want them, each with its full name."""
    rows = {
        "Krippendorff’s alpha, ordinal": (found.alpha, found.cells),
        "Alpha: lowest that would fit (bootstrap, 95%)": (found.low, found.cells),
        "Alpha: highest that would fit (bootstrap, 95%)": (found.high, found.cells),
        "One person’s score: ICC(2,1), two-way random, absolute agreement": (found.one, found.whole),
        "The mean of all: ICC(2,k), two-way random, absolute agreement": (found.mean, found.whole),
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["Figure", "Cells"]).rename_axis("Measure")
