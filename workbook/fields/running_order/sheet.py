"""A plan of days as it is printed. Its twin in the browser is ``shown.mjs``."""

from __future__ import annotations

from datetime import date

from workbook.days.clock import Day
from workbook.days.lines import title_of
from workbook.days.made import Plan
from workbook.days.programme import Programme
from workbook.languages import say_day
from workbook.shapes import Grid, Parts, Shape
from workbook.words import later, say


def drawn(plan: Plan, programme: Programme) -> Parts:
    """Give the whole plan: each day, then the tables, what to bring, what to print, and what to look at again."""
    days = [(heading(day), _order(day)) for day in plan.days]
    return Parts((*days, *_people(plan, programme), *_things(plan, programme), *_second_look(plan)))


def heading(day: Day) -> str:
    """Say which day it is: Day 1, Thursday 14 January 2027: 09:30 to 15:30, with 280 minutes of work."""
    on = date.fromisoformat(day.date) if day.date else None
    when = {"number": day.number, "start": day.start, "end": day.end, "minutes": day.contact_minutes}
    if on:
        dated = later("Day {number}, {day}: {start} to {end}, with {minutes} minutes of work")
        return say(dated, day=say_day(on), **when)
    return say(later("Day {number}: {start} to {end}, with {minutes} minutes of work"), **when)


def _order(day: Day) -> Shape:
    rows = [(item.start, item.end, str(item.minutes), item.title) for item in day.items]
    return Grid((say("Begins"), say("Ends"), say("Minutes"), say("What")), tuple(rows))


def _people(plan: Plan, programme: Programme) -> list[tuple[str, Shape]]:
    if not plan.tables:
        return []
    seated = programme.roles.seated
    rows = [(str(n), *(str(table[role]) for role in seated)) for n, table in enumerate(plan.tables, 1)]
    return [(say("Tables"), Grid((say("Table"), *seated), tuple(rows)))]


def _things(plan: Plan, programme: Programme) -> list[tuple[str, Shape]]:
    if not plan.tables:
        return []
    kit = tuple((line.thing, str(line.count), False) for line in plan.kit)
    prints = tuple(
        (title_of(programme, one.exercise), str(one.copies), str(one.large_print), str(one.easy_read), False)
        for one in plan.prints
    )
    things = say("What"), say("How many"), say("Here")
    copies = say("Sheet"), say("Copies"), say("Large print"), say("Easy Read"), say("Done")
    return [(say("What to bring"), Grid(things, kit)), (say("What to print"), Grid(copies, prints))]


def _second_look(plan: Plan) -> list[tuple[str, Shape]]:
    rows = tuple((warning, False) for warning in plan.warnings)
    return [(say("Worth a second look"), Grid((say("What we saw"), say("Looked at")), rows))] if rows else []
