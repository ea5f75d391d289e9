"""A room of people: everybody's answers as one table, each under a number that says nothing of who they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import pandas as pd

from workbook.exercise import Exercise
from workbook.figures.change import ENOUGH
from workbook.figures.gathered.people import Arrived
from workbook.figures.together import counts
from workbook.words import say

COLUMNS = ["file", "exercise", "field", "part", "value", "measure"]
HIDDEN = "hidden"


class Room:
    """Those who count, of all who arrived. What a trainer hid is left out, and what they edited is shown so."""

    def __init__(self, arrived: Arrived, exercises: Mapping[str, Exercise]) -> None:
        self.exercises = exercises
        self.troubles, self.plans = arrived.troubles, arrived.plans
        self.groups: Mapping[str, str] = arrived.shown.get("groups", {})
        self._edited: Mapping[str, str] = arrived.shown.get("edited", {})
        self._hidden = frozenset(arrived.shown.get("hidden", ()))
        counted = [(person, given) for person, given in zip(arrived.people, arrived.given, strict=True) if given]
        self._people = {
            say("Person {n}", n=n): (person, given)
            for n, (person, given) in enumerate((one for one in counted if not one[0].aside), 1)
        }

    @property
    def people(self) -> list[str]:
        """Everybody who counts: ``Person 1`` and on, in the order of the files' names."""
        return list(self._people)

    @cached_property
    def whole(self) -> pd.DataFrame:
        """Every value: whose, exercise, field, part, value and measure."""
        rows = [(label, *one) for label, (_, given) in self._people.items() for one in given]
        whole = pd.DataFrame(rows, columns=COLUMNS)
        shown = whole[~whole["value"].isin(self._hidden)]
        return shown.assign(value=shown["value"].replace(dict(self._edited))) if self._edited else shown

    @cached_property
    def _tables(self) -> dict[str, pd.DataFrame]:
        return {str(name): own for name, own in self.whole.groupby("exercise", sort=False)}

    def table(self, exercise: str) -> pd.DataFrame:
        """Give the values of one exercise."""
        return self._tables.get(exercise, self.whole.head(0))

    def who(self, exercise: str) -> list[str]:
        """Give those who answered anything of an exercise."""
        return list(self.table(exercise)["file"].unique())

    def few(self, exercise: str) -> bool:
        """Whether so few answered that a count could point at one of them."""
        return len(self.who(exercise)) < ENOUGH

    def answers(self, exercise: str) -> dict[str, dict[str, Any]]:
        """Give the answers to one exercise as they were given, by person; who gave none is not there."""
        known = self.exercises[exercise]
        found = {label: person.answers(known) for label, (person, _) in self._people.items()}
        return {label: answers for label, answers in found.items() if answers}

    def counts(self, exercise: str, field: str) -> pd.DataFrame:
        """Count the people for each row or card of a field, and each point or pile that it can have."""
        asked: Any = self.exercises[exercise].fields[field]
        rows = getattr(asked, "rows", ()) or asked.cards
        piles = {pile: pile for pile in getattr(asked, "piles", ())}
        points = {str(n): words for n, words in enumerate(getattr(asked, "points", ()), 1)}
        return counts(self.table(exercise), field, rows, piles or points)
