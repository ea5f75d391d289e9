"""Facts that age: payments, thresholds and where the law is. Each knows when it has to be looked at again.

They are kept in ``data/rates.yml`` and nowhere else, so that one look each spring is enough.
"""

from __future__ import annotations

import calendar
import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

from workbook.as_text import read_data
from workbook.complaints import nearest
from workbook.definition import Count, Definition, Key, Words, matching
from workbook.languages import say_date
from workbook.problem import Problem
from workbook.shelf import DATA
from workbook.words import say

FILE = DATA / "rates.yml"

Day = Annotated[str, matching(r"\d{4}-\d\d-\d\d", "It should be a day, like 2026-11-22.")]


class Rate(Definition):
    """One fact. ``source`` is a link, in Markdown; ``checked`` is when it was read, and ``limit`` is in months."""

    name: Key
    what: Words
    says: Words
    source: Words
    checked: Day
    limit: Count

    def mistake(self) -> str | None:
        """Say that there is no such day, or None."""
        try:
            date.fromisoformat(self.checked)
        except ValueError:
            return f"`checked` is “{self.checked}”. There is no such day."
        return None

    @property
    def look_again(self) -> date:
        """Give the last day on which it needs no new look."""
        checked = date.fromisoformat(self.checked)
        years, month = divmod(checked.month - 1 + self.limit, 12)
        year = checked.year + years
        return date(year, month + 1, min(checked.day, calendar.monthrange(year, month + 1)[1]))

    def is_old(self, on: date) -> bool:
        """Whether it had to be looked at again before this day."""
        return on > self.look_again


def rates(path: Path = FILE) -> dict[str, Rate]:
    """Give every fact that ages, by its name. Raises Problem, with the place, if the file has a mistake."""
    file = f"data/{path.name}"
    if not path.exists():
        return {}
    raw = read_data(path, file)
    if not isinstance(raw, list) or not all(isinstance(one, dict) for one in raw):
        raise Problem(f"{file}: this should be a list, each with {', '.join(Rate.model_fields)}.")
    made = [(n, *Rate.made_of(one)) for n, one in enumerate(raw, 1)]
    if wrong := [f"{file}: number {n}: {': '.join(filter(None, why))}" for n, _, whys in made for why in whys]:
        raise Problem("\n".join(wrong))
    return {rate.name: rate for _, rate, _ in made if rate}


def find(name: str) -> Rate:
    """Give one fact. Raises Problem, with the name that was meant, if there is none of that name."""
    known = rates()
    if name not in known:
        raise Problem(f"There is no “{name}” in data/{FILE.name}. {nearest(name, known)}")
    return known[name]


def today() -> date:
    """Give the day of the build: the one that ``SOURCE_DATE_EPOCH`` says, as in any build that can be repeated."""
    said = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(said), UTC).date() if said.isdecimal() else datetime.now(UTC).date()


def overdue(on: date, known: Iterable[Rate] | None = None) -> list[str]:
    """Say, in a sentence each, which facts had to be looked at again before this day. No build fails for it."""
    found = rates().values() if known is None else known
    return [
        say(
            "data/{file}: “{what}” was to be looked at again by {day}. Pages say so.",
            file=FILE.name,
            what=rate.what,
            day=in_words(rate.look_again),
        )
        for rate in found
        if rate.is_old(on)
    ]


def in_words(day: date) -> str:
    """Give a day as people write it: 22 November 2026."""
    return say_date(day)
