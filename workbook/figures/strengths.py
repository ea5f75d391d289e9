"""A group's map of strengths: what many bring, what one person brings alone, and what nobody brings. No names."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Page, Pick, Said, Shown
from workbook.figures.sheet import Sheet, lines_of
from workbook.words import later, say

BRINGS, SOMETIMES = later("I bring this"), later("Sometimes")
SURE = 3
"""With this many people a strength is still there when somebody is away."""


def most_brought_first(counted: pd.DataFrame) -> pd.DataFrame:
    """Put the strengths on top that most people bring, and of those the ones that most bring sometimes."""
    return counted.sort_values([say(BRINGS), say(SOMETIMES)], ascending=False, kind="stable")


def carried(counted: pd.DataFrame) -> dict[str, list[str]]:
    """Sort the strengths by how many bring them: enough, a few, or nobody for sure."""
    many = counted[say(BRINGS)]
    return {
        say("We have plenty of this"): [str(card) for card in counted.index[many >= SURE]],
        say("One or two people carry this"): [str(card) for card in counted.index[(many > 0) & (many < SURE)]],
        say("No one is sure of this: who could we ask?"): [str(card) for card in counted.index[many == 0]],
    }


def carried_in_words(counted: pd.DataFrame) -> str:
    """Say how many strengths the group has plenty of, how many hang on one or two, and which nobody is sure of."""
    plenty, few, nobody = carried(counted).values()
    missing = (
        say("No one is sure of {cards}.", cards=_named(nobody))
        if nobody
        else say("There is no card that nobody is sure of.")
    )
    said = say(
        "Plenty: {plenty} of {strengths} strengths. Carried by one or two people: {few}.",
        plenty=len(plenty),
        strengths=len(counted),
        few=len(few),
    )
    return f"{said} {missing}"


def own(gathered: pd.DataFrame) -> list[str]:
    """Give the strengths that people added, in an order that does not say whose they are."""
    added = lines_of(gathered, "own", ["what", "use"])
    pairs = zip(map(str, added["what"]), map(str, added["use"]), strict=True)
    return sorted({f"{what}: {use}" if use else what for what, use in pairs})


def group_map(counted: pd.DataFrame, added: Sequence[str]) -> Sheet:
    """Give the map to keep."""
    return Sheet(say("What this group brings"), {**carried(counted), say("Added in our own words"): added})


def if_away(gathered: pd.DataFrame, cards: Sequence[str]) -> Shown:
    """Try what goes out of the door with one person: nothing is kept."""
    sure = gathered[(gathered["field"] == "cards") & (gathered["value"] == say(BRINGS))]
    brought = [set(part) for _, part in sure.groupby("file")["part"]]

    def tried(away: int) -> Page:
        here = [set() if n == away else bag for n, bag in enumerate(brought)]
        lost = [card for card in cards if _people(brought, card) and not _people(here, card)]
        alone = [card for card in cards if _people(here, card) == 1]
        words = (
            say("With nobody to bring it any more: {cards}.", cards=_named(lost) or say("nothing"))
            if away >= 0
            else say("Everybody is here.")
        )
        return Page(
            (Said(words), Sheet(say("Only one person brings this"), {say("Do not leave it all to them"): alone}))
        )

    people = {say("Nobody"): -1, **{say("Person {n}", n=n): n - 1 for n in range(1, len(brought) + 1)}}
    return controls.live(tried, {"away": Pick(say("Who is away?"), people, -1)})


def _people(bags: Sequence[set[str]], card: str) -> int:
    return sum(card in bag for bag in bags)


def _named(cards: Sequence[str]) -> str:
    return ", ".join(f"“{card}”" for card in cards)
