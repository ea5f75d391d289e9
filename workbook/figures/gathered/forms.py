"""A form's answers, exported as CSV or Excel: a row for each person, a column for each question."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO, StringIO

import pandas as pd

from workbook.answers import Record
from workbook.fields.field import Answer
from workbook.figures.gathered.headings import NOBODY, WHEN, WHO, Known, Place, is_one_of, places
from workbook.figures.gathered.people import Arrived, Person, Trouble, listed
from workbook.figures.gathered.worded import answer, loose
from workbook.problem import Problem
from workbook.words import say

Rows = list[list[str]]
LOOK = 5
"""Rows in which the headings may stand: some exports begin with a title."""
SAID = 3
"""Troubles of one column that are said one by one; the others are counted."""


def rows_of_text(text: str) -> Rows:
    """Give the cells of a table in text, whichever of comma, semicolon and tab stands between them."""
    first = text.lstrip().partition("\n")[0]
    between = max(",;\t", key=first.count)
    try:
        return list(csv.reader(StringIO(text), delimiter=between))
    except csv.Error:
        return []


def rows_of_excel(name: str, data: bytes) -> list[Rows]:
    """Give the cells of each sheet, as text; a formula is what it came to. Raises Problem if it cannot be read."""
    try:
        sheets = pd.read_excel(BytesIO(data), sheet_name=None, header=None, dtype=object, engine="openpyxl")
    except Exception:  # noqa: BLE001 - a file from anywhere can fail anywhere inside
        raise Problem(say("{name} is not whole. Save it again as .xlsx or CSV, and bring that.", name=name)) from None
    return [[[_as_text(cell) for cell in row] for row in sheet.to_numpy()] for sheet in sheets.values()]


def _as_text(cell: object) -> str:
    if cell is None or cell != cell:  # noqa: PLR0124 - a blank cell is nan, which is not itself
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def read(name: str, sheets: Sequence[Rows], known: Known, mapping: Mapping[str, str]) -> Arrived:
    """Give a person for each row that answers something, and say which columns and cells could not be read."""
    mapped = known.mapped(mapping)
    found = [(rows, _head(rows, known, mapped)) for rows in sheets]
    useful = [(rows, head) for rows, head in found if head is not None]
    if not useful:
        why = say(
            "{name} has no heading that is a question of ours. "
            "Put a question’s words at the top of its column, or send a mapping file with it.",
            name=name,
        )
        return Arrived(troubles=[Trouble(name, why)])
    arrived = Arrived()
    for rows, head in useful:
        arrived.add(_Sheet(name, rows, head, known, mapped).arrived())
    return arrived


def _head(rows: Rows, known: Known, mapped: Mapping[str, Place]) -> int | None:
    """Give the row that has the most headings of ours."""
    fits = [sum(bool(known.of(cell) or loose(cell) in mapped) for cell in row) for row in rows[:LOOK]]
    return fits.index(max(fits)) if any(fits) else None


class _Sheet:
    def __init__(self, name: str, rows: Rows, head: int, known: Known, mapped: Mapping[str, Place]) -> None:
        self.name, self.known, self.first = name, known, head + 2
        self.headings, self.rows = rows[head], rows[head + 1 :]
        self.places, self.unsure = places(self.headings, known, mapped)
        self.bad: dict[str, list[str]] = {}

    def arrived(self) -> Arrived:
        when = next((n for n, heading in enumerate(self.headings) if is_one_of(WHEN, heading)), None)
        people, turns = [], dict[str, int]()
        for number, row in enumerate(self.rows, self.first):
            if records := self._records(number, row):
                said = repr(records)
                turns[said] = turns.get(said, 0) + 1
                stamp = row[when] if when is not None and when < len(row) else ""
                where = say("{name}, row {number}", name=self.name, number=number)
                people.append(Person(where, "form", records, stamp, turn=turns[said]))
        return Arrived(people, [Trouble(self.name, why) for why in (*self._columns(), *self._cells())])

    def _records(self, number: int, row: Sequence[str]) -> dict[str, Record]:
        records: dict[str, Record] = {}
        for place, words in zip(self.places, row, strict=False):
            if place and words.strip():
                try:
                    given = self._answer(place, words)
                except Problem as problem:
                    self.bad.setdefault(self.known.label(place), []).append(
                        say("Row {number}: {problem}", number=number, problem=problem)
                    )
                else:
                    answers = records.setdefault(place.exercise, {"answers": {}})["answers"]
                    answers[place.field] = {**answers.get(place.field, {}), **given} if place.part else given
        return records

    def _answer(self, place: Place, words: str) -> Answer:
        return answer(self.known.exercises[place.exercise].fields[place.field], place.part, words)

    def _columns(self) -> Iterator[str]:
        """Say which columns were not read, and why."""
        left = [heading for heading, place in zip(self.headings, self.places, strict=True) if heading and not place]
        if who := [heading for heading in left if is_one_of(WHO, heading)]:
            yield say("Columns that could name a person were not read: {who}.", who=listed(who))
        if self.unsure:
            yield say(
                "These headings can be more than one question: {unsure}. A mapping file says which.",
                unsure=listed(self.unsure),
            )
        known = (WHO, WHEN, NOBODY)
        strange = [one for one in left if one not in self.unsure and not any(is_one_of(names, one) for names in known)]
        if strange:
            yield say(
                "These columns were not read, since their headings are no questions of ours: {unknown}.",
                unknown=listed(strange),
            )

    def _cells(self) -> Iterator[str]:
        for label, said in self.bad.items():
            yield from (say("{why} This is in “{label}”.", why=why, label=label) for why in said[:SAID])
            if (more := len(said) - SAID) > 0:
                yield say("“{label}”: {n} more rows could not be read.", label=label, n=more)
