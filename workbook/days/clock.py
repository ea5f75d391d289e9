"""When everything is: rows of a running order become days with clock times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from typing import Any, NamedTuple

from workbook.days.definitions import BEFORE, BREAKS, Format
from workbook.days.programme import Programme


class Row(NamedTuple):
    """One row of a running order; ``minutes`` is 0 while nobody has said."""

    day: int
    activity: str
    title: str
    minutes: int


@dataclass(frozen=True)
class Item:
    """One thing in a day. ``kind`` is activity, break, lunch, prepare or close; ``start`` and ``end`` are clock times.

    ``activity`` is the programme's name for it, or blank where the trainers added it themselves.
    """

    kind: str
    title: str
    minutes: int
    start: str
    end: str
    activity: str
    session: str
    exercises: tuple[str, ...]


@dataclass(frozen=True)
class Day:
    """One day: its number, its date or "", when people begin and end, and what they do.

    ``contact_minutes`` are those of work: neither breaks nor what comes before the start.
    """

    number: int
    date: str
    start: str
    end: str
    items: tuple[Item, ...]
    contact_minutes: int


def whole(text: Any, most: int = 9999) -> int:
    """Read a whole number of no more than ``most`` as people type it; 0 for anything else."""
    given = text.strip() if isinstance(text, str) else ""
    return int(given) if re.fullmatch("[0-9]{1,4}", given) and int(given) <= most else 0


def minutes_of(clock: str) -> int:
    """Give the minutes since midnight of a clock time: 570 for 09:30."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock_of(minutes: int) -> str:
    """Give the clock time so many minutes after midnight; after a whole day it begins again."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def rows_of(programme: Programme, plan: Format, order: Any) -> list[Row]:
    """Give the rows somebody put together, or the format's own while there are none. Days are in their order."""
    if given := [row for row in order if isinstance(row, Mapping)] if isinstance(order, list) else []:
        rows = [
            Row(whole(row.get("day")) or 1, name, str(row.get("title") or _title(programme, name)), _minutes(row))
            for row in given
            for name in [str(row.get("activity") or "")]
        ]
        return sorted(rows, key=lambda row: row.day)
    return [
        Row(number, slot.activity, _title(programme, slot.activity), slot.minutes)
        for number, day in enumerate(plan.days, 1)
        for slot in programme.slots(day)
    ]


def _minutes(row: Mapping[str, Any]) -> int:
    return whole(row.get("minutes"), 600)


def _title(programme: Programme, name: str) -> str:
    known = programme.activities.get(name)
    return known.title if known else name


def days_of(programme: Programme, plan: Format, rows: Iterable[Row], first: Mapping[str, str]) -> tuple[Day, ...]:
    """Lay the rows out by the clock. ``first`` is the first day's date and time, either of them or neither."""
    by_day: dict[int, list[Row]] = {}
    for row in rows:
        by_day.setdefault(row.day, []).append(row)
    return tuple(_day(programme, plan, number, own, first) for number, own in by_day.items())


def _day(programme: Programme, plan: Format, number: int, rows: list[Row], first: Mapping[str, str]) -> Day:
    start = _start(plan, number, first.get("time", ""))
    before = sum(row.minutes for row in takewhile(lambda row: row.activity in BEFORE, rows))
    items, at = [], start - before
    for row in rows:
        items.append(_item(programme, row, at))
        at += row.minutes
    contact = sum(item.minutes for item in items if item.kind in ("activity", "close"))
    return Day(number, _date(plan, number, first.get("date", "")), clock_of(start), clock_of(at), tuple(items), contact)


def _item(programme: Programme, row: Row, at: int) -> Item:
    known = programme.activities.get(row.activity)
    session = programme.sessions[known.session].title if known and known.session else ""
    times = clock_of(at), clock_of(at + row.minutes)
    exercises = known.exercises if known else ()
    return Item(_kind(row.activity), row.title, row.minutes, *times, row.activity, session, exercises)


def _kind(activity: str) -> str:
    if activity in BEFORE:
        return "prepare"
    return activity if activity in (*BREAKS, "close") else "activity"


def _start(plan: Format, number: int, time: str) -> int:
    """Give when a day starts. Another time for the first day holds for every day that would start with it."""
    own = plan.days[min(number, len(plan.days)) - 1].start
    return minutes_of(time if time and own == plan.days[0].start else own)


def _date(plan: Format, number: int, first: str) -> str:
    if not first:
        return ""
    known = min(number, len(plan.days))
    return str(date.fromisoformat(first) + timedelta(days=plan.days[known - 1].after + number - known))
