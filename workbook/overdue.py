"""What had to be looked at again by now, wherever it stands: figures, help lines, templates, exercises and chapters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from workbook import documents, local, rates
from workbook.ageing import in_words, look_again, not_a_day
from workbook.chapters import chapters
from workbook.exercise import Exercise
from workbook.problem import Problem
from workbook.words import say

CHECKED = re.compile(r"^#+ (?P<head>.+)|\{checked\}`(?P<checked>[^`]*)`", re.MULTILINE)

Found = Iterator[tuple[str, str, date]]
"""What ages: the file, what it is about, and the last day on which it needs no new look."""


def overdue(on: date, exercises: Mapping[str, Exercise]) -> list[str]:
    """Say, in a sentence each, what had to be looked at again before this day, in these exercises and all besides.

    No build fails for what is old. Raises Problem, with the place, for a day in a chapter that there is not.
    """
    return [
        say(
            "{file}: “{what}” was to be looked at again by {day}. Pages say so.",
            file=file,
            what=what,
            day=in_words(by),
        )
        for file, what, by in (*_in_data(), *_in_exercises(exercises), *_in_chapters())
        if on > by
    ]


def _in_data() -> Found:
    for rate in rates.rates().values():
        yield f"data/{rates.FILE.name}", rate.what, look_again(rate.checked, rate.limit)
    yield f"data/{local.FILE.name}", "help", look_again(local.local().checked, local.HELP_HOLDS)
    for name, document in documents.documents().items():
        if document.template:
            yield f"data/documents/{name}.yaml", document.template.name, look_again(document.template.checked)


def _in_exercises(exercises: Mapping[str, Exercise]) -> Found:
    for name, exercise in exercises.items():
        for step in exercise.steps:
            if step.checked:
                yield f"exercises/{name}.yaml", step.title, look_again(step.checked)


def _in_chapters() -> Found:
    for page, text in chapters():
        head = page
        for found in CHECKED.finditer(text):
            head = found["head"] or head
            if found["checked"] and (mistake := not_a_day(found["checked"])):
                raise Problem(f"{page}.md: “{head}”: {mistake}")
            if found["checked"]:
                yield f"{page}.md", head, look_again(found["checked"])
