"""Cards to put into piles."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Definition, Several, Words
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, repeated
from workbook.shapes import Cards, Grid, Parts, Shape
from workbook.words import say


class Reason(Definition):
    """Our view of one card: a pile it could go in, and why. ``why`` goes on from the word “because”."""

    card: Words
    pile: Words
    why: Words


class Sort(Field):
    """Every card goes into one pile, or stays unsorted. A card may have several ``reasons``, all of them fair."""

    cards: Several
    piles: Several
    reasons: tuple[Reason, ...] = ()

    def mistake(self) -> str | None:
        twice = repeated(self.cards, "cards") or repeated(self.piles, "piles")
        return twice or next(filter(None, map(self._not_here, self.reasons)), None)

    def _not_here(self, reason: Reason) -> str | None:
        for key, given, known in (("card", reason.card, self.cards), ("pile", reason.pile, self.piles)):
            if given not in known:
                return f"`reasons` has the {key} “{given}”. It should be one of `{key}s`, word for word."
        return None

    @property
    def after(self) -> str:
        """What stands above our views on a sheet."""
        return say("When you have sorted them: our view, and why")

    @property
    def views(self) -> dict[str, tuple[str, ...]]:
        """Our views of each card that has a reason, in the order of the cards; more than one may be fair."""
        found: dict[str, list[str]] = {card: [] for card in self.cards}
        for reason in self.reasons:
            view = say("{pile}, because {why}", pile=reason.pile, why=reason.why)
            found[reason.card].append(say("Also fair: {view}", view=view) if found[reason.card] else view)
        return {card: tuple(said) for card, said in found.items() if said}

    def to_cut_out(self, of: str) -> Cards:
        return Cards(self.piles, self.cards, of)

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer):
            return wrong
        placed = [not_among(card, self.cards) or not_among(pile, self.piles) for card, pile in answer.items()]
        return next(filter(None, placed), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        rows = tuple((card, *(given.get(card) == pile for pile in self.piles)) for card in self.cards)
        piles = Grid(("", *self.piles), rows)
        views = tuple((card, "\n".join(said)) for card, said in self.views.items())
        # The views come last, and together, so that the sheet can be folded until the cards are sorted.
        return Parts((("", piles), (self.after, Grid((say("Card"), say("Our view")), views)))) if views else piles

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((card,), pile, "nominal") for card, pile in answer.items()]
