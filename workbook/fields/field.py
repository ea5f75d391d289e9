"""What every kind of field is: five questions, and nothing else may be asked of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Literal, NamedTuple, Self

from workbook.definition import Definition, MaybeWords, Name, Words
from workbook.shapes import Cards, Shape
from workbook.words import in_source, say

Answer = Any
"""What a person gave: text, a list, or named text. ``None`` or empty is blank."""

Measure = Literal["text", "nominal", "ordinal"]
"""What may be done with a value: read it, count it, or put it in order."""


class Entry(NamedTuple):
    """One value of an answer, as a table holds it.

    ``part`` says where in the answer it was: ``()`` for a plain answer,
    ``("Asha", "Listens", "score")`` for one score.
    """

    part: tuple[str, ...]
    value: str
    measure: Measure


ANY_KIND = "field"
"""Stands for a kind, where a field may lean on one of any kind."""


class Field(Definition, ABC):
    """A question. Its attributes are the keys of the YAML."""

    name: Name
    label: Words
    hint: MaybeWords = ""
    starts_from: str = ""

    @property
    def sources(self) -> tuple[tuple[str, str], ...]:
        """The answers this field may start from, as exercise and field: the first that is not blank is taken."""
        named = (source.partition(".") for source in self.starts_from.split(" or ") if source)
        return tuple((exercise, field) for exercise, _, field in named)

    def parts(self) -> tuple[str, ...]:
        """Name the parts of an answer that other fields may lean on or start from."""
        return ()

    def needs(self) -> Mapping[str, str]:
        """Name what this leans on in its exercise, ``field`` or ``field.part``, and what kind each is, or ANY_KIND."""
        return {}

    def to_cut_out(self, of: str) -> Cards | None:
        """Give the cards that people can lay on a table in place of the form, or None."""
        return None

    def without(self, exercises: Collection[str]) -> Self:
        """Give it as it is in a copy of the book that has no such exercises."""
        return self

    @abstractmethod
    def problem(self, answer: Answer) -> str | None:
        """Say kindly what is wrong with an answer that is not blank, or None."""

    @abstractmethod
    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw the answer, blank or not. ``beside`` holds the exercise's other answers."""

    @abstractmethod
    def in_table(self, answer: Answer) -> list[Entry]:
        """Give the values to count of an answer that is not blank."""


def not_text(answer: Answer) -> str | None:
    """Say that the answer should be text, or None."""
    return None if isinstance(answer, str) else say("This answer should be words.")


def not_named(answer: Answer) -> str | None:
    """Say that the answer should be named text, or None."""
    whole = isinstance(answer, dict) and all(isinstance(v, str) for v in answer.values())
    return None if whole else say("This answer should be a set of names, each with its own words.")


def not_among(given: str, options: tuple[str, ...]) -> str | None:
    """Say that ``given`` is not one of the options, or None."""
    if given in options:
        return None
    return say("“{given}” is not one of the choices. They are: {choices}.", given=given, choices=", ".join(options))


def repeated(options: tuple[str, ...], key: str) -> str | None:
    """Say which of an author's options stands twice, or None."""
    twice = sorted({option for option in options if options.count(option) > 1})
    return f"`{key}` has “{twice[0]}” twice. Each must differ." if twice else None


def numbers(points: tuple[str, ...]) -> tuple[str, ...]:
    """Give the values of a scale's points: ``"1"``, ``"2"`` and so on."""
    return tuple(str(n) for n in range(1, len(points) + 1))


def numbered(points: tuple[str, ...]) -> tuple[str, ...]:
    """Give the points as they are shown: the number, then its words."""
    return tuple(f"{n} {words}" for n, words in zip(numbers(points), points, strict=True))


def in_our_words(field: Field, answer: Answer) -> Answer:
    """Give an answer with what was ticked on an English page in the reader's language, as the field offers it."""
    if in_source():
        return answer
    offered = frozenset(_words_in(field.model_dump()))

    def said(given: Answer) -> Answer:
        match given:
            case str():
                return say(given) if say(given) in offered else given
            case dict():
                return {said(key): said(one) for key, one in given.items()}
            case list():
                return [said(one) for one in given]
        return given

    return said(answer)


def _words_in(made: Any) -> Iterator[str]:
    match made:
        case str():
            yield made
        case dict():
            for one in (*made, *made.values()):
                yield from _words_in(one)
        case list() | tuple():
            for one in made:
                yield from _words_in(one)
