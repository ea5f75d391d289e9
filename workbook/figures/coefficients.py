"""Two numbers that researchers use for agreement: the intraclass correlation, and Krippendorff's alpha.

Both are our own code, checked against the examples that their authors published. What may honestly be said of them
is in ``agreement``.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Measure = Literal["nominal", "ordinal", "interval"]
Numbers = NDArray[np.float64]

FORMS = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"]
RESAMPLES, SEED = 2_000, 1


def intraclass(ratings: pd.DataFrame) -> pd.Series[float]:
    """Give the six intraclass correlations of Shrout and Fleiss: a row for each target, a column for each judge.

    Source: Shrout PE, Fleiss JL (1979), Intraclass correlations: uses in assessing rater reliability,
    Psychological Bulletin 86(2), 420–428. For a panel read ICC(2,1), how far one assessor's score may be relied on,
    and ICC(2,k), how far the mean of all k may: two-way random effects, absolute agreement.
    Rows with a missing score are left out, since the formulas need every cell. Not a number where there is too little.
    """
    whole = ratings.dropna().to_numpy(float)
    n, k = whole.shape
    if n < 2 or k < 2:  # noqa: PLR2004 - no variance can be taken of one
        return pd.Series(np.nan, index=FORMS)
    targets, judges, within, error = _mean_squares(whole)
    beside = k * (judges - error) / n
    one = [targets + (k - 1) * within, targets + (k - 1) * error + beside, targets + (k - 1) * error]
    mean = [targets, targets + beside / k, targets]
    with np.errstate(divide="ignore", invalid="ignore"):
        return pd.Series([targets - within, targets - error, targets - error] * 2 / np.array(one + mean), index=FORMS)


def _mean_squares(whole: Numbers) -> tuple[float, float, float, float]:
    """Give the mean squares between targets, between judges, within targets, and of what is left."""
    n, k = whole.shape
    rows, columns, grand = whole.mean(1, keepdims=True), whole.mean(0), whole.mean()
    targets = k * ((rows - grand) ** 2).sum() / (n - 1)
    judges = n * ((columns - grand) ** 2).sum() / (k - 1)
    within = ((whole - rows) ** 2).sum() / (n * (k - 1))
    error = ((whole - rows - columns + grand) ** 2).sum() / ((n - 1) * (k - 1))
    return targets, judges, within, error


def alpha(ratings: pd.DataFrame, measure: Measure = "ordinal") -> float:
    """Give Krippendorff's alpha: 1 is full agreement, 0 is what chance would give, below 0 is worse than chance.

    Source: Krippendorff K (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
    A row for each unit, a column for each observer; a unit with fewer than two scores tells nothing and is left out.
    Not a number where no two scores differ.
    """
    values, pairs = _coincidences(ratings.to_numpy(float))
    return float(_alpha(pairs.sum(0), values, measure))


def alpha_between(ratings: pd.DataFrame, measure: Measure = "ordinal") -> tuple[float, float]:
    """Give the range that holds alpha in 95 of 100 resamples of the cells: how much hangs on these few cells.

    Source: Zapf A and others (2016), Measuring inter-rater reliability for nominal data, BMC Medical Research
    Methodology 16, 93: a bootstrap over what is rated. It says nothing about other assessors, or other days, and with
    few cells it is likely to be too narrow (Hughes J, 2022, arXiv 2210.13265).
    """
    values, pairs = _coincidences(ratings.to_numpy(float))
    units, width = len(pairs), len(values)
    drawn = np.random.default_rng(SEED).multinomial(units, np.full(units, 1 / units), RESAMPLES)
    resampled = (drawn @ pairs.reshape(units, -1)).reshape(-1, width, width)
    alphas = _alpha(resampled, values, measure)
    low, high = np.percentile(alphas[~np.isnan(alphas)], [2.5, 97.5])
    return float(low), float(high)


def _coincidences(ratings: Numbers) -> tuple[Numbers, Numbers]:
    """Count, for each unit, how often each value met each other value, each unit weighing as many as its scores."""
    values = np.unique(ratings[~np.isnan(ratings)])
    counts = (ratings[:, :, None] == values).sum(1).astype(float)
    counts = counts[counts.sum(1) > 1]
    itself = counts[:, :, None] * np.eye(len(values))
    pairs = counts[:, :, None] * counts[:, None, :] - itself
    return values, pairs / (counts.sum(1) - 1)[:, None, None]


def _alpha(pairs: Numbers, values: Numbers, measure: Measure) -> Numbers:
    """Give alpha of one table of coincidences, or of many at once: the last two axes are the table."""
    each = pairs.sum(-1)
    apart = _apart(each, values, measure)
    observed = (pairs * apart).sum((-2, -1))
    expected = (each[..., :, None] * each[..., None, :] * apart).sum((-2, -1)) / (each.sum(-1) - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(1 - observed / expected)


def _apart(each: Numbers, values: Numbers, measure: Measure) -> Numbers:
    """Give the squared difference of every two values. Ordinal: how many scores lie between the two."""
    if measure == "nominal":
        return 1 - np.eye(len(values))
    at = each.cumsum(-1) - each / 2 if measure == "ordinal" else values
    return np.asarray((at[..., :, None] - at[..., None, :]) ** 2)
