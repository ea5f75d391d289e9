"""What to bring and what to print, counted by the people who come and the needs that were ticked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbook.days.definitions import Activity, Where
from workbook.days.programme import Programme


@dataclass(frozen=True)
class Thing:
    """A thing to bring, and how many of it."""

    thing: str
    count: int


@dataclass(frozen=True)
class Print:
    """An exercise's sheet: how many copies, and how many more in large print and in Easy Read."""

    exercise: str
    copies: int
    large_print: int
    easy_read: int


def kit_of(
    programme: Programme, where: Where, activities: Iterable[Activity], needs: Iterable[str], sizes: Mapping[str, int]
) -> tuple[Thing, ...]:
    """Give what to bring. A thing that two activities use is brought once, and as many as the larger of them needs."""
    counts: dict[str, int] = {}
    lists = [activity.kit_online if where == "online" else activity.kit for activity in activities]
    for kit in [programme.kit.get(where, {}), *lists, *(programme.needs[need].kit for need in needs)]:
        for thing, amount in kit.items():
            number, each = amount.split()
            counts[thing] = max(counts.get(thing, 0), int(number) * sizes[each])
    return tuple(Thing(thing, count) for thing, count in counts.items())


def prints_of(
    programme: Programme, activities: Iterable[Activity], needs: Iterable[str], sizes: Mapping[str, int]
) -> tuple[Print, ...]:
    """Give the sheets to print, in the order of their use. Each sort that somebody needs is at every table."""
    sorts = {programme.needs[need].print for need in needs}
    prints: dict[str, Print] = {}
    for activity in activities:
        copies, each = _copies(activity, programme.limits.spare, sizes)
        for name in activity.exercises:
            before = prints.get(name)
            extra = ("large_print" in sorts) * each, ("easy_read" in sorts) * each
            if before is None or copies > before.copies:
                prints[name] = Print(name, copies, *extra)
    return tuple(prints.values())


def _copies(activity: Activity, spare: int, sizes: Mapping[str, int]) -> tuple[int, int]:
    """Give how many copies of each of an activity's sheets, spares among them, and how many of each special sort."""
    if activity.per == "room":
        return 1, 1
    if activity.per == "table":
        return sizes["table"] + 1, sizes["table"]
    strands = len(activity.exercises) if activity.per == "strand" else 1
    people = -(-sizes["person"] // max(strands, 1))
    return people + -(-people // spare), -(-sizes["table"] // max(strands, 1))
