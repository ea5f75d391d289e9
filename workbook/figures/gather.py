"""Answers into tables: one row for each value, and what may be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from workbook.answers import Workbook, good
from workbook.exercise import Exercise

COLUMNS = ["exercise", "field", "part", "value", "measure"]


def table(exercise: Exercise, answers: Mapping[str, Any]) -> pd.DataFrame:
    """Give one row for each value of an exercise's answers: exercise, field, part, value, measure.

    ``part`` says where in the answer the value was, its names joined by " · ". Values are text, as given.
    Answers with something wrong are left out: ``answers.problems`` says which, and why.
    """
    return pd.DataFrame(_rows(exercise, answers), columns=COLUMNS)


def _rows(exercise: Exercise, answers: Mapping[str, Any]) -> list[tuple[str, ...]]:
    fields = exercise.fields
    return [
        (exercise.name, name, " · ".join(entry.part), entry.value, entry.measure)
        for name, answer in good(exercise, answers).items()
        for entry in fields[name].in_table(answer)
    ]


def gather(exercise: Exercise, files: list[Path]) -> pd.DataFrame:
    """Give the tables of many people's workbook files as one, with a first column ``file``.

    Raises Problem, naming the file, if one of them is not a workbook file.
    """
    rows = [(path.stem, *row) for path in files for row in _rows(exercise, Workbook.open(path).answers(exercise.name))]
    return pd.DataFrame(rows, columns=["file", *COLUMNS])
