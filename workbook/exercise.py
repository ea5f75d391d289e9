"""An exercise: steps of fields, as its file defines it."""

from __future__ import annotations

from typing import ClassVar, Literal

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
