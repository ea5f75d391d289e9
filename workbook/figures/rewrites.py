"""Several people's rewrites of one text: how each reads, and which facts it kept. The shortest may not be the best."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from workbook.fields.plain.sums import ROWS, level, shown, sums
from workbook.figures.shown import Table

BEFORE = "The text"
AVERAGE, LONGEST, LETTERS, LEVEL = ROWS
KEPT = "Facts kept"

Facts = Mapping[str, str]
"""Each fact that must not be lost, and a pattern for the ways in which people write it."""


def rewrites(gathered: pd.DataFrame, field: str, text: str) -> pd.DataFrame:
    """Give the text and every rewrite of it, with their numbers; no name is kept, only the order they came in."""
    said = gathered.loc[gathered["field"] == field, "value"]
    every = {BEFORE: text, **{f"Rewrite {n}": words for n, words in enumerate(said, 1)}}
    rows = [
        (words, (found := sums(words)).average, found.longest, found.long, level(found)) for words in every.values()
    ]
    return pd.DataFrame(rows, columns=["words", AVERAGE, LONGEST, LETTERS, LEVEL], index=list(every))


def numbers(found: pd.DataFrame) -> pd.DataFrame:
    """Give the numbers without the words."""
    return found.drop(columns="words").rename_axis("Whose")


def longest(found: pd.DataFrame) -> pd.DataFrame:
    """Give how long the longest sentence of each is, to draw."""
    return found[[LONGEST]]


def in_words(found: pd.DataFrame) -> str:
    """Say how far the rewrites moved from the text."""
    after = found.drop(index=BEFORE)
    if after.empty:
        return "Nobody has rewritten it yet."
    before = found.loc[BEFORE]
    return (
        f"{len(after)} people rewrote it. The longest sentence went from {before[LONGEST]} words to between "
        f"{after[LONGEST].min()} and {after[LONGEST].max()}. On average a sentence went from {before[AVERAGE]:g} words "
        f"to between {after[AVERAGE].min():g} and {after[AVERAGE].max():g}. The numbers are a rough guide, and no mark."
    )


def kept(found: pd.DataFrame, facts: Facts) -> pd.DataFrame:
    """Say of every rewrite which facts it kept. It looks for ways to write them, so look again before you say so."""
    after = found.drop(index=BEFORE)["words"]
    table = {
        fact: ["Kept" if re.search(pattern, words, re.IGNORECASE) else "Not found" for words in after]
        for fact, pattern in facts.items()
    }
    return pd.DataFrame(table, index=after.index).rename_axis("Whose")


def kept_in_words(found: pd.DataFrame, facts: Facts) -> str:
    """Say how many kept every fact, and what the shortest of them lost."""
    table = kept(found, facts)
    if table.empty:
        return "Nobody has rewritten it yet."
    whole = int((table == "Kept").all(axis=1).sum())
    shortest = found.loc[table.index, "words"].str.split().str.len().idxmin()
    lost = [fact.lower() for fact in facts if table.loc[shortest, fact] != "Kept"]
    said = f"{whole} of {len(table)} kept every fact we looked for."
    return (
        f"{said} The shortest, {shortest}, has not kept: {', '.join(lost)}. Plain is not the same as short."
        if lost
        else said
    )


def one(words: str, text: str) -> Table:
    """Show one rewrite's numbers beside those of the text."""
    table = pd.DataFrame({BEFORE: shown(sums(text)), "Yours": shown(sums(words))}, index=list(ROWS))
    return Table("The numbers are a rough guide, and no mark. Read it to somebody.", table.rename_axis("How it reads"))


def to_keep(found: pd.DataFrame, facts: Facts) -> Table:
    """Show every rewrite that kept all its facts, in its own words."""
    table = kept(found, facts)
    whole = table.index[(table == "Kept").all(axis=1)]
    frame = found.loc[whole, ["words"]].rename(columns={"words": "What it says"}).rename_axis("Whose")
    return Table(f"{len(frame)} rewrites kept every fact we looked for. Pick the one that a reader likes best.", frame)
