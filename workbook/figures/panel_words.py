"""What a panel's scores show, in sentences."""

from __future__ import annotations

import pandas as pd

from workbook.figures.panel import Panel
from workbook.figures.shown import two_decimals


def order_in_words(panel: Panel) -> str:
    """Say each candidate's mean, with the weights and without, and whether the weights change who comes first."""
    means = panel.means
    weighted, plain = (
        means[way].dropna().sort_values(ascending=False, kind="stable") for way in ("weighted", "unweighted")
    )
    if weighted.empty:
        return "No candidate has a score for everything yet."
    first, other = _first(weighted), _first(plain)
    turn = (
        f"The weights change who comes first: {' and '.join(first)} with them, {' and '.join(other)} without."
        if {*first} != {*other}
        else f"{' and '.join(first)} {'come' if first[1:] else 'comes'} first with the weights and without."
    )
    waiting = ", ".join(map(str, means.index[means["weighted"].isna()]))
    rest = f" Not scored in full: {waiting}." if waiting else ""
    return f"With the weights: {_order(weighted)}. Without: {_order(plain)}. {turn}{rest}"


def _order(means: pd.Series[float]) -> str:
    return ", ".join(f"{name} {two_decimals(mean)}" for name, mean in means.items())


def _first(means: pd.Series[float]) -> list[str]:
    rounded = means.round(9)
    return [str(name) for name in means.index[rounded == rounded.max()]]


def talk_in_words(panel: Panel) -> str:
    """Say which cells have scores that are far apart."""
    cells = [f"{candidate} on “{criterion}”" for candidate, criterion in panel.to_moderate.index]
    return f"Talk about {len(cells)}: {'; '.join(cells)}." if cells else "No two assessors are 2 points or more apart."
