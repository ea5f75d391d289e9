"""What a room's answers say, topic by topic: one module for each, found by looking.

Each module has ``TOPIC``. A new one is a new file, and nothing else needs to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from workbook.figures.change import ENOUGH
from workbook.figures.controls import Said, Shown
from workbook.figures.gathered.room import Room
from workbook.words import say, say_many


@dataclass(frozen=True)
class Topic:
    """A question that a room's answers may settle: the exercises it reads, and how it is shown.

    ``place`` is where it stands among the others. With ``alone`` it may be shown of fewer than five people, since it
    says nothing about a person. One that is ``inside`` is for the room's own talk, and for no report: it shows groups
    as small as three, side by side.
    """

    place: int
    title: str
    exercises: tuple[str, ...]
    draw: Callable[[Room], Iterable[Shown]]
    alone: bool = False
    inside: bool = False


@dataclass(frozen=True)
class Section:
    """What is shown of a topic: how many of how many answered, and the charts, words and tables."""

    title: str
    words: str
    parts: tuple[Shown, ...]
    inside: bool = False


def topics() -> list[Topic]:
    """Give every topic there is, in their order."""
    found = [import_module(f"{__name__}.{module.name}").TOPIC for module in iter_modules(__path__)]
    return sorted(found, key=lambda topic: topic.place)


def sections(room: Room) -> Iterator[Section]:
    """Show every topic that somebody's answers are about."""
    for topic in topics():
        known = [name for name in topic.exercises if name in room.exercises]
        who = {label for name in known for label in room.who(name)}
        if who:
            words = answered(len(who), len(room.people))
            few = len(who) < ENOUGH and not topic.alone
            parts = (Said(too_few()),) if few else tuple(topic.draw(room))
            yield Section(say(topic.title), words, parts, topic.inside)


def too_few() -> str:
    """Say that too few answered for anything to be shown."""
    return say(
        "Too few to show: a count of fewer than {enough} people can point at one of them. Talk instead.", enough=ENOUGH
    )


def answered(who: int, people: int) -> str:
    """Say how many of the people answered."""
    return say_many(people, "{who} of {n} person answered.", "{who} of {n} people answered.", who=who)
