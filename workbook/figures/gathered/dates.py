"""A day as people write it: 2027-01-14, 14/01/2027 or 14 January 2027. What can be two days is asked about."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from workbook.problem import Problem
from workbook.words import later, say

MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
_SHORTEST = 3  # letters of a month: Jan


def day(words: str) -> str:
    """Give a day as 2027-01-14, or nothing where the words are no day. Raises Problem where they can be two days."""
    if found := re.match(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$", words):
        return _iso(*map(int, found.groups()))
    if found := re.match(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})$", words):
        return _slashed(words, *map(int, found.groups()))
    plain = re.sub(r"^[A-Za-z]+day,?\s+", "", words)
    if found := re.match(r"(\d{1,2})(?:[snrt][tdh])?\s+([A-Za-z]+)\.?,?\s+(\d{4})$", plain):
        return _iso(int(found[3]), _month(found[2]), int(found[1]))
    return ""


def _slashed(words: str, first: int, second: int, year: int) -> str:
    """Read a day with its month in figures: day first, unless no month has that number."""
    days = {_iso(year, second, first), _iso(year, first, second)} - {""}
    if len(days) > 1:
        one, other = f"{first} {say(MONTHS[second - 1])}", f"{second} {say(MONTHS[first - 1])}"
        raise Problem(
            say("“{words}” can be {one} or {other}. Write the month as a word.", words=words, one=one, other=other)
        )
    return next(iter(days), "")


def _month(name: str) -> int:
    known = [n for n, month in enumerate(MONTHS, 1) if _begins(name, month) or _begins(name, say(month))]
    return known[0] if known and len(name) >= _SHORTEST else 0


def _begins(name: str, month: str) -> bool:
    return month.lower().startswith(name.lower())


def _iso(year: int, month: int, number: int) -> str:
    with suppress(ValueError):
        return date(year, month, number).isoformat()
    return ""
