"""Where a group puts examples on a ladder: the steps have an order, so how far apart people stand can be counted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Page, Pick, Said, Shown
from workbook.figures.shown import Table
from workbook.words import later, say, say_many

TALK_FROM = 2
"""From this many rungs between the lowest and the highest, a talk is worth having. It is our own choice."""

MORE = later("It is called more than it is")

LOWEST, HIGHEST, APART, PEOPLE = "lowest", "highest", "apart", "people"


def reach(counted: pd.DataFrame) -> pd.DataFrame:
    """Give for each row the lowest and highest step anybody chose, how many steps lie between, and how many chose."""
    steps = list(counted.columns)
    rows = {}
    for row, numbers in counted.iterrows():
        chosen = [n for n, number in enumerate(numbers) if number]
        ends = (steps[chosen[0]], steps[chosen[-1]], chosen[-1] - chosen[0]) if chosen else ("", "", 0)
        rows[row] = (*ends, int(numbers.sum()))
    return pd.DataFrame.from_dict(rows, orient="index", columns=[LOWEST, HIGHEST, APART, PEOPLE])


def furthest_first(counted: pd.DataFrame) -> pd.DataFrame:
    """Put the rows on top on which people stand the most steps apart."""
    order = reach(counted)[APART].sort_values(ascending=False, kind="stable").index
    return counted.loc[order]


def in_words(counted: pd.DataFrame) -> str:
    """Say on how many rows all stand together, how many are worth a talk, and which is the widest."""
    found = reach(counted)
    asked = found[found[PEOPLE] > 1]
    if asked.empty:
        return say("There are not two people's answers to compare yet.")
    same = int((asked[APART] == 0).sum())
    talk = int((asked[APART] >= TALK_FROM).sum())
    widest = asked.sort_values(APART, ascending=False, kind="stable").iloc[0]
    words = say(
        "On {same} of {cards} cards everybody chose the same rung. On {talk} they are {rungs} or more apart.",
        same=same,
        cards=len(found),
        talk=talk,
        rungs=TALK_FROM,
    )
    if not widest[APART]:
        return words
    furthest = say(
        "They are furthest apart on “{card}”: from “{lowest}” to “{highest}”.",
        card=widest.name,
        lowest=widest[LOWEST],
        highest=widest[HIGHEST],
    )
    return f"{words} {furthest}"


def to_talk_about(counted: pd.DataFrame, many: int = 3) -> Table:
    """List the cards to talk about, with room for what the table says: a sheet to print or copy."""
    found = reach(furthest_first(counted))
    wide = found[found[APART] >= TALK_FROM].head(many)
    ends = wide[[LOWEST, HIGHEST]].rename(columns={LOWEST: say("Lowest"), HIGHEST: say("Highest")})
    frame = ends.assign(**{say("Who has the last word here?"): "", say("What would move it up?"): ""})
    words = say("Take these first.") if len(wide) else say("No card is far enough apart to need a talk.")
    return Table(words, frame.rename_axis(say("Card")))


def one_card(counted: pd.DataFrame, views: Iterable[tuple[str, str]]) -> Shown:
    """Pick a card, and see where people stand on it and what our view is. ``views`` pairs a card with a view of it."""
    said = list(views)
    cards = {str(card): str(card) for card in furthest_first(counted).index}

    def shown(card: str) -> Page:
        numbers = {rung: int(number) for rung, number in zip(counted.columns, counted.loc[card], strict=True)}
        stood = {say("People"): {rung: number for rung, number in numbers.items() if number}}
        frame = pd.DataFrame(stood).rename_axis(say("Rung"))
        ours = [Said(say("Our view: {view}", view=view)) for about, view in said if about == card]
        return Page((Table(card, frame), *ours))

    return controls.live(shown, {"card": Pick(say("Card"), cards, next(iter(cards)))})


def own_things(answers: Iterable[Mapping[str, str]], rungs: Sequence[str]) -> Table:
    """List what people put on the ladder themselves, the longest way to go first, with the step they named."""
    named = [given for given in answers if given.get("ours") and given.get("now") and given.get("right")]
    rows = sorted(named, key=lambda given: rungs.index(given["now"]) - rungs.index(given["right"]))
    headings = {"now": say("Now"), "right": say("Should be"), "step": say("One small step")}
    frame = pd.DataFrame(
        {heading: [given.get(field, "") for given in rows] for field, heading in headings.items()},
        index=pd.Index([given["ours"] for given in rows], name=say("What it is"), dtype=object),
    )
    more = sum(given.get("honest") == say(MORE) for given in rows)
    words = say_many(
        more,
        "People named {things} things. Of these, {n} is called more than they are.",
        "People named {things} things. Of these, {n} are called more than they are.",
        things=len(rows),
    )
    return Table(words, frame)
