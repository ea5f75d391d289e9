"""How far a panel's assessors agree, in ordinary words, and "too few to say" when that is so."""

from __future__ import annotations

import pandas as pd

from workbook.figures.agreement import FEWEST_CELLS, Agreement
from workbook.figures.panel import TALK_FROM
from workbook.words import later, say, say_many

CLOSE, LOOSE = 0.8, 0.667
"""Krippendorff's marks for research on texts: rely on 0.8 and above, and on nothing below 0.667."""

HONESTLY = later(
    "A low figure is nobody’s fault: it is a reason to talk. A high one does not prove that the scores are right. "
    "The marks for “close” come from research on texts, and not from panels."
)


def in_words(found: Agreement) -> str:
    """Say how far the assessors agree, with what is missing, and with what cannot be known."""
    people = [say_many(found.assessors, "{n} person scored.", "{n} people scored."), *_missing(found)]
    if found.too_few:
        return " ".join([*people, _too_few(found.too_few)])
    cells = say(
        "A cell is one candidate on one criterion. Of {cells} cells that two or more people scored, "
        "{same} had the same score from all of them, {near} were 1 point apart, "
        "and {wide} were {points} or more apart.",
        cells=found.cells,
        same=found.same,
        near=found.near,
        wide=found.wide,
        points=TALK_FROM,
    )
    figure = say(
        "On a scale where 1 is full agreement and 0 is chance, the figure is {alpha}.", alpha=_signed(found.alpha)
    )
    return " ".join([*people, cells, figure, _reading(found), say(HONESTLY)])


def _missing(found: Agreement) -> list[str]:
    said = say_many(
        found.missing,
        "{n} score is missing and is left out, and not counted as zero.",
        "{n} scores are missing and are left out, and not counted as zero.",
    )
    return [said] if found.missing else []


def _too_few(what: str) -> str:
    return {
        "people": say("Too few to say how far people agree: that needs at least two who scored."),
        "cells": say(
            "Too few to say how far they agree: that needs at least {cells} cells that two people scored.",
            cells=FEWEST_CELLS,
        ),
        "variation": say("Too little to say how far they agree: every score is the same, and so could be a habit."),
    }[what]


def _reading(found: Agreement) -> str:
    """Say how close that is, only as far as the range allows."""
    if found.same == found.cells:
        return say("Everybody gave the same score every time.")
    ends = {"low": _signed(found.low), "high": _signed(found.high)}
    between = say("Anything from {low} to {high} would fit, or even further out.", **ends)
    if found.low >= CLOSE:
        return f"{between} {say('That is close agreement.')}"
    if found.high < LOOSE:
        return f"{between} {say('That is not close agreement.')}"
    return f"{between} {say('So these cells are too few to say whether that is close.')}"


def _signed(figure: float) -> str:
    return f"{figure:.2f}".replace("-", "−")


def table(found: Agreement) -> pd.DataFrame:
    """Give the figures for those who want them, each with its full name."""
    rows = {
        say("Krippendorff’s alpha, ordinal"): (found.alpha, found.cells),
        say("Alpha: lowest that would fit (bootstrap, 95%)"): (found.low, found.cells),
        say("Alpha: highest that would fit (bootstrap, 95%)"): (found.high, found.cells),
        say("One person’s score: ICC(2,1), two-way random, absolute agreement"): (found.one, found.whole),
        say("The mean of all: ICC(2,k), two-way random, absolute agreement"): (found.mean, found.whole),
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=[say("Figure"), say("Cells")]).rename_axis(
        say("Measure")
    )
