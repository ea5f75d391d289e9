"""A plan of days as it is printed. Its twin in the browser is ``shown.mjs``."""

from __future__ import annotations

from datetime import date

from workbook.days.clock import Day
from workbook.days.lines import title_of
from workbook.days.made import Plan
from workbook.days.programme import Programme
from workbook.shapes import Grid, Parts, Shape


def drawn(plan: Plan, programme: Programme) -> Parts:
    """Give the whole plan: each day, then the tables, what to bring, what to print, and what to look at again."""
    days = [(heading(day), _order(day)) for day in plan.days]
    return Parts((*days, *_people(plan, programme), *_things(plan, programme), *_second_look(plan)))


def heading(day: Day) -> str:
    """Say which day it is: Day 1, Thursday 14 January 2027: 09:30 to 15:30, with 280 minutes of work."""
    on = date.fromisoformat(day.date) if day.date else None
    said = f", {on:%A} {on.day} {on:%B} {on.year}" if on else ""
    return f"Day {day.number}{said}: {day.start} to {day.end}, with {day.contact_minutes} minutes of work"


def _order(day: Day) -> Shape:
    rows = [(item.start, str(item.minutes), item.title, item.session) for item in day.items]
    return Grid(("Begins", "Minutes", "What", "Session"), tuple(rows))


def _people(plan: Plan, programme: Programme) -> list[tuple[str, Shape]]:
    if not plan.tables:
        return []
    seated = programme.roles.seated
    rows = [(str(n), *(str(table[role]) for role in seated)) for n, table in enumerate(plan.tables, 1)]
    return [("Tables", Grid(("Table", *seated), tuple(rows)))]


def _things(plan: Plan, programme: Programme) -> list[tuple[str, Shape]]:
    if not plan.tables:
        return []
    kit = tuple((line.thing, str(line.count), False) for line in plan.kit)
    prints = tuple(
        (title_of(programme, one.exercise), *map(str, (one.copies, one.large_print, one.easy_read)))
        for one in plan.prints
    )
    copies = ("Sheet", "Copies", "Large print", "Easy Read")
    return [("What to bring", Grid(("What", "How many", "Here"), kit)), ("What to print", Grid(copies, prints))]


def _second_look(plan: Plan) -> list[tuple[str, Shape]]:
    rows = tuple((warning, False) for warning in plan.warnings)
    return [("Worth a second look", Grid(("What we saw", "Looked at"), rows))] if rows else []
