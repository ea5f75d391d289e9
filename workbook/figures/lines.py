"""Everybody's lines of a list in one table, without saying who wrote which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from workbook.figures.shown import Table


def rows(answers: Iterable[Mapping[str, Any]], field: str) -> list[Mapping[str, str]]:
    """Give every line that somebody wrote, in the order of their words: the order of the people is not shown."""
    written = [row for given in answers for row in given.get(field, []) if any(row.values())]
    return sorted(written, key=lambda row: [str(value).lower() for value in row.values()])


def together(
    answers: Iterable[Mapping[str, Any]], field: str, columns: Mapping[str, str], words: str, room: Sequence[str] = ()
) -> Table:
    """Show every line: ``columns`` gives the heading of each column by its name, the first one heading the rows.

    ``room`` names columns to leave blank for what the group adds.
    """
    found = rows(answers, field)
    first, *others = columns
    frame = pd.DataFrame(
        {columns[name]: [row.get(name, "") for row in found] for name in others}
        | {name: [""] * len(found) for name in room},
        index=pd.Index([row.get(first, "") for row in found], name=columns[first], dtype=object),
    )
    return Table(words.replace("{many}", str(len(found))), frame)
