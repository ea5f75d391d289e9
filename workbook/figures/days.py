"""A plan of days as tables: the running order, the tables of people, and what more people would change."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.figures.shown import Table


def running_order(day: Day) -> Table:
    """Give one day's running order: when each thing begins and ends, and for how many minutes."""
    rows = [(f"{item.start} to {item.end}", item.minutes, item.title) for item in day.items]
    frame = pd.DataFrame(rows, columns=["When", "Minutes", "What"]).set_index("When")
    return Table(day_in_words(day), frame)


def day_in_words(day: Day) -> str:
    """Say when a day begins and ends, and how much of it is work."""
    rests = [item.minutes for item in day.items if item.kind in ("break", "lunch")]
    on = f" ({day.date})" if day.date else ""
    return (
        f"Day {day.number}{on} is from {day.start} to {day.end}: "
        f"{day.contact_minutes} minutes of work, and {sum(rests)} minutes of breaks."
    )


def seating(plan: Plan) -> Table:
    """Give a plan's tables, each with how many of each role sit at it."""
    frame = pd.DataFrame(plan.tables, index=pd.RangeIndex(1, len(plan.tables) + 1, name="Table"))
    return Table(f"{sum(map(sum, (t.values() for t in plan.tables)))} people sit at {len(plan.tables)} tables.", frame)


def second_look(plan: Plan) -> Table:
    """Give what is worth a second look in a plan, a row for each thing."""
    frame = pd.DataFrame({"What we saw": plan.warnings}, index=pd.RangeIndex(1, len(plan.warnings) + 1, name=""))
    words = "Nothing here needs a second look." if frame.empty else "These are questions, and you decide."
    return Table(words, frame)


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
    names = ["People", "At each table", "Sheets to print", "To look at again"]
    return Table(
        "More people mean more tables and more to print.", pd.DataFrame(rows, columns=names).set_index("People")
    )
