"""What was so on a day, and may not be later: when it has to be looked at again, and how that is said.

Facts with their figures stand in ``data/rates.yml``. What else ages says the day on which it was checked: a chapter by
its ``checked`` role, a step of an exercise, a template, and the help lines in ``data/local.yml``.
"""

from __future__ import annotations

import calendar
import os
import re
from datetime import UTC, date, datetime

from workbook.complaints import shown
from workbook.languages import say_date
from workbook.words import later, say

A_YEAR = 12
"""Months that hold for what names no limit of its own: much of the law, and of what it pays, changes each April."""

WARNING = later("This may be out of date. Look it up, and ask an adviser, before you use it.")


def not_a_day(written: str) -> str:
    """Say what is wrong with a day that somebody wrote; nothing if it is one."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        return f"this is {shown(written)}. It should be a day, like 2026-11-22."
    try:
        date.fromisoformat(written)
    except ValueError:
        return f"this is {shown(written)}. There is no such day."
    return ""


def look_again(checked: str, months: int = A_YEAR) -> date:
    """Give the last day on which what was ``checked`` needs no new look: so many months later, or that month's last."""
    day = date.fromisoformat(checked)
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def today() -> date:
    """Give the day of the build: the one that ``SOURCE_DATE_EPOCH`` says, as in any build that can be repeated."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(said), UTC).date() if said.isdecimal() else datetime.now(UTC).date()


def last_checked(checked: str, months: int = A_YEAR) -> str:
    """Say when something was looked at, and by when it has to be looked at again."""
    by = in_words(look_again(checked, months))
    return say("Last checked: {checked}. To be checked again by {by}.", checked=in_words(checked), by=by)


def in_words(day: date | str) -> str:
    """Give a day, or one written like 2026-11-22, as people write it: 22 November 2026."""
    return say_date(date.fromisoformat(day) if isinstance(day, str) else day)
