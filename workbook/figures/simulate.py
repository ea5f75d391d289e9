"""Why three people score, and why all of them score everyone: a model that draws many pretend panels.

A model, not evidence: it shows what follows from a few assumptions, and nothing about any real person.

The model. Four candidates are truly worth 4.5, 4.0, 4.0 and 3.5 on a scale from 1 to 7. Each score is what the
candidate is worth, plus how harsh or kind that assessor is with everybody, plus that moment's noise, both drawn from
normal distributions around 0; it is then rounded to a whole number (a half goes up) and kept within 1 and 7. The best
candidate comes first when their mean is the highest; a tie counts as a fair share. Where everybody scores everyone, one
assessor's harshness falls on all four alike. Where each candidate meets other assessors, it does not.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from workbook.words import later, say, say_many

TRUTH = (4.5, 4.0, 4.0, 3.5)
"""What each candidate is truly worth; the first is the best."""
LOWEST, HIGHEST = 1, 7
HARSHNESS, NOISE = 0.6, 1.0
"""Standard deviations, in points of the scale."""
MOST, RUNS, SEED = 7, 20_000, 1

NOT_EVIDENCE = later("This is a model, not evidence: it draws pretend scores, and no real person is in it.")

Numbers = NDArray[np.float64]


def best_first(harshness: float = HARSHNESS, noise: float = NOISE, runs: int = RUNS, seed: int = SEED) -> pd.DataFrame:
    """Give how often the best candidate comes first, for 1 to 7 assessors and both designs, with its error.

    ``error`` is how far off the figure may be because only so many panels were drawn: 1.96 standard errors.
    The same seed gives the same figures. One draw serves every number of assessors: fewer are the first of the more.
    """
    drawn = np.random.default_rng(seed)
    moment = np.asarray(TRUTH) + noise * drawn.standard_normal((MOST, runs, len(TRUTH)))
    harsh = harshness * drawn.standard_normal((MOST, runs, len(TRUTH)))
    designs = {"everyone": moment + harsh[:, :, :1], "different": moment + harsh}
    columns = {name: _shares(given).reshape(MOST, runs) for name, given in designs.items()}
    found = {name: share.mean(axis=1) for name, share in columns.items()}
    errors = {f"{name}_error": 1.96 * share.std(axis=1) / np.sqrt(runs) for name, share in columns.items()}
    return pd.DataFrame({**found, **errors}, index=pd.RangeIndex(1, MOST + 1, name="assessors"))


def _shares(given: Numbers) -> Numbers:
    """Give the best candidate's share of first place, for each number of assessors and each run."""
    scores = np.clip(np.floor(given + 0.5), LOWEST, HIGHEST)
    sums = scores.cumsum(axis=0)
    first = sums == sums.max(axis=-1, keepdims=True)
    return np.asarray(first[:, :, 0] / first.sum(axis=-1))


def in_words(found: pd.DataFrame, assessors: int) -> str:
    """Say how often the best comes first with so many assessors, both ways, beside one assessor alone."""
    everyone, different = found["everyone"] * 100, found["different"] * 100
    off = max(1, np.ceil(found.filter(like="error").to_numpy().max() * 100))
    said = say_many(
        assessors,
        "In this model, with one person who scores everyone, the best candidate comes first about {all} times in 100. "
        "If each candidate met another person, it would be about {other}.",
        "In this model, with {n} people who all score everyone, the best candidate comes first about {all} times "
        "in 100. If each candidate met {n} other people, it would be about {other}.",
        all=f"{everyone[assessors]:.0f}",
        other=f"{different[assessors]:.0f}",
    )
    alone = [say("One person alone would manage {alone}.", alone=f"{everyone[1]:.0f}")] if assessors > 1 else []
    return " ".join([said, *alone, say("Each figure may be off by {off}.", off=f"{off:.0f}"), say(NOT_EVIDENCE)])


def table(found: pd.DataFrame) -> pd.DataFrame:
    """Give the figures as times in 100, a row for each number of assessors."""
    names = {"everyone": say("All score everyone"), "different": say("Each candidate meets other people")}
    times = (found[list(names)] * 100).round().astype(int)
    return times.rename(columns=names).rename_axis(say("People who score"))
