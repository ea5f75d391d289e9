"""What the programme’s parts may hold, as their author writes them: activities, and formats made of days."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from workbook.definition import Count, Definition, Key, Words

Where = Literal["room", "online", "residential"]
Kit = dict[Words, Key]
"""Things to bring, and how many of each: ``2 person``, ``1 table`` or ``1 room``."""

Per = Literal["", "person", "table", "room", "strand"]

BEFORE = ("prepare", "doors")
"""Activities that, at the head of a day, come before it starts."""

BREAKS = ("break", "lunch")

AMOUNT = r"([0-9]+) (person|table|room)"
"""How many of a thing to bring, and for each of what."""


class Slot(NamedTuple):
    """One line of a day: an activity's name, and how many minutes it has there."""

    activity: str
    minutes: int


class Need(Definition):
    """What a need adds: a sort of copies to print, or things to bring."""

    print: Literal["", "large_print", "easy_read"] = ""
    kit: Kit = {}  # noqa: RUF012 - pydantic gives each its own


class Session(Definition):
    """Activities that belong together; the ``number`` is what trainers’ notes call it by."""

    number: Count
    title: Words
    does: Words


class Activity(Definition):
    """One thing that people do. ``least`` is as short as it may be made; ``leans`` are those it builds on, any of them.

    ``kit`` is what to bring to a room, and ``kit_online`` to an online room.
    ``per`` says the same of its printed sheets: ``strand`` is when each person goes to one of its exercises.
    ``instead`` are others that may stand in its place. ``closes`` says that a day may end on it.
    """

    title: Words
    minutes: Count
    least: Count
    outcome: Words
    grouping: Words
    session: str = ""
    exercises: tuple[Key, ...] = ()
    page: str = ""
    leans: tuple[Key, ...] = ()
    instead: tuple[Key, ...] = ()
    kit: Kit = {}  # noqa: RUF012 - pydantic gives each its own
    kit_online: Kit = {}  # noqa: RUF012 - the same
    per: Per = ""
    closes: bool = False

    def mistake(self) -> str | None:
        """Say what does not go together, or None."""
        for thing, amount in {**self.kit, **self.kit_online}.items():
            if not re.fullmatch(AMOUNT, amount):
                return f"`kit` has “{amount}” for “{thing}”. It should be like “2 person”, “1 table” or “1 room”."
        if self.exercises and not self.per:
            return "it has `exercises`, so `per` should say for whom they are printed: person, table, room or strand."
        return None


class People(Definition):
    """How many people a format is for, and how many we count on while nobody has said."""

    least: Count
    most: Count
    usual: Count


class FormatDay(Definition):
    """One day of a format: when it starts, how many days ``after`` the first one, and its lines in order."""

    start: Key
    after: int
    order: tuple[Key, ...]

    def mistake(self) -> str | None:
        """Say which line is no activity, or that the start is no time."""
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", self.start):
            return f"`start` is “{self.start}”. It should be a time, like “09:30”."
        wrong = next((line for line in self.order if not re.fullmatch(r"[a-z-]+( \d+)?", line)), None)
        return f"`order` has “{wrong}”. It should be an activity, and perhaps minutes: “ladder 25”." if wrong else None


class Format(Definition):
    """Days that can be given as they are."""

    title: Words
    where: Where
    people: People
    days: tuple[FormatDay, ...]
