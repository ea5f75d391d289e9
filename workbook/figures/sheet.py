"""What a group keeps: a short text under headings, and the lines that people wrote in a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

import pandas as pd


@dataclass(frozen=True)
class Sheet:
    """A short text under headings, to keep: shown as it is read, and printed as Markdown."""

    title: str
    parts: Mapping[str, Sequence[str]]

    def __repr__(self) -> str:
        parts = ["\n".join((f"## {head}", "", *(f"- {line}" for line in lines))) for head, lines in self._told()]
        return "\n\n".join((f"# {self.title}", *parts))

    def _repr_html_(self) -> str:
        parts = [
            f"<h4>{escape(head)}</h4><ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
            for head, lines in self._told()
        ]
        return f'<div class="figure-words"><h3>{escape(self.title)}</h3>{"".join(parts)}</div>'

    def _told(self) -> list[tuple[str, Sequence[str]]]:
        return [(head, lines) for head, lines in self.parts.items() if lines]


def lines_of(gathered: pd.DataFrame, field: str, columns: Sequence[str]) -> pd.DataFrame:
    """Give the lines that people wrote in a list: a column for each of its columns, blank where nothing was written.

    A line without its first column is left out. Whose line it was is not said.
    """
    given = gathered[gathered["field"] == field]
    place = given["part"].str.extract(r"(?P<line>\d+) · (?P<column>\w+)")
    table = given.assign(line=place["line"], column=place["column"])
    wide = table.pivot_table("value", ["file", "line"], "column", aggfunc="first")
    return wide.reindex(columns=list(columns)).dropna(subset=columns[0]).fillna("").reset_index(drop=True)
