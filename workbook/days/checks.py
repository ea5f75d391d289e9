"""What is worth a second look in a plan. Each warning is one sentence, written in the programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from workbook.days.clock import Day, Item, clock_of, minutes_of
from workbook.days.definitions import BREAKS, Where
from workbook.days.programme import Programme
from workbook.words import say

Warning_ = tuple[str, dict[str, object]]
"""Which sentence of the programme's ``warnings``, and what fills its holes."""


def about_days(programme: Programme, where: Where, days: Iterable[Day]) -> Iterator[Warning_]:
    """Give what is worth a second look in each day, and between them."""
    for day in days:
        found = [
            *_minutes(programme, day),
            *_runs(programme, day),
            *_lunch(programme, day),
            *_before(programme, day),
            *_end(programme, where, day),
        ]
        yield from ((name, {"day": day.number, **holes}) for name, holes in found)
    yield from _leans(programme, [item for day in days for item in day.items])


def _minutes(programme: Programme, day: Day) -> Iterator[Warning_]:
    for item in day.items:
        known = programme.activities.get(item.activity)
        if not item.minutes:
            yield "blank_minutes", {"title": item.title}
        elif known and item.minutes < known.least and item.kind not in ("prepare", "lunch"):
            yield "least", {"title": item.title, "minutes": item.minutes, "limit": known.least}


def _runs(programme: Programme, day: Day) -> Iterator[Warning_]:
    limit, run, at = programme.limits.run, 0, minutes_of(day.start)
    for item in _from_the_start(day):
        if item.kind in BREAKS and item.minutes:
            if run > limit:
                yield "run", {"minutes": run, "clock": clock_of(at), "limit": limit}
            run = 0
        else:
            run += item.minutes
        at += item.minutes
    if run > limit:
        yield "run_end", {"minutes": run, "clock": clock_of(at), "limit": limit}


def _from_the_start(day: Day) -> list[Item]:
    """Give what comes at the start and after it, without what comes before."""
    first = next((n for n, item in enumerate(day.items) if item.kind != "prepare"), len(day.items))
    return list(day.items[first:])


def _lunch(programme: Programme, day: Day) -> Iterator[Warning_]:
    limits, lunches = programme.limits, [item.minutes for item in day.items if item.kind == "lunch"]
    if not lunches and sum(item.minutes for item in _from_the_start(day)) > limits.lunch_after:
        yield "no_lunch", {"limit": limits.lunch_after}
    if lunches and max(lunches) < limits.lunch:
        yield "short_lunch", {"minutes": max(lunches), "limit": limits.lunch}


def _before(programme: Programme, day: Day) -> Iterator[Warning_]:
    ahead = day.items[: len(day.items) - len(_from_the_start(day))]
    for name in ("prepare", "doors"):
        minutes = sum(item.minutes for item in ahead if item.activity == name)
        limit: int = getattr(programme.limits, name)
        if minutes < limit:
            yield f"no_{name}", {"minutes": minutes, "limit": limit}


def _end(programme: Programme, where: Where, day: Day) -> Iterator[Warning_]:
    limits, latest = programme.limits, programme.limits.latest[where]
    ends = minutes_of(day.start) + sum(item.minutes for item in _from_the_start(day))
    if ends > minutes_of(latest):
        yield "late", {"clock": day.end, "limit": latest}
    if day.contact_minutes > limits.contact:
        yield "contact", {"minutes": day.contact_minutes, "limit": limits.contact}
    last = programme.activities.get(day.items[-1].activity)
    if not (last and last.closes):
        yield "no_close", {}


def _leans(programme: Programme, items: list[Item]) -> Iterator[Warning_]:
    done: set[str] = set()
    for item in items:
        known = programme.activities.get(item.activity)
        if known and known.leans and not done & set(known.leans):
            titles = (f"“{programme.activities[name].title}”" for name in known.leans)
            other = reduce(lambda one, other: say("{one} or {other}", one=one, other=other), titles)
            yield "leans", {"title": item.title, "other": other}
        done.add(item.activity)
