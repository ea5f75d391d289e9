"""Offers to share a decision: what is on the table, and a second look at the words. No offer is marked wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from workbook.figures import controls
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.controls import Line, Shown
from workbook.figures.sheet import lines_of
from workbook.figures.shown import Table
from workbook.words import later, say

SOFT = (
    "where possible|where appropriate|in due course|going forward|taken? on board|take (?:your|their) views|"
    "have your say|feed into|help shape|explore|consider|look into|hope to|aim to|seek to|we will try|journey|feedback"
)
"""Words that sound like a promise and are not one. They are our own choice, and hints only."""

LACKS = {
    later("What people decide"): r"\byou (?:\w+ )?(?:decide|choose|pick|set|score|say yes|vote|agree|have)\b",
    later("What you will do"): r"\bI(?: will|’ll|'ll)\b|\bwe(?: will|’ll|'ll)\b",
    later("How much, or how many"): r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|all)\b",
    later("By when"): r"\bby\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d+ [A-Z][a-z]+",
}
"""What an offer needs to say, and how it may be said."""


def second_look(said: str) -> dict[str, str]:
    """Give what is worth a second look in an offer, and why: soft words, and what is missing."""
    soft = {f"“{found}”": say("Can mean anything") for found in re.findall(SOFT, said, re.IGNORECASE)}
    return soft | {say(what): say("Not said") for what, how in LACKS.items() if not re.search(how, said, re.IGNORECASE)}


def looked_at(offers: Mapping[str, str]) -> Table:
    """Show each offer with what is worth a second look under it."""
    looks = {f"{name}: “{said}”": second_look(said) for name, said in offers.items()}
    clear = sum(not found for found in looks.values())
    words = say(
        "Offers: {n}. With nothing to look at again: {clear}. These are hints, and people decide.",
        n=len(offers),
        clear=clear,
    )
    rows = [
        (head, what, why)
        for head, found in looks.items()
        for what, why in (found or {say("Nothing"): say("Clear")}).items()
    ]
    index = pd.MultiIndex.from_tuples([row[:2] for row in rows], names=[say("Offer"), say("Worth a second look")])
    return Table(words, pd.DataFrame({say("Why"): [why for *_, why in rows]}, index=index))


def try_words(start: str) -> Shown:
    """Look again at an offer as it is typed: nothing is kept."""
    return controls.live(lambda said: looked_at({say("Yours"): said}), {"said": Line(say("Your offer"), start)})


def on_the_table(gathered: pd.DataFrame) -> pd.DataFrame:
    """Give every decision that people brought: who decides it now, and what it could be."""
    brought = lines_of(gathered, "decisions", ["what", "who", "share"]).replace("", say("Not said"))
    return brought.set_axis([say("Decision"), say("Who decides now"), say("What it could be")], axis=1).set_index(
        say("Decision")
    )


def shares_chart(brought: pd.DataFrame, shares: tuple[str, ...]) -> Chart:
    """Draw how many decisions could be shared, and how far."""
    could = list(brought[say("What it could be")])
    counted = pd.DataFrame({say("Decisions"): [could.count(share) for share in shares]}, index=list(shares))
    shared = sum(map(could.count, shares[:-1]))
    words = say("Decisions brought: {n}. Could be shared in some way: {shared}.", n=len(brought), shared=shared)
    return counts_chart(say("What these decisions could become"), counted, words, say("Who would decide"))
