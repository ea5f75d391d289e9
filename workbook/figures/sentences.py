"""How long the sentences of an answer are: the quickest thing to check about plain words."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from workbook.figures.shown import Table
from workbook.words import say

LONG = 20
"""More words than this in one sentence, and some readers lose the thread. GOV.UK's limit is 25; ours is lower."""


def sentences(table: pd.DataFrame) -> pd.DataFrame:
    """Give every written sentence of a table of answers, longest first: words, sentence, field."""
    written = table[table["measure"] == "text"]
    rows = [
        (len(sentence.split()), sentence, field)
        for field, words in zip(written["field"], written["value"], strict=True)
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", str(words).strip())
        if sentence
    ]
    found = pd.DataFrame(rows, columns=["words", "sentence", "field"])
    return found.sort_values("words", ascending=False, kind="stable").reset_index(drop=True)


def in_words(found: pd.DataFrame) -> str:
    """Say how many sentences are long, and the average."""
    if found.empty:
        return say("There are no sentences yet.")
    many = int((found["words"] > LONG).sum())
    said = say(
        "Sentences: {n}. On average they have {words} words.", n=len(found), words=f"{found['words'].mean():.0f}"
    )
    return f"{said} {_longer(many)}"


def _longer(many: int) -> str:
    if not many:
        return say("None is longer than {words} words.", words=LONG)
    if many == 1:
        return say("One is longer than {words} words.", words=LONG)
    return say("{n} are longer than {words} words.", n=many, words=LONG)


def longest(found: pd.DataFrame, labels: Mapping[str, str], whose: str = "") -> Table:
    """Show the eight longest sentences, each with the question that it answers; ``labels`` names the fields."""
    first = found.head(8)
    frame = pd.DataFrame(
        {say("Words"): first["words"], say("Where"): first["field"].map(lambda field: labels.get(field, field))}
    )
    return Table(f"{whose} {in_words(found)}".strip(), frame.set_index(first["sentence"].rename(say("Longest first"))))
