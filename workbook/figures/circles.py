"""What a person chose to tell, and to whom: a small card to carry. Nobody's circles are ever gathered or counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Page, Pick, Said, Shown
from workbook.figures.shown import Table
from workbook.words import later, say

ONE, MEETING, ONLINE = (
    later("One person I trust"),
    later("A meeting"),
    later("A film, a photo or a page online"),
)
ROOMS = {
    ONE: (2, ""),
    MEETING: (1, later("People may repeat what they hear, even when they mean well.")),
    ONLINE: (1, later("This may be there for good. Ask once more if you will mind in ten years.")),
}
"""Who listens: how many circles they hear, from the outermost, and what to think of first."""


def spoken(circles: Mapping[str, str], piles: Sequence[str], heard: int) -> list[str]:
    """Give the cards in the outermost ``heard`` circles, in the order of the circles."""
    return [card for pile in piles[:heard] for card, chosen in circles.items() if chosen == pile]


def who_is_listening(circles: Mapping[str, str], piles: Sequence[str]) -> Shown:
    """Pick who is listening, and see what the person chose to let them hear. What is for nobody is never shown."""

    def shown(room: str) -> Page:
        heard, first = ROOMS[room]
        cards = spoken(circles, piles, heard)
        frame = pd.DataFrame(
            {say("Circle"): [circles[card] for card in cards]}, index=pd.Index(cards, name=say("I may talk of"))
        )
        words = say(
            "{room}: {cards} of {all} sorted cards may be talked of. The rest stay home.",
            room=say(room),
            cards=len(cards),
            all=len(circles),
        )
        return Page((Table(words, frame), *([Said(say(first))] if first else [])))

    return controls.live(shown, {"room": Pick(say("Who is listening?"), {say(room): room for room in ROOMS}, MEETING)})


def pocket_card(answers: Mapping[str, object], piles: Sequence[str], own: str) -> Page:
    """Make a card to print and carry. It holds what anyone may hear, the question, the sentence, and what helps after.

    ``own`` is the choice that stands for a sentence of one's own. What is for trusted people or nobody is left off.
    """
    circles = answers.get("circles", {})
    anyone = spoken(circles, piles, 1) if isinstance(circles, dict) else []
    sentence = str(answers.get("sentence", ""))
    rows = {
        say("I am happy to talk about"): anyone,
        say("First I ask myself"): _listed(answers.get("before")),
        say("If I would rather not"): _listed(answers.get("own") if sentence == own else sentence),
        say("If I say too much"): _listed(answers.get("after")),
    }
    frame = pd.DataFrame({"": ["; ".join(said) for said in rows.values()]}, index=pd.Index(rows, name=say("My card")))
    return Page((Table(say("Print this part, and fold it small."), frame.rename(columns={"": say("What I chose")})),))


def _listed(answer: object) -> list[str]:
    return [str(one) for one in (answer if isinstance(answer, list) else [answer]) if one]
