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

SOFT = (
    "where possible|where appropriate|in due course|going forward|taken? on board|take (?:your|their) views|"
    "have your say|feed into|help shape|explore|consider|look into|hope to|aim to|seek to|we will try|journey|feedback"
)
"""Words that sound like a promise and are not one. They are our own choice, and hints only."""

LACKS = (
    (r"\byou (?:\w+ )?(?:decide|choose|pick|set|score|say yes|vote|agree|have)\b", "does not say what people decide"),
    (r"\bI(?: will|’ll|'ll)\b|\bwe(?: will|’ll|'ll)\b", "does not say what you will do"),
    (r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|all)\b", "has no number: how much, or how many?"),
    (r"\bby\b|\bon (?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d+ [A-Z][a-z]+", "has no date"),
)


def second_look(said: str) -> list[str]:
    """Give what is worth a second look in an offer: soft words, and what is missing."""
    soft = [f"“{found}” can mean anything" for found in dict.fromkeys(re.findall(SOFT, said, re.IGNORECASE))]
    return soft + [hint for pattern, hint in LACKS if not re.search(pattern, said, re.IGNORECASE)]


def looked_at(offers: Mapping[str, str]) -> Table:
    """Show each offer with what is worth a second look."""
    looks = {name: second_look(said) for name, said in offers.items()}
    clear = sum(not found for found in looks.values())
    words = f"Offers: {len(offers)}. With nothing to look at again: {clear}. These are hints, and people decide."
    rows = [(said, "; ".join(looks[name]) or "Clear") for name, said in offers.items()]
    index = pd.Index(list(offers), name="Offer", dtype=object)
    return Table(words, pd.DataFrame(rows, columns=["Words", "Worth a second look"], index=index))


def try_words(start: str) -> Shown:
    """Look again at an offer as it is typed: nothing is kept."""
    return controls.live(lambda said: looked_at({"Yours": said}), {"said": Line("Your offer", start)})


def on_the_table(gathered: pd.DataFrame) -> pd.DataFrame:
    """Give every decision that people brought: who decides it now, and what it could be."""
    brought = lines_of(gathered, "decisions", ["what", "who", "share"]).replace("", "Not said")
    return brought.set_axis(["Decision", "Who decides now", "What it could be"], axis=1).set_index("Decision")


def shares_chart(brought: pd.DataFrame, shares: tuple[str, ...]) -> Chart:
    """Draw how many decisions could be shared, and how far."""
    could = list(brought["What it could be"])
    counted = pd.DataFrame({"Decisions": [could.count(share) for share in shares]}, index=list(shares))
    shared = sum(map(could.count, shares[:-1]))
    words = f"Decisions brought: {len(brought)}. Could be shared in some way: {shared}."
    return counts_chart("What these decisions could become", counted, words, "Who would decide")
