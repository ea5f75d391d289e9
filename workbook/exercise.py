"""An exercise, and what is wrong with one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple

from pydantic import SerializeAsAny, ValidationError

from workbook.fields import KINDS, kind_of
from workbook.fields.field import Field, Strict, Words


class Step(Strict):
    """A part of an exercise: a heading, a few words, and some fields."""

    title: Words
    words: str = ""
    fields: tuple[SerializeAsAny[Field], ...]


class Exercise(Strict):
    """Something worth doing together. ``name`` is the name of its file; ``documents`` come out of its answers."""

    name: Words
    title: Words
    purpose: Words
    length: Literal["short", "longer"]
    minutes: int
    documents: tuple[Words, ...] = ()
    steps: tuple[Step, ...]

    @property
    def fields(self) -> dict[str, Field]:
        """Every field by its name, in the order they are asked."""
        return {field.name: field for step in self.steps for field in step.fields}


class Mistake(NamedTuple):
    """What an author would put right: ``where`` in the file, ``why``, with what would be right."""

    exercise: str
    where: str
    why: str

    def __str__(self) -> str:
        place = f"exercises/{self.exercise}.yaml"
        return f"{place}: {self.where}: {self.why}" if self.where else f"{place}: {self.why}"


def read(name: str, raw: Any) -> tuple[Exercise | None, list[Mistake]]:
    """Make an exercise of what a YAML file held, or say everything that is wrong with it."""
    if not isinstance(raw, dict):
        return None, [Mistake(name, "", "this should be a list of keys: title, purpose, length, minutes and steps.")]
    found: list[Mistake] = []
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        found.append(Mistake(name, "", "the file's name should be small letters, digits and hyphens, like job-description."))
    steps = [_read_step(name, n, step, found) for n, step in enumerate(_listed(raw.get("steps")), 1)]
    if not steps:
        found.append(Mistake(name, "steps", "an exercise needs at least one step, with a title and fields."))
    try:
        exercise = Exercise.model_validate({**raw, "name": name, "steps": tuple(filter(None, steps))})
    except ValidationError as errors:
        return None, [*_in_words(name, "", Exercise, errors), *found]
    found += _between_fields(exercise)
    return (None if found else exercise), found


def _listed(thing: Any) -> list[Any]:
    return thing if isinstance(thing, list) else []


def _read_step(name: str, n: int, raw: Any, found: list[Mistake]) -> Step | None:
    where = f"step {n}"
    if not isinstance(raw, dict):
        found.append(Mistake(name, where, "a step should have a title and fields."))
        return None
    fields = [_read_field(name, n, m, field, found) for m, field in enumerate(_listed(raw.get("fields")), 1)]
    if not fields:
        found.append(Mistake(name, where, "a step needs at least one field under `fields:`."))
    try:
        return Step.model_validate({**raw, "fields": tuple(filter(None, fields))})
    except ValidationError as errors:
        found += _in_words(name, where, Step, errors)
        return None


def _read_field(name: str, step: int, n: int, raw: Any, found: list[Mistake]) -> Field | None:
    if not isinstance(raw, dict):
        found.append(Mistake(name, f"step {step}, field {n}", "a field should have a kind, a name and a label."))
        return None
    where = f"step {step}, field {raw.get('name') or n}"
    kind = raw.get("kind", "")
    if kind not in KINDS:
        why = f"`kind` is “{kind}”." if kind else "it has no `kind`."
        found.append(Mistake(name, where, f"{why} {_did_you_mean(kind, KINDS)}"))
        return None
    try:
        return KINDS[kind].model_validate({key: value for key, value in raw.items() if key != "kind"})
    except ValidationError as errors:
        found += _in_words(name, where, KINDS[kind], errors)
        return None


def _did_you_mean(given: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(given, known, 1)
    return f"Did you mean “{near[0]}”?" if near else f"It should be one of: {', '.join(known)}."


def _in_words(name: str, where: str, model: type[Strict], errors: ValidationError) -> Iterator[Mistake]:
    """Say each of the model's complaints as an author would understand it."""
    for error in errors.errors():
        *_, key = [str(part) for part in error["loc"] if not isinstance(part, int)] or [""]
        yield Mistake(name, where, _why(key, error, model))


def _why(key: str, error: Any, model: type[Strict]) -> str:
    match error["type"]:
        case "missing":
            return f"it needs a `{key}`."
        case "extra_forbidden":
            return f"`{key}` is not a key it knows. {_did_you_mean(key, model.model_fields)}"
        case "value_error":
            return str(error["ctx"]["error"])
        case "int_parsing" | "int_type":
            return f"`{key}` is “{error['input']}”. It should be a whole number, like 10."
        case "greater_than_equal":
            return f"`{key}` is {error['input']}. It should be {error['ctx']['ge']} or more."
        case "literal_error":
            return f"`{key}` is “{error['input']}”. It should be {error['ctx']['expected'].replace(chr(39), '')}."
        case "string_pattern_mismatch":
            return f"`{key}` is “{error['input']}”. It should be small letters, digits and underscores, like first_step."
        case "tuple_type" | "too_short":
            return f"`{key}` should be a list, with one `- ` line for each."
        case "string_too_short" | "string_type":
            return f"`{key}` should be words, and not blank."
        case _:
            return f"`{key}`: {error['msg']}."


def _between_fields(exercise: Exercise) -> list[Mistake]:
    """Say what is wrong between the fields of one exercise: names met twice, names nobody has."""
    every = [field for step in exercise.steps for field in step.fields]
    found, seen = [], set()
    for field in every:
        if field.name in seen:
            found.append(Mistake(exercise.name, f"field {field.name}", "two fields have this name. Each must differ."))
        seen.add(field.name)
        for other, kind in field.needs().items():
            if other not in exercise.fields or kind_of(exercise.fields[other]) != kind:
                why = f"it leans on a {kind} called “{other}”, and this exercise has none."
                found.append(Mistake(exercise.name, f"field {field.name}", why))
    return found


def links(exercises: Mapping[str, Exercise]) -> list[Mistake]:
    """Say which fields start from an answer that does not exist, or is of another kind."""
    found = []
    for exercise in exercises.values():
        for field in exercise.fields.values():
            bad = filter(None, (_bad_link(field, *source, exercises) for source in field.sources))
            found += [Mistake(exercise.name, f"field {field.name}", why) for why in bad]
    return found


def _bad_link(field: Field, name: str, other: str, exercises: Mapping[str, Exercise]) -> str | None:
    source = exercises[name].fields.get(other) if name in exercises else None
    if source is None:
        return f"`starts_from` is “{field.starts_from}”. It should be an exercise and one of its fields, like job-description.essentials."
    if kind_of(source) != kind_of(field):
        return f"`starts_from` is a {kind_of(source)} and this is a {kind_of(field)}. They should be of one kind."
    return None
