"""A plan of days as tables: the running order, the tables of people, and what more people would change."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.figures.controls import Said
from workbook.figures.shown import Table
from workbook.words import say


def running_order(day: Day) -> Table:
    """Give one day's running order: when each thing begins and ends, and for how many minutes."""
    rows = [(say("{start} to {end}", start=item.start, end=item.end), item.minutes, item.title) for item in day.items]
    frame = pd.DataFrame(rows, columns=[say("When"), say("Minutes"), say("What")]).set_index(say("When"))
    return Table(day_in_words(day), frame)


def day_in_words(day: Day) -> str:
    """Say when a day begins and ends, and how much of it is work."""
    rests = [item.minutes for item in day.items if item.kind in ("break", "lunch")]
    holes = {
        "number": day.number,
        "start": day.start,
        "end": day.end,
        "work": day.contact_minutes,
        "breaks": sum(rests),
    }
    if day.date:
        return say(
            "Day {number} ({date}) is from {start} to {end}: {work} minutes of work, and {breaks} minutes of breaks.",
            date=day.date,
            **holes,
        )
    return say(
        "Day {number} is from {start} to {end}: {work} minutes of work, and {breaks} minutes of breaks.", **holes
    )


def seating(plan: Plan) -> Table:
    """Give a plan's tables, each with how many of each role sit at it."""
    frame = pd.DataFrame(plan.tables, index=pd.RangeIndex(1, len(plan.tables) + 1, name=say("Table")))
    people = sum(map(sum, (table.values() for table in plan.tables)))
    return Table(
        say("{people} people sit at {tables} tables.", people=people, tables=len(plan.tables)),
        frame,
    )


def second_look(plan: Plan) -> Table | Said:
    """Give what is worth a second look in a plan, a row for each thing, or say that nothing is."""
    if not plan.warnings:
        return Said(say("Nothing here needs a second look."))
    frame = pd.DataFrame({say("What we saw"): plan.warnings}, index=pd.RangeIndex(1, len(plan.warnings) + 1, name=""))
    return Table(say("These are questions, and you decide."), frame)


def compared(plans: Iterable[Plan]) -> Table:
    """Put plans for other numbers of people side by side: tables, copies to print, and what to look at again."""
    rows = [
        (
            sum(map(sum, (table.values() for table in plan.tables))),
            ", ".join(str(sum(table.values())) for table in plan.tables[:8]) + (" …" if len(plan.tables) > 8 else ""),  # noqa: PLR2004 - as many as a line holds
            sum(one.copies for one in plan.prints),
            len(plan.warnings),
        )
        for plan in plans
    ]
    names = [say("People"), say("At each table"), say("Sheets to print"), say("To look at again")]
    return Table(
        say("More people mean more tables and more to print."),
        pd.DataFrame(rows, columns=names).set_index(say("People")),
    )
