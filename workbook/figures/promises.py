"""What a group proposed for its agreement: what goes in, what to talk about first, and the sheet to keep."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Page, Pick, Said, Shown
from workbook.figures.sheet import Sheet, lines_of
from workbook.words import later, say

KEEP = later("Keep it")
IN, TALK, OUT = later("Goes in"), later("Talk about first"), later("Leave out")
RULES = {later("Everybody"): 0, later("Everybody but one"): 1, later("More than half"): -1}
MEANS = {
    0: later(
        "One person can keep a promise out, so the list is short and nobody has to live with what they did not want."
    ),
    1: later("One person can be outvoted. Ask them what they would change before you go on."),
    -1: later("The list is longer, and some people have to live with a promise that they did not want."),
}


def placed(counted: pd.DataFrame, spare: int = 0) -> dict[str, list[str]]:
    """Put each card where the group's answers put it, by how many ``spare`` people need not agree; -1 is over half.

    What nobody wants is left out. What some want is talked about.
    """
    found: dict[str, list[str]] = {IN: [], TALK: [], OUT: []}
    for card, numbers in counted.iterrows():
        people, keep = int(numbers.sum()), int(numbers[say(KEEP)])
        enough = keep * 2 > people if spare < 0 else keep >= max(people - spare, 1)
        found[IN if enough else TALK if keep else OUT].append(str(card))
    return found


def placed_in_words(found: Mapping[str, Sequence[str]]) -> str:
    """Say how many cards go in, how many to talk about and how many nobody wants."""
    return say(
        "{kept} go in, {talk} to talk about first, {out} left out.",
        kept=len(found[IN]),
        talk=len(found[TALK]),
        out=len(found[OUT]),
    )


def own(gathered: pd.DataFrame) -> dict[str, list[str]]:
    """Give what people added in their own words, by what it is about; nobody's name is with it."""
    wide = lines_of(gathered, "mine", ["what", "part"]).replace("", say("Anything else"))
    return {str(part): sorted(set(lines)) for part, lines in wide.groupby("part")["what"]}


def draft(counted: pd.DataFrame, added: Mapping[str, Sequence[str]], spare: int = 0) -> Sheet:
    """Give the group's draft: what goes in, what to talk about, and what people added."""
    found = placed(counted, spare)
    parts = {say("We all want this"): found[IN], say("Talk about these first"): found[TALK]}
    return Sheet(
        say("How we work: a draft to talk about"),
        {**parts, **{say("Added: {head}", head=head): added[head] for head in added}},
    )


def try_rules(counted: pd.DataFrame) -> Shown:
    """Try how many must agree before a promise goes in: nothing is kept."""

    def tried(spare: int) -> Page:
        found = placed(counted, spare)
        sheet = Sheet(say("With this rule"), {say(head): cards for head, cards in found.items()})
        return Page((Said(f"{placed_in_words(found)} {say(MEANS[spare])}"), sheet))

    return controls.live(
        tried, {"spare": Pick(say("Who must agree?"), {say(rule): spare for rule, spare in RULES.items()}, 0)}
    )
