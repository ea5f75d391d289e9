"""What would change who comes first: other weights, one assessor fewer, one score moved by one.

Nothing here decides anything. It says how much hangs on each choice, so that a panel can talk about it.
The sums are the panel's own, done again for every change at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np

from workbook.figures.cells import Cells, Yes, cells_of, leaders, overall
from workbook.figures.panel import Panel

LOWEST, HIGHEST = 1, 7
LIGHTEST, HEAVIEST = 1, 3
"""The score sheet's scale and its weights. No change goes beyond them."""

Kind = Literal["weights", "assessor", "score"]


@dataclass(frozen=True)
class Change:
    """One change that was tried, and who then comes ``first``.

    ``who`` is the assessor left out, or the candidate whose score moved; ``criterion`` is blank where every criterion
    counts the same; ``step`` is one up or one down. ``ways`` is how many single scores could be moved so.
    """

    kind: Kind
    first: tuple[str, ...]
    who: str = ""
    criterion: str = ""
    step: int = 0
    ways: int = 1


@dataclass(frozen=True)
class WhatIf:
    """Who comes ``first`` now, every change that was ``tried``, and what is missing."""

    first: tuple[str, ...]
    tried: tuple[Change, ...]
    missing: int
    unscored: tuple[tuple[str, str], ...]

    def turns(self, kind: Kind) -> list[Change]:
        """Give the changes of one kind after which somebody else comes first, or shares first place."""
        return [change for change in self.tried if change.kind == kind and change.first != self.first]

    def ways(self, kind: Kind) -> int:
        """Say how many changes of one kind were tried."""
        return sum(change.ways for change in self.tried if change.kind == kind)


def what_if(panel: Panel) -> WhatIf:
    """Try every change: equal weights, each weight a step up or down, nobody's scores but one's, each score by one."""
    cells = cells_of(panel)
    tried = (*_weights(cells), *_assessors(cells), *_scores(cells))
    first = _named(cells, leaders(overall(cells.means(), cells.weights)))
    return WhatIf(first, tried, int((~cells.given).sum()), tuple(cells.unscored))


def _weights(cells: Cells) -> Iterator[Change]:
    steps = [(k, by) for k, w in enumerate(cells.weights) for by in (1, -1) if LIGHTEST <= w + by <= HEAVIEST]
    tries = np.tile(cells.weights, (len(steps) + 1, 1))
    tries[0] = 1
    for n, (k, by) in enumerate(steps, 1):
        tries[n, k] += by
    firsts = leaders(overall(cells.means(), tries[:, None, :]))
    if (cells.weights != cells.weights[0]).any():
        yield Change("weights", _named(cells, firsts[0]))
    for (k, by), first in zip(steps, firsts[1:], strict=True):
        yield Change("weights", _named(cells, first), criterion=cells.criteria[k], step=by)


def _assessors(cells: Cells) -> Iterator[Change]:
    if len(cells.assessors) > 1:
        firsts = leaders(overall(cells.without_each(), cells.weights))
        for name, first in zip(cells.assessors, firsts, strict=True):
            yield Change("assessor", _named(cells, first), who=name)


def _scores(cells: Cells) -> Iterator[Change]:
    """Move one score of each cell by one. Whose it is makes no difference to the mean, so they are counted together."""
    now = overall(cells.means(), cells.weights)
    for by in (1, -1):
        ways = (cells.given & (cells.scores + by >= LOWEST) & (cells.scores + by <= HIGHEST)).sum(2)
        moved = by * cells.weights / cells.weights.sum() / np.maximum(cells.given.sum(2), 1)
        after = now + moved[:, :, None] * np.eye(len(now))[:, None, :]
        firsts = leaders(after)
        for n, k in np.argwhere((ways > 0) & ~np.isnan(now)[:, None]):
            who, criterion = cells.candidates[n], cells.criteria[k]
            yield Change("score", _named(cells, firsts[n, k]), who, criterion, by, int(ways[n, k]))


def _named(cells: Cells, first: Yes) -> tuple[str, ...]:
    return tuple(cells.candidates[n] for n in np.flatnonzero(first))
