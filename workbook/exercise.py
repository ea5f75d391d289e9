"""An exercise: steps of fields, as its file defines it."""

from __future__ import annotations

from collections.abc import Collection
from typing import ClassVar, Literal, Self

from workbook.definition import Count, Definition, Idea, Key, MaybeWords, Words
from workbook.fields.field import Field


class Step(Definition):
    """A part of an exercise: a heading, a few words, and some fields. ``easy`` says the words in Easy Read."""

    title: Words
    words: MaybeWords = ""
    easy: tuple[Idea, ...] = ()
    fields: tuple[Field, ...]


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
