"""An exercise: steps of fields, as its file defines it."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar, Literal, Self

from workbook.ageing import last_checked
from workbook.definition import Count, Day, Definition, Idea, Key, MaybeWords, Words
from workbook.fields.field import Field


class Step(Definition):
    """A part of an exercise: a heading, a few words, and some fields. ``easy`` says the words in Easy Read.

    ``checked`` is the day on which what the words say of the law or of money was last looked at.
    """

    title: Words
    words: MaybeWords = ""
    checked: Day | None = None
    easy: tuple[Idea, ...] = ()
    fields: tuple[Field, ...]

    @property
    def told(self) -> str:
        """Give the words, and when they have to be looked at again, where they say what ages."""
        return " ".join(filter(None, (self.words.strip(), self.checked and last_checked(self.checked))))


class Exercise(Definition):
    """Something worth doing together. ``name`` is the name of its file; ``documents`` come out of its answers."""

    unwritten: ClassVar[frozenset[str]] = frozenset({"name"})

    name: Key
    title: Words
    purpose: Words
    length: Literal["short", "longer"]
    minutes: Count
    documents: tuple[Key, ...] = ()
    steps: tuple[Step, ...]

    @property
    def fields(self) -> dict[str, Field]:
        """Every field by its name, in the order they are asked."""
        return {field.name: field for step in self.steps for field in step.fields}

    def without(self, exercises: Collection[str]) -> Self:
        """Give it as it is in a copy of the book that has no such exercises."""
        if not exercises:
            return self
        steps = (
            step.model_copy(update={"fields": tuple(field.without(exercises) for field in step.fields)})
            for step in self.steps
        )
        return self.model_copy(update={"steps": tuple(steps)})
