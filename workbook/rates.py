"""Facts that age: payments, thresholds and where the law is. Each knows when it has to be looked at again.

They are kept in ``data/rates.yml`` and nowhere else, so that one look each spring is enough.
"""

from __future__ import annotations

from pathlib import Path

from workbook.as_text import read_data
from workbook.complaints import nearest
from workbook.definition import Count, Day, Definition, Key, Words
from workbook.problem import Problem
from workbook.shelf import DATA

FILE = DATA / "rates.yml"


class Rate(Definition):
    """One fact. ``source`` is a link, in Markdown; ``checked`` is when it was read, and ``limit`` is in months."""

    name: Key
    what: Words
    says: Words
    source: Words
    checked: Day
    limit: Count


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
