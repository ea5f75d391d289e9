"""What every exercise asks, as data: for a page that shows many people's answers without knowing kinds of field.

How an answer is shaped needs no word here: an answer is text, a list, or named text, and says so itself.
What may be done with it is asked of the kind, by an answer that its own form could hold.
"""

from __future__ import annotations

from typing import Any

from workbook import shelf
from workbook.fields.field import Field, numbers

LINES = ("rows", "cards")
"""What kinds call the things that are each given a value."""

VALUES = ("options", "piles")
"""What kinds call the values, where they are words; ``points`` are numbers, with words."""


def asked() -> dict[str, Any]:
    """Give each exercise's title, and what its fields ask, by name: label, step, measure, rows, values, columns."""
    return {
        stem: {
            "title": exercise.title,
            "fields": {field.name: _question(field, step.title) for step in exercise.steps for field in step.fields},
        }
        for stem, exercise in shelf.exercises().items()
    }


def _question(field: Field, step: str) -> dict[str, Any]:
    rows = next((list(getattr(field, key)) for key in LINES if hasattr(field, key)), [])
    values = _values(field)
    told = {"label": field.label, "step": step, "measure": _measure(field, rows, values)}
    return told | {
        "rows": rows,
        "values": values,
        "columns": [[column.name, column.label] for column in _columns(field)],
    }


def _values(field: Field) -> list[list[str]]:
    """Give each value that an answer can have, with its words, in order."""
    if points := getattr(field, "points", ()):
        return [[number, words] for number, words in zip(numbers(points), points, strict=True)]
    return next(([[one, one] for one in getattr(field, key)] for key in VALUES if hasattr(field, key)), [])


def _measure(field: Field, rows: list[str], values: list[list[str]]) -> str:
    """Ask the kind what may be done with a value; "" where no such answer is good."""
    value = values[0][0] if values else "some words"
    line = {one.name: next(iter(one.options), "some words") for one in _columns(field)}
    tried: list[Any] = [{rows[0]: value}] if rows else [[line]] if line else [value, [value]]
    good = next((answer for answer in tried if field.problem(answer) is None), None)
    measures = [entry.measure for entry in field.in_table(good)] if good else []
    return "text" if "text" in measures else next(iter(measures), "")


def _columns(field: Field) -> list[Any]:
    """Give the columns of a list, and of nothing else."""
    return [column for column in getattr(field, "columns", ()) if hasattr(column, "options")]
