"""A whole plan, made of the programme and of what somebody answered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from workbook.days.checks import about_days
from workbook.days.clock import Day, days_of, rows_of, whole
from workbook.days.people import about_people
from workbook.days.programme import Programme
from workbook.days.quantities import Print, Thing, kit_of, prints_of
from workbook.days.tables import Table, tables_of


@dataclass(frozen=True)
class Plan:
    """Days with clock times, tables, what to bring and print, and sentences about what is worth a second look.

    ``format`` is the format's name, ``people`` how many come of each role.
    Tables, kit and prints are empty while nobody has said who comes.
    """

    format: str
    title: str
    where: str
    days: tuple[Day, ...]
    people: dict[str, int]
    tables: list[Table]
    kit: tuple[Thing, ...]
    prints: tuple[Print, ...]
    warnings: tuple[str, ...]

    @property
    def contact_minutes(self) -> tuple[int, ...]:
        """The minutes of work of each day."""
        return tuple(day.contact_minutes for day in self.days)


def plan_made(programme: Programme, answers: Mapping[str, Any]) -> Plan:
    """Make the plan of somebody's answers. What cannot be read counts as not answered, and the rest still holds."""
    name = programme.format_titled(str(answers.get("format") or ""))
    chosen = programme.formats[name]
    days = days_of(programme, chosen, rows_of(programme, chosen, answers.get("running_order")), _first(answers))
    people = _people(programme, answers)
    tables = tables_of(programme, people)
    used = [
        programme.activities[item.activity] for day in days for item in day.items if _known(programme, item.activity)
    ]
    needs = [need for need in answers.get("needs") or [] if need in programme.needs]
    sizes = {"person": sum(people[role] for role in programme.roles.seated), "table": len(tables), "room": 1}
    warnings = [*about_days(programme, chosen.where, days), *about_people(programme, chosen, people, tables)]
    return Plan(
        name,
        chosen.title,
        chosen.where,
        days,
        people,
        tables,
        kit_of(programme, chosen.where, used, needs, sizes) if tables else (),
        prints_of(programme, used, needs, sizes) if tables else (),
        tuple(programme.warnings[warning].format(**holes) for warning, holes in warnings),
    )


def _known(programme: Programme, activity: str) -> bool:
    return activity in programme.activities


def _people(programme: Programme, answers: Mapping[str, Any]) -> dict[str, int]:
    given, roles = answers.get("people"), programme.roles
    said = given if isinstance(given, dict) else {}
    return {role: whole(said.get(role)) for role in (*roles.seated, roles.trainers, roles.hosts)}


def _first(answers: Mapping[str, Any]) -> dict[str, str]:
    """Give the first day's date and time, each only if it is one."""
    given = answers.get("first_day")
    said = {key: str(value) for key, value in given.items()} if isinstance(given, dict) else {}
    time = said.get("time", "")
    first = {"time": time} if re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", time) else {}
    with suppress(ValueError):
        first["date"] = str(date.fromisoformat(said.get("date", "")))
    return first
