"""Reads what an author wrote as an exercise, and says everything that is wrong with it at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made_from
from typing import Any, NamedTuple, TypeVar

from workbook.complaints import nearest, shown
from workbook.definition import Definition
from workbook.exercise import Exercise, Step
from workbook.fields import KINDS, kind_of
from workbook.fields.field import ANY_KIND, Field

Made = TypeVar("Made", bound=Definition)


class Mistake(NamedTuple):
    """What an author would put right: ``where`` in the file, ``why``, with what would be right."""

    file: str
    where: str
    why: str

    def __str__(self) -> str:
        return ": ".join(filter(None, [f"exercises/{self.file}", self.where, self.why]))


@dataclass
class Reading:
    """What a file held: the exercise, if all of it is right, and otherwise each mistake and what could be read."""

    file: str
    exercise: Exercise | None = None
    fields: list[Field] = made_from(default_factory=list)
    mistakes: list[Mistake] = made_from(default_factory=list)

    @property
    def name(self) -> str:
        """The exercise's name, which is its file's."""
        return self.file.rpartition(".")[0]

    def field(self, name: str) -> Field | None:
        """Give the field of that name, if it could be read."""
        return next((field for field in self.fields if field.name == name), None)

    def note(self, where: str, why: str) -> None:
        """Write down a mistake."""
        self.mistakes.append(Mistake(self.file, where, why))

    def make(self, model: type[Made], where: str, raw: Mapping[str, Any]) -> Made | None:
        """Make a part of the exercise, or write down everything that is wrong with it."""
        made, wrong = model.made_of(raw)
        for inside, why in wrong:
            self.note(", ".join(filter(None, [where, inside])), why)
        return made


def read(file: str, raw: Any) -> Reading:
    """Read what a YAML file held as an exercise."""
    reading = Reading(file)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.yaml", file):
        reading.note("", "the file's name should be small letters, digits and hyphens, like job-description.yaml.")
    if not isinstance(raw, dict):
        what = "is not lines that each start with a key" if raw else "file is empty"
        reading.note("", f"this {what}. It should start with title, purpose, length, minutes and steps.")
        return reading
    if "name" in raw:
        reading.note("", "`name` is not needed here. The name of an exercise is the name of its file.")
    steps = [_read_step(reading, n, step) for n, step in enumerate(_listed(raw.get("steps")), 1)]
    if not steps:
        reading.note("steps", "an exercise needs one step or more, each with a title and fields.")
    whole = {**raw, "name": reading.name, "steps": tuple(filter(None, steps))}
    exercise = reading.make(Exercise, "", whole)
    for where, why in _between(reading.fields, whole=not reading.mistakes):
        reading.note(where, why)
    reading.exercise = None if reading.mistakes else exercise
    return reading


def _listed(thing: Any) -> list[Any]:
    return thing if isinstance(thing, list) else []


def _read_step(reading: Reading, n: int, raw: Any) -> Step | None:
    where = f"step {n}"
    if not isinstance(raw, dict):
        reading.note(where, "a step should have a title and fields.")
        return None
    fields = [_read_field(reading, n, m, field) for m, field in enumerate(_listed(raw.get("fields")), 1)]
    if not fields:
        reading.note(where, "a step needs one field or more under `fields:`, each starting with “- ”.")
    return reading.make(Step, where, {**raw, "fields": tuple(filter(None, fields))})


def _read_field(reading: Reading, step: int, n: int, raw: Any) -> Field | None:
    name = raw.get("name") if isinstance(raw, dict) else None
    where = f"step {step}, field {name if name and isinstance(name, str) else n}"
    if not isinstance(raw, dict):
        reading.note(where, "a field should have a kind, a name and a label.")
        return None
    kind = raw.get("kind", "")
    if not isinstance(kind, str) or kind not in KINDS:
        why = f"`kind` is {shown(kind)}." if kind else "it has no `kind`."
        reading.note(where, f"{why} {nearest(str(kind), KINDS)}")
        return None
    field = reading.make(KINDS[kind], where, {key: value for key, value in raw.items() if key != "kind"})
    reading.fields += [field] if field else []
    return field


def _between(fields: list[Field], whole: bool) -> Iterator[tuple[str, str]]:
    """Say what is wrong between the fields of one exercise: names met twice, and names that nobody has."""
    known: dict[str, Field] = {}
    for field in fields:
        if field.name in known:
            yield f"field {field.name}", "two fields have this name. Each must differ."
        known.setdefault(field.name, field)
    # While a field cannot be read, nobody can say whether another may lean on it.
    for field in fields if whole else []:
        for place, kind in field.needs().items():
            name, _, part = place.partition(".")
            other = known.get(name)
            if other is None or kind not in (kind_of(other), ANY_KIND):
                yield f"field {field.name}", f"it leans on a {kind} called “{name}”, and this exercise has none."
            elif part and part not in other.parts():
                yield f"field {field.name}", f"it leans on “{part}” of “{name}”. {nearest(part, other.parts())}"
