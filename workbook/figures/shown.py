"""Tables as a person reads them: words above, plain headings, whole numbers whole, numbers to the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd

from workbook.words import say


@dataclass(frozen=True)
class Table:
    """What a table says, in ``words``, and the table itself. Its index heads the rows, by group where it has levels."""

    words: str
    frame: pd.DataFrame

    def __repr__(self) -> str:
        return f"{self.words}\n{as_read(self.frame).to_string()}"

    def _repr_html_(self) -> str:
        words = f'<p class="figure-words">{escape(self.words)}</p>' if self.words else ""
        return words + table_html(self.frame)


def table_html(frame: pd.DataFrame) -> str:
    """Give a table as HTML: one line of headings, and a heading row for each group of rows."""
    shown = as_read(frame)
    numbers = [' class="number"' if pd.api.types.is_numeric_dtype(frame[name]) else "" for name in frame]
    heads = zip([shown.index.names[-1] or "", *shown], ["", *numbers], strict=True)
    # A heading without words heads nothing.
    top = "".join(
        f'<th scope="col"{number}>{escape(str(name))}</th>' if name else "<td></td>" for name, number in heads
    )
    body = "".join(_body(shown, numbers))
    label = escape(say("Table: {title}", title=", ".join(map(str, shown))))
    return (
        # A wide table moves sideways in a group of its own, which the keyboard can reach.
        f'<div class="table-wrapper" tabindex="0" role="group" aria-label="{label}">'
        f'<table class="figure-table"><thead><tr>{top}</tr></thead>{body}</table></div>'
    )


def _head(name: str, number: str) -> str:
    # A heading without words heads nothing.
    return f'<th scope="col"{number}>{escape(name)}</th>' if name else "<td></td>"


def _body(shown: pd.DataFrame, numbers: list[str]) -> Iterator[str]:
    heads = [head if isinstance(head, tuple) else (head,) for head in shown.index]
    rows = zip(heads, shown.itertuples(index=False), strict=True)
    for group, within in groupby(rows, key=lambda row: row[0][:-1]):
        yield "<tbody>"
        if group:
            name = escape(", ".join(map(str, group)))
            yield f'<tr><th scope="rowgroup" colspan="{len(numbers) + 1}">{name}</th></tr>'
        for head, values in within:
            cells = (f"<td{number}>{escape(value)}</td>" for value, number in zip(values, numbers, strict=True))
            yield f'<tr><th scope="row">{escape(str(head[-1]))}</th>{"".join(cells)}</tr>'
        yield "</tbody>"


def grid_of(frame: pd.DataFrame) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Give a table's headings, and its rows as text; what heads a row comes first."""
    shown = as_read(frame)
    heads = [", ".join(map(str, head)) if isinstance(head, tuple) else str(head) for head in shown.index]
    rows = zip(heads, shown.itertuples(index=False), strict=True)
    columns = (", ".join(filter(None, map(str, filter(None, shown.index.names)))), *map(str, shown))
    return columns, tuple((head, *values) for head, values in rows)


def as_read(frame: pd.DataFrame) -> pd.DataFrame:
    """Give a table as text: a column of whole numbers is shown whole, any other with two decimals."""
    return pd.DataFrame({name: _as_text(frame[name]) for name in frame}, index=frame.index)


def _as_text(column: pd.Series[Any]) -> pd.Series[str]:
    if not pd.api.types.is_numeric_dtype(column):
        return column.fillna("").astype(str)
    given = column.dropna()
    decimals = 0 if (given == given.round()).all() else 2
    as_text = two_decimals if decimals else "{:.0f}".format
    return given.map(as_text).reindex(column.index).fillna("none").astype(str)


def two_decimals(number: float) -> str:
    """Give a number with two decimals, half a hundredth going up, as at school and as on the page."""
    return str(Decimal(float(number)).quantize(Decimal("0.01"), ROUND_HALF_UP))


def name_of(stem: str) -> str:
    """Give a person's name or part as it is read, from their file's: ``night-manager`` Night manager, ``hr`` HR."""
    words = stem.replace("-", " ").replace("_", " ").strip()
    is_initials = not set(words.lower()) & set("aeiouy")
    return words.upper() if is_initials else words[:1].upper() + words[1:]
