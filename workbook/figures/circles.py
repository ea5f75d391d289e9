"""What a person chose to tell, and to whom: a small card to carry. Nobody's circles are ever gathered or counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Page, Pick, Said, Shown
from workbook.figures.shown import Table

ROOMS = {
    "One person I trust": (2, ""),
    "A meeting": (1, "People may repeat what they hear, even when they mean well."),
    "A film, a photo or a page online": (1, "This may be there for good. Ask once more if you will mind in ten years."),
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
        frame = pd.DataFrame({"Circle": [circles[card] for card in cards]}, index=pd.Index(cards, name="I may talk of"))
        words = f"{room}: {len(cards)} of {len(circles)} sorted cards may be talked of. The rest stay home."
        return Page((Table(words, frame), *([Said(first)] if first else [])))

    return controls.live(shown, {"room": Pick("Who is listening?", {room: room for room in ROOMS}, "A meeting")})


def pocket_card(answers: Mapping[str, object], piles: Sequence[str], own: str) -> Page:
    """Make a card to print and carry. It holds what anyone may hear, the question, the sentence, and what helps after.

    ``own`` is the choice that stands for a sentence of one's own. What is for trusted people or nobody is left off.
    """
    circles = answers.get("circles", {})
    anyone = spoken(circles, piles, 1) if isinstance(circles, dict) else []
    sentence = str(answers.get("sentence", ""))
    rows = {
        "I am happy to talk about": anyone,
        "First I ask myself": _listed(answers.get("before")),
        "If I would rather not": _listed(answers.get("own") if sentence == own else sentence),
        "If I say too much": _listed(answers.get("after")),
    }
    frame = pd.DataFrame({"": ["; ".join(said) for said in rows.values()]}, index=pd.Index(rows, name="My card"))
    return Page((Table("Print this part, and fold it small.", frame.rename(columns={"": "What I chose"})),))


def _listed(answer: object) -> list[str]:
    return [str(one) for one in (answer if isinstance(answer, list) else [answer]) if one]
