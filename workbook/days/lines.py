"""A plan in lines of text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.days.programme import Programme


def lines_of(plan: Plan, programme: Programme) -> Iterator[str]:
    """Give the plan, line by line: the days, the tables, what to bring and print, and what to look at again."""
    yield plan.title
    for day in plan.days:
        yield from _day(day)
    if plan.tables:
        yield from ("", "Tables")
        for number, table in enumerate(plan.tables, 1):
            yield f"  {number}  " + ", ".join(f"{role} {count}" for role, count in table.items())
        yield from ("", "What to bring", *(f"  {line.count:>4}  {line.thing}" for line in plan.kit))
        yield from ("", "What to print")
        for one in plan.prints:
            more = f", large print {one.large_print}" * bool(one.large_print)
            more += f", Easy Read {one.easy_read}" * bool(one.easy_read)
            yield f"  {one.copies:>4}  {title_of(programme, one.exercise)}{more}"
    if plan.warnings:
        yield from ("", "Worth a second look", *(f"  {warning}" for warning in plan.warnings))


def _day(day: Day) -> Iterator[str]:
    on = f", {day.date}" if day.date else ""
    yield from ("", f"Day {day.number}{on}: {day.start} to {day.end}, with {day.contact_minutes} minutes of work")
    for item in day.items:
        yield f"  {item.start}  {item.minutes:>3}  {item.title}"


def title_of(programme: Programme, exercise: str) -> str:
    """Give what an exercise is called in the programme, or its name."""
    known = programme.activities.get(exercise)
    return known.title if known else exercise
