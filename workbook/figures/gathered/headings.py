"""Which question a column of a form is about, told by its heading and never by its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from workbook.exercise import Exercise
from workbook.figures.gathered.worded import loose
from workbook.problem import Problem
from workbook.words import later, say, say_both_ways

WHEN = later("timestamp, completion time, submitted, submitted at, date submitted")
"""Columns that say when a form was handed in."""
NOBODY = later("id, start time, last modified time, response id, language, total points, quiz feedback, score")
"""Columns that a form makes by itself, and that say nothing."""
WHO = later("name, your name, full name, first name, last name, surname, email, email address, username")
"""Columns that could name a person. Nobody's name is needed, so they are not read."""


def is_one_of(names: str, heading: str) -> bool:
    """Whether a heading is one of these names, in English or in the reader's language: a form may speak either."""
    return loose(heading) in map(loose, say_both_ways(names))


class Place(NamedTuple):
    """Where an answer belongs: an exercise, a field and, in a set of ratings or cards, the part of it."""

    exercise: str
    field: str
    part: str = ""


class Known:
    """Every heading that a question of ours can have."""

    def __init__(self, exercises: Mapping[str, Exercise]) -> None:
        self.exercises = exercises
        self.places: dict[str, list[Place]] = {}
        for exercise in exercises.values():
            for place, words in _headings(exercise):
                self.places.setdefault(loose(words), []).append(place)

    def of(self, heading: str) -> list[Place]:
        """Give every place that a heading can mean. A form's own number after words that stand twice does not count."""
        plain = loose(heading)
        grid = re.fullmatch(r"(.+)\[(.+)\]\s*", heading, re.DOTALL)
        names = [plain, re.sub(r"\s*\d+$", "", plain), loose(f"{grid[1]} {grid[2]}") if grid else plain]
        return next((self.places[name] for name in names if name in self.places), [])

    def label(self, place: Place) -> str:
        """Give a place's words, as its exercise asks."""
        return place.part or self.exercises[place.exercise].fields[place.field].label

    def mapped(self, mapping: Mapping[str, str]) -> dict[str, Place]:
        """Read a mapping, heading to ``exercise.field``. Raises Problem, naming what is not there."""
        found = {}
        for heading, target in mapping.items():
            exercise, _, rest = str(target).partition(".")
            field, _, part = rest.partition(".")
            known = self.exercises.get(exercise)
            if known is None or field not in known.fields:
                gone = later("The mapping sends “{heading}” to “{target}”, and there is no such question.")
                raise Problem(say(gone, heading=heading, target=target))
            found[loose(heading)] = Place(exercise, field, part)
        return found


def _headings(exercise: Exercise) -> Iterator[tuple[Place, str]]:
    for name, field in exercise.fields.items():
        yield Place(exercise.name, name), field.label
        for part in getattr(field, "rows", ()) or getattr(field, "cards", ()):
            yield Place(exercise.name, name, part), part
            yield Place(exercise.name, name, part), f"{field.label} {part}"


def places(headings: Sequence[str], known: Known, mapped: Mapping[str, Place]) -> tuple[list[Place | None], list[str]]:
    """Give each column's place, or None, and the headings that can mean more than one question.

    Words that stand in several exercises belong to the one that most headings fit.
    Words that stand several times in that one count only where the form has them as often: then in their order.
    """
    could = [known.of(heading) for heading in headings]
    fits = Counter(exercise for found in could for exercise in {place.exercise for place in found})
    own = [_of_best(found, fits) for found in could]
    same: dict[tuple[Place, ...], int] = Counter(map(tuple, own))
    seen: Counter[tuple[Place, ...]] = Counter()
    found: list[Place | None] = []
    unsure = []
    for heading, few in zip(headings, map(tuple, own), strict=True):
        if (settled := mapped.get(loose(heading))) is not None:
            found.append(settled)
            continue
        sure = len(few) == 1 or same[few] == len(few)
        found.append(few[seen[few]] if few and sure and seen[few] < len(few) else None)
        unsure += [heading] if few and found[-1] is None else []
        seen[few] += 1
    return found, unsure


def _of_best(found: Sequence[Place], fits: Counter[str]) -> list[Place]:
    most = max((fits[place.exercise] for place in found), default=0)
    return [place for place in dict.fromkeys(found) if fits[place.exercise] == most]
