"""Where the programme is kept: ``data/programme.yml``, the one file that says what we do and for how long."""

from __future__ import annotations

from functools import cache

from workbook.days.programme import Programme
from workbook.problem import Problem
from workbook.shelf import data
from workbook.strands import hidden

FILE = "programme.yml"


@cache
def programme() -> Programme:
    """Give the programme, with what this copy shows. Raises Problem if its file has a mistake."""
    made, wrong = Programme.made_of(data(FILE))
    if made is None:
        raise Problem("\n".join(f"data/{FILE}: {': '.join(filter(None, mistake))}" for mistake in wrong))
    return made.without(hidden().exercises)
