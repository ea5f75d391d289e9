"""A plan in lines of text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.days.programme import Programme
from workbook.words import say


def lines_of(plan: Plan, programme: Programme) -> Iterator[str]:
    """Give the plan, line by line: the days, the tables, what to bring and print, and what to look at again."""
    yield plan.title
    for day in plan.days:
        yield from _day(day)
    if plan.tables:
        yield from ("", say("Tables"))
        for number, table in enumerate(plan.tables, 1):
            yield f"  {number}  " + ", ".join(f"{role} {count}" for role, count in table.items())
        yield from ("", say("What to bring"), *(f"  {line.count:>4}  {line.thing}" for line in plan.kit))
        yield from ("", say("What to print"))
        for one in plan.prints:
            more = [title_of(programme, one.exercise)]
            if one.large_print:
                more.append(say("large print {n}", n=one.large_print))
            if one.easy_read:
                more.append(say("Easy Read {n}", n=one.easy_read))
            yield f"  {one.copies:>4}  {', '.join(more)}"
    if plan.warnings:
        yield from ("", say("Worth a second look"), *(f"  {warning}" for warning in plan.warnings))


def _day(day: Day) -> Iterator[str]:
    work = {"start": day.start, "end": day.end, "minutes": day.contact_minutes}
    on = ", ".join(filter(None, (say("Day {number}", number=day.number), day.date)))
    yield from ("", f"{on}: {say('{start} to {end}, with {minutes} minutes of work', **work)}")
    for item in day.items:
        yield f"  {item.start}  {item.minutes:>3}  {item.title}"


def title_of(programme: Programme, exercise: str) -> str:
    """Give what an exercise is called in the programme, or its name."""
    known = programme.activities.get(exercise)
    return known.title if known else exercise
