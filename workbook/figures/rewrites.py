"""Several people's rewrites of one text: how each reads, and which facts it kept. The shortest may not be the best."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from workbook.fields.plain.sums import ROWS, level, shown, sums
from workbook.figures.shown import Table
from workbook.words import later, say

BEFORE = later("The text")
AVERAGE, LONGEST, LETTERS, LEVEL = ROWS
KEPT = later("Facts kept")

Facts = Mapping[str, str]
"""Each fact that must not be lost, and a pattern for the ways in which people write it."""


def rewrites(gathered: pd.DataFrame, field: str, text: str) -> pd.DataFrame:
    """Give the text and every rewrite of it, with their numbers; no name is kept, only the order they came in."""
    said = gathered.loc[gathered["field"] == field, "value"]
    every = {say(BEFORE): text, **{say("Rewrite {n}", n=n): words for n, words in enumerate(said, 1)}}
    rows = [
        (words, (found := sums(words)).average, found.longest, found.long, level(found)) for words in every.values()
    ]
    return pd.DataFrame(rows, columns=["words", AVERAGE, LONGEST, LETTERS, LEVEL], index=list(every))


def numbers(found: pd.DataFrame) -> pd.DataFrame:
    """Give the numbers without the words."""
    return found.drop(columns="words").rename(columns=say).rename_axis(say("Whose"))


def longest(found: pd.DataFrame) -> pd.DataFrame:
    """Give how long the longest sentence of each is, to draw."""
    return found[[LONGEST]].rename(columns=say)


def in_words(found: pd.DataFrame) -> str:
    """Say how far the rewrites moved from the text."""
    after = found.drop(index=say(BEFORE))
    if after.empty:
        return say("Nobody has rewritten it yet.")
    before = found.loc[say(BEFORE)]
    said = say(
        "{people} people rewrote it. The longest sentence went from {before} words to between {least} and {most}.",
        people=len(after),
        before=before[LONGEST],
        least=after[LONGEST].min(),
        most=after[LONGEST].max(),
    )
    average = say(
        "On average a sentence went from {before} words to between {least} and {most}. "
        "The numbers are a rough guide, and no mark.",
        before=f"{before[AVERAGE]:g}",
        least=f"{after[AVERAGE].min():g}",
        most=f"{after[AVERAGE].max():g}",
    )
    return f"{said} {average}"


def kept(found: pd.DataFrame, facts: Facts) -> pd.DataFrame:
    """Say of every rewrite which facts it kept. It looks for ways to write them, so look again before you say so."""
    after = found.drop(index=say(BEFORE))["words"]
    table = {
        fact: [say("Kept") if re.search(pattern, words, re.IGNORECASE) else say("Not found") for words in after]
        for fact, pattern in facts.items()
    }
    return pd.DataFrame(table, index=after.index).rename_axis(say("Whose"))


def kept_in_words(found: pd.DataFrame, facts: Facts) -> str:
    """Say how many kept every fact, and what the shortest of them lost."""
    table = kept(found, facts)
    if table.empty:
        return say("Nobody has rewritten it yet.")
    whole = int((table == say("Kept")).all(axis=1).sum())
    shortest = found.loc[table.index, "words"].str.split().str.len().idxmin()
    lost = [fact.lower() for fact in facts if table.loc[shortest, fact] != say("Kept")]
    said = say("{n} of {people} kept every fact we looked for.", n=whole, people=len(table))
    if not lost:
        return said
    short = say(
        "The shortest, {whose}, has not kept: {facts}. Plain is not the same as short.",
        whose=shortest,
        facts=", ".join(lost),
    )
    return f"{said} {short}"


def one(words: str, text: str) -> Table:
    """Show one rewrite's numbers beside those of the text."""
    table = pd.DataFrame({say(BEFORE): shown(sums(text)), say("Yours"): shown(sums(words))}, index=list(map(say, ROWS)))
    return Table(
        say("The numbers are a rough guide, and no mark. Read it to somebody."), table.rename_axis(say("How it reads"))
    )


def to_keep(found: pd.DataFrame, facts: Facts) -> Table:
    """Show every rewrite that kept all its facts, in its own words."""
    table = kept(found, facts)
    whole = table.index[(table == say("Kept")).all(axis=1)]
    frame = found.loc[whole, ["words"]].rename(columns={"words": say("What it says")}).rename_axis(say("Whose"))
    return Table(
        say("{n} rewrites kept every fact we looked for. Pick the one that a reader likes best.", n=len(frame)),
        frame,
    )
