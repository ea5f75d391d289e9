"""A plan of the days: of somebody's answers to “Plan the days”, or of a format as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbook.ageing import not_a_day
from workbook.answers import Workbook
from workbook.complaints import nearest
from workbook.days.lines import lines_of
from workbook.days.made import Plan, plan_made
from workbook.days.people import usual_people
from workbook.problem import Problem
from workbook.programme import programme

__all__ = ["EXERCISE", "Plan", "lines", "plan_asked_for", "plan_of", "standard", "standard_answers"]

EXERCISE = "plan-the-days"


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


def plan_asked_for(file: Path | None, name: str, start: str, day: str) -> Plan:
    """Give the plan in a workbook file, or a format's usual plan; ``start`` and ``day`` take the place of their own.

    Raises Problem, with what would be right, for a file, a format, a time or a day that cannot be.
    """
    answers = _answers_in(file) if file else standard_answers(name or next(iter(programme().formats)))
    if file and name:
        answers["format"] = standard_answers(name)["format"]
    given = answers.get("first_day")
    first = {**given} if isinstance(given, dict) else {}
    if start and not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", start):
        raise Problem(f"“{start}” is not a time. It should be written like 09:30.")
    if day and not_a_day(day):
        raise Problem(f"“{day}” is not a day. It should be written like 2027-01-14.")
    asked = {"time": start, "date": day}
    return plan_of({**answers, "first_day": {**first, **{key: words for key, words in asked.items() if words}}})


def _answers_in(file: Path) -> dict[str, Any]:
    if not file.exists():
        raise Problem(f"There is no file called {file}.")
    answers = Workbook.open(file).answers(EXERCISE)
    if not answers:
        raise Problem(f"{file.name} holds no plan. Fill in “Plan the days”, and save your workbook again.")
    return answers


def lines(plan: Plan) -> Iterator[str]:
    """Give a plan in lines of text."""
    return lines_of(plan, programme())
