"""What a panel's scores show, in sentences."""

from __future__ import annotations

import pandas as pd

from workbook.figures.panel import Panel
from workbook.figures.shown import two_decimals
from workbook.words import all_of, say, say_many


def order_in_words(panel: Panel) -> str:
    """Say each candidate's mean, with the weights and without, and whether the weights change who comes first."""
    means = panel.means
    weighted, plain = (
        means[way].dropna().sort_values(ascending=False, kind="stable") for way in ("weighted", "unweighted")
    )
    if weighted.empty:
        return say("No candidate has a score for everything yet.")
    first, other = _first(weighted), _first(plain)
    turn = _turn(first, other)
    waiting = ", ".join(map(str, means.index[means["weighted"].isna()]))
    said = [say("With the weights: {order}. Without: {plain}.", order=_order(weighted), plain=_order(plain)), turn]
    return " ".join([*said, say("Not scored in full: {names}.", names=waiting)] if waiting else said)


def _turn(first: list[str], other: list[str]) -> str:
    """Say whether who comes ``first`` with the weights is who comes first without."""
    if {*first} != {*other}:
        return say(
            "The weights change who comes first: {with_them} with them, {without} without.",
            with_them=all_of(first),
            without=all_of(other),
        )
    return say_many(
        len(first),
        "{names} comes first with the weights and without.",
        "{names} come first with the weights and without.",
        names=all_of(first),
    )


def _order(means: pd.Series[float]) -> str:
    return ", ".join(f"{name} {two_decimals(mean)}" for name, mean in means.items())


def _first(means: pd.Series[float]) -> list[str]:
    rounded = means.round(9)
    return [str(name) for name in means.index[rounded == rounded.max()]]


def talk_in_words(panel: Panel) -> str:
    """Say which cells have scores that are far apart."""
    cells = [
        say("{candidate} on “{criterion}”", candidate=candidate, criterion=criterion)
        for candidate, criterion in panel.to_moderate.index
    ]
    return (
        say("Talk about {n}: {cells}.", n=len(cells), cells="; ".join(cells))
        if cells
        else say("No two assessors are 2 points or more apart.")
    )
