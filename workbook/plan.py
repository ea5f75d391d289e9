"""A plan of the days: of somebody's answers to “Plan the days”, or of a format as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.complaints import nearest
from workbook.days.made import Plan, plan_made
from workbook.days.people import usual_people
from workbook.problem import Problem
from workbook.programme import programme

__all__ = ["Plan", "plan_of", "standard"]


def plan_of(answers: Mapping[str, Any]) -> Plan:
    """Give the plan of the answers to “Plan the days”. Raises Problem only if the programme has a mistake."""
    return plan_made(programme(), answers)


def standard(name: str, start: str = "") -> Plan:
    """Give a format's plan for as many people as it usually has, perhaps from another ``start``, such as 09:30.

    Raises Problem if there is no format of that name.
    """
    return plan_of(standard_answers(name, start))


def standard_answers(name: str, start: str = "") -> dict[str, Any]:
    """Give the answers that make a format's usual plan. Raises Problem if there is no format of that name."""
    formats = programme().formats
    if name not in formats:
        raise Problem(f"There is no format called “{name}”. {nearest(name, formats)}")
    people = usual_people(programme(), formats[name])
    return {"format": formats[name].title, "people": people, "first_day": {"time": start} if start else {}}
