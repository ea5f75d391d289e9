"""What a group's answers look like side by side: how many people said what. Counts, and never percentages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures.shown import Table
from workbook.words import any_of, say, say_many


def counts(gathered: pd.DataFrame, field: str, rows: Sequence[str], values: Mapping[str, str]) -> pd.DataFrame:
    """Count the people for each part of an answer (a row) and each thing it can be (a column).

    ``gathered`` is a table of many people's answers; ``values`` gives the words for each value, in their order.
    """
    given = gathered[gathered["field"] == field]
    found = pd.crosstab(given["part"], given["value"])
    return found.reindex(index=list(rows), columns=list(values), fill_value=0).rename(columns=dict(values))


def most_apart_first(counted: pd.DataFrame) -> pd.DataFrame:
    """Put the rows on top on which the fewest people are of one mind, and of those the most views."""
    order = pd.DataFrame({"apart": counted.sum(axis=1) - counted.max(axis=1), "views": (counted > 0).sum(axis=1)})
    return counted.loc[order.sort_values(["apart", "views"], ascending=False, kind="stable").index]


def most_first(counted: pd.DataFrame, value: str) -> pd.DataFrame:
    """Put the rows on top that most people gave this value."""
    return counted.sort_values(value, ascending=False, kind="stable")


def leading(counted: pd.DataFrame) -> pd.Series[str]:
    """Say for each row what most people gave; more than one thing where as many gave each."""
    most = {row: any_of(list(numbers[numbers == numbers.max()].index)) for row, numbers in counted.iterrows()}
    return pd.Series(most)


def apart_in_words(counted: pd.DataFrame) -> str:
    """Say on how many rows all agree, and on which the views are most spread."""
    agreed = int((counted.max(axis=1) == counted.sum(axis=1)).sum())
    first = most_apart_first(counted).iloc[0]
    said = say("On {agreed} of {rows} they all agree.", agreed=agreed, rows=len(counted))
    furthest = say("They are furthest apart on “{row}”: {views}.", row=first.name, views=_said(first))
    return f"{_answered(counted)} {said} {furthest}"


def most_in_words(counted: pd.DataFrame, value: str, many: int = 3) -> str:
    """Say which rows most people gave this value."""
    top = most_first(counted, value).head(many)
    named = "; ".join(f"“{row}” ({number})" for row, number in top[value].items() if number)
    most = say("Most often “{value}”: {rows}.", value=value, rows=named or say("nothing"))
    return f"{_answered(counted)} {most}"


def side_by_side(counted: pd.DataFrame, words: str, heading: str) -> Table:
    """Show the counts as a table, with words above it."""
    return Table(words, counted.rename_axis(heading))


def _answered(counted: pd.DataFrame) -> str:
    return say_many(int(counted.sum(axis=1).max()), "{n} person answered.", "{n} people answered.")


def _said(row: pd.Series[int]) -> str:
    given = row[row > 0].sort_values(ascending=False, kind="stable")
    return ", ".join(f"{number} “{value}”" for value, number in given.items())
