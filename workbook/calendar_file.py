"""A plan's days as a calendar file. icalendar is met here only.

The page makes the same file with ``screen/calendar.mjs``. A calendar says “Workshop” and no more: others may see it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import uuid4

from icalendar import Calendar, Event

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.disk import write
from workbook.problem import Problem
from workbook.words import say


def write_calendar(plan: Plan, to: Path) -> None:
    """Write the days as a calendar file. Raises Problem if nobody has said which day is the first."""
    if not plan.days or not plan.days[0].date:
        raise Problem("A calendar needs a date. Choose the first day in “Plan the days”, or type --day 2027-01-14.")
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Co-production workbook//EN")
    for day in plan.days:
        calendar.add_component(_event(day, len(plan.days)))
    write(to, calendar.to_ical().decode())


def _event(day: Day, days: int) -> Event:
    """Give one day as an event: the time on the wall, wherever the person is."""
    event = Event()
    event.add("uid", uuid4().hex)
    event.add("dtstamp", datetime.now(UTC))
    on = date.fromisoformat(day.date)
    event.add("dtstart", datetime.combine(on, time.fromisoformat(day.start)))
    if day.end > day.start:
        event.add("dtend", datetime.combine(on, time.fromisoformat(day.end)))
    one_of = say("Workshop, day {number} of {days}", number=day.number, days=days)
    event.add("summary", one_of if days > 1 else say("Workshop"))
    return event
