"""What the whole programme may hold, as its author writes it in ``data/programme.yml``."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator
from typing import Self

from workbook.days.definitions import Activity, Format, FormatDay, Kit, Need, Session, Slot, Where
from workbook.days.shorter import activities_left, format_left
from workbook.definition import Count, Definition, Key, Words


class Roles(Definition):
    """What the rows of a head-count are called: ``lived`` and ``others`` sit at the tables."""

    lived: Words
    others: tuple[Words, ...]
    trainers: Words
    hosts: Words

    @property
    def seated(self) -> tuple[str, ...]:
        """Everybody who sits at a table."""
        return (self.lived, *self.others)


class Limits(Definition):
    """What a day should keep to, in minutes or people; ``latest`` is when it should have ended."""

    run: Count
    contact: Count
    lunch: Count
    lunch_after: Count
    prepare: Count
    doors: Count
    table: Count
    table_most: Count
    trainers: Count
    each_trainer: Count
    spare: Count
    latest: dict[Where, Key]


class Programme(Definition):
    """All that the programme holds. ``warnings`` are sentences with holes."""

    roles: Roles
    limits: Limits
    warnings: dict[Key, Words]
    needs: dict[Words, Need]
    kit: dict[Where, Kit]
    sessions: dict[Key, Session]
    activities: dict[Key, Activity]
    formats: dict[Key, Format]

    def mistake(self) -> str | None:
        """Say which name leads nowhere, or None."""
        for where, named, known in self._names():
            if named not in known:
                return f"{where} names “{named}”, and there is none."
        return None

    def _names(self) -> Iterator[tuple[str, str, Container[str]]]:
        for name, activity in self.activities.items():
            if activity.session:
                yield f"`activities`, `{name}`", activity.session, self.sessions
            for other in (*activity.leans, *activity.instead):
                yield f"`activities`, `{name}`", other, self.activities
        for name, made in self.formats.items():
            for day in made.days:
                for line in day.order:
                    yield f"`formats`, `{name}`", line.split()[0], self.activities

    def slots(self, day: FormatDay) -> tuple[Slot, ...]:
        """Give the lines of a format's day, each with its minutes."""
        lines = (line.split() for line in day.order)
        return tuple(
            Slot(name, int(minutes[0]) if minutes else self.activities[name].minutes) for name, *minutes in lines
        )

    def without(self, exercises: Collection[str]) -> Self:
        """Give it without these exercises, and without activities, sessions, days and formats that had no others."""
        left = activities_left(self.activities, exercises)
        used = {one.session for one in left.values()}
        formats = {name: format_left(one, self.activities, left) for name, one in self.formats.items()}
        return self.model_copy(
            update={
                "activities": left,
                "sessions": {name: one for name, one in self.sessions.items() if name in used},
                "formats": {name: one for name, one in formats.items() if one.days},
            }
        )

    def format_titled(self, title: str) -> str:
        """Give the name of the format with that title, or of the first."""
        return next((name for name, one in self.formats.items() if one.title == title), next(iter(self.formats)))
