"""What to print for a plan: pieces to tick, each shown with its pages and how many copies to make."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Self

from workbook.definition import Definition, Name, Words
from workbook.fields.field import ANY_KIND, Answer, Entry, Field, not_among, repeated
from workbook.shapes import Shape, Ticks
from workbook.words import say


class Piece(Definition):
    """One piece of a pack: the ``title`` to tick, what it ``says`` it is for, and the ``exercise`` it goes with."""

    name: Name
    title: Words
    says: Words
    exercise: str = ""


class Pack(Field):
    """Prints what the fields of ``plan`` ask for. The answer is the titles of the pieces that were ticked."""

    plan: tuple[Name, ...]
    pieces: tuple[Piece, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """What may be ticked."""
        return tuple(piece.title for piece in self.pieces)

    def mistake(self) -> str | None:
        return repeated(self.titles, "pieces")

    def needs(self) -> Mapping[str, str]:
        return dict.fromkeys(self.plan, ANY_KIND)

    def without(self, exercises: Collection[str]) -> Self:
        pieces = tuple(piece for piece in self.pieces if piece.exercise not in exercises)
        return self.model_copy(update={"pieces": pieces})

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, list) or not all(isinstance(given, str) for given in answer):
            return say("This answer should be a list of pieces to print.")
        return next((wrong for given in answer if (wrong := not_among(given, self.titles))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        lines = {piece.title: f"{piece.title}: {piece.says}" for piece in self.pieces}
        return Ticks(tuple(lines.values()), frozenset(lines[given] for given in answer or [] if given in lines))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((given,), "yes", "nominal") for given in answer]
