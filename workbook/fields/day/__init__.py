"""A day to keep, perhaps with a time, that can go into a calendar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from workbook.definition import Words
from workbook.fields.field import Answer, Entry, Field, not_among, not_named
from workbook.languages import say_day
from workbook.shapes import Prose, Shape
from workbook.words import say

PARTS = ("date", "time")


class Day(Field):
    """A day, and perhaps a time: ``{"date": "2027-01-14", "time": "10:30"}``.

    ``entry`` is all that the calendar will say of it. Others may see a screen, so it should give nothing away.
    """

    entry: Words

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer) or next(filter(None, (not_among(part, PARTS) for part in answer)), None):
            return wrong
        given, time = answer.get("date", ""), answer.get("time", "")
        if given and not _day(given):
            return say("“{given}” is not a day that a calendar has. It should be written like 2027-01-14.", given=given)
        if time and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", time):
            return say("“{given}” is not a time. It should be written like 09:30 or 14:00.", given=time)
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        return Prose(in_words(answer or {}))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((part,), answer[part], "ordinal") for part in PARTS if answer.get(part)]


def _day(given: str) -> date | None:
    with suppress(ValueError):
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", given):
            return date.fromisoformat(given)
    return None


def in_words(answer: Mapping[str, str]) -> str:
    """Say a day as a person would: Thursday 14 January 2027, at 10:30. ``field.mjs`` says the same."""
    day = _day(answer.get("date", ""))
    said, time = say_day(day) if day else "", answer.get("time", "")
    return say("{day}, at {time}", day=said, time=time) if said and time else said or time
