"""Whose answers came, how, and what could not be read. Nobody has a name here: a file's name is where it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made_from
from typing import Any, NamedTuple

from workbook.answers import good, is_blank, problems
from workbook.exercise import Exercise
from workbook.file import Record


class Trouble(NamedTuple):
    """What could not be read, or is worth knowing: the name of the file, and a sentence."""

    name: str
    why: str

    def __str__(self) -> str:
        return self.why if self.name in self.why else f"{self.name}: {self.why}"


class Given(NamedTuple):
    """One value that was given, as a table holds it."""

    exercise: str
    field: str
    part: str
    value: str
    measure: str


@dataclass(frozen=True)
class Person:
    """One person's answers as they came: ``name`` is the file's, ``how`` is file, message, form or what a page said.

    Whoever is ``aside`` does not count.
    """

    name: str
    how: str
    records: Mapping[str, Record]
    when: str = ""
    aside: bool = False
    turn: int = 0
    """Which this is of the rows of one form that say the same: a form's alike rows are different people."""

    def answers(self, exercise: Exercise) -> dict[str, Any]:
        """Give the answers to one exercise that are not blank and have nothing wrong."""
        return good(exercise, self.records.get(exercise.name, {}).get("answers", {}))


@dataclass
class Arrived:
    """All that came: people, troubles, and what a trainer chose to hide, to edit and to group before showing it."""

    people: list[Person] = made_from(default_factory=list)
    troubles: list[Trouble] = made_from(default_factory=list)
    shown: dict[str, Any] = made_from(default_factory=dict)
    plans: list[Mapping[str, Any]] = made_from(default_factory=list)
    given: list[list[Given]] = made_from(default_factory=list)
    """Every value of each person, once it is settled who counts."""

    def add(self, more: Arrived) -> None:
        """Put what else came with it."""
        self.people += more.people
        self.troubles += more.troubles
        self.plans += more.plans
        self.shown.update(more.shown)


def values(person: Person, exercises: Mapping[str, Exercise]) -> list[Given]:
    """Give every value of a person's answers to exercises that are known."""
    return [
        Given(name, field, " · ".join(entry.part), entry.value, entry.measure)
        for name in person.records
        if name in exercises
        for field, answer in person.answers(exercises[name]).items()
        for entry in exercises[name].fields[field].in_table(answer)
    ]


def wrong(person: Person, exercises: Mapping[str, Exercise]) -> list[Trouble]:
    """Say what is wrong with a person's answers. Answers to questions that are no longer asked are let be."""
    return [
        Trouble(person.name, f"{exercises[name].title}, “{label}”: {why}")
        for name, record in person.records.items()
        if name in exercises
        for label, why in problems(exercises[name], _asked(exercises[name], record["answers"]))
    ]


def _asked(exercise: Exercise, answers: Mapping[str, Any]) -> dict[str, Any]:
    return {name: answer for name, answer in answers.items() if name in exercise.fields and not is_blank(answer)}


def listed(words: Sequence[str]) -> str:
    """Give words in quotes, as a sentence lists them."""
    return ", ".join(f"“{one}”" for one in words)
