"""Cards to put into piles."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.definition import Several
from workbook.fields.field import Answer, Entry, Field, not_among, not_named, repeated
from workbook.shapes import Grid, Shape


class Sort(Field):
    """Every card goes into one pile, or stays unsorted."""

    cards: Several
    piles: Several

    def mistake(self) -> str | None:
        return repeated(self.cards, "cards") or repeated(self.piles, "piles")

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer):
            return wrong
        placed = [not_among(card, self.cards) or not_among(pile, self.piles) for card, pile in answer.items()]
        return next(filter(None, placed), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        rows = tuple((card, *(given.get(card) == pile for pile in self.piles)) for card in self.cards)
        return Grid(("", *self.piles), rows)

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((card,), pile, "nominal") for card, pile in answer.items()]
