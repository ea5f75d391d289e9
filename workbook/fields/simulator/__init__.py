"""A model of a panel to play with: how often the best candidate comes first. A model, not evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from workbook.fields.field import Answer, Entry, Field, not_among, not_named
from workbook.shapes import Grid, Parts, Shape
from workbook.words import later, say


class Setting(NamedTuple):
    """What one slider sets, in steps of ``step``. ``start`` is where it stands at first."""

    label: str
    lowest: float
    highest: float
    step: float
    start: float

    def fits(self, text: str) -> bool:
        """Whether the slider can stand there."""
        if not re.fullmatch(r"[0-9](\.[0-9])?", text):
            return False
        return self.lowest <= float(text) <= self.highest and (self.step < 1 or float(text).is_integer())


SETTINGS = {
    "assessors": Setting(later("How many people score?"), 1, 7, 1, 3),
    "harshness": Setting(later("How much stricter are some than others?"), 0, 2, 0.1, 0.6),
    "noise": Setting(later("How much is down to luck on the day?"), 0, 2, 0.1, 1),
}

READY = {1: (42, 40), 3: (55, 52), 5: (64, 59), 7: (70, 65)}
"""What the model gives at the start, in 100 tries, by how many score: all score everyone; each meets other people."""

COLUMNS = (
    later("People who score (a model, not evidence)"),
    later("Best one first, if all score everyone"),
    later("Best one first, if each meets other people"),
)


class Simulator(Field):
    """Sliders for the panel model. The answer is where they stand: ``{"assessors": "3", "harshness": "0.6"}``."""

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The sliders, by name."""
        return {name: setting._replace(label=say(setting.label)) for name, setting in SETTINGS.items()}

    @property
    def ready(self) -> Grid:
        """Results for whoever cannot move a slider."""
        rows = tuple((str(n), *(say("{times} in 100", times=times) for times in both)) for n, both in READY.items())
        return Grid(tuple(map(say, COLUMNS)), rows)

    def problem(self, answer: Answer) -> str | None:
        if wrong := not_named(answer):
            return wrong
        for name, text in answer.items():
            if wrong := not_among(name, tuple(SETTINGS)):
                return wrong
            setting = self.settings[name]
            if text and not setting.fits(text):
                return say(
                    "“{setting}” is set to “{given}”. It should be from {lowest} to {highest}, in steps of {step}.",
                    setting=setting.label,
                    given=text,
                    lowest=f"{setting.lowest:g}",
                    highest=f"{setting.highest:g}",
                    step=f"{setting.step:g}",
                )
        return None

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        given = answer or {}
        tried = tuple((setting.label, given[name]) for name, setting in self.settings.items() if given.get(name))
        return Parts((("", self.ready), *([("", Grid(("", ""), tried))] if tried else [])))

    def in_table(self, answer: Answer) -> list[Entry]:
        return [Entry((name,), value, "ordinal") for name, value in answer.items() if value]
