"""Fields that start from another exercise's answer, and what is wrong with such a link."""

from __future__ import annotations

from collections.abc import Mapping

from workbook.complaints import nearest
from workbook.fields import kind_of
from workbook.fields.field import Field
from workbook.reading import Mistake, Reading


def bad_links(readings: Mapping[str, Reading]) -> list[Mistake]:
    """Say which fields start from an answer that they cannot start from."""
    return [
        Mistake(reading.file, f"field {field.name}", f"`starts_from` is “{_shown(source)}”. {why}")
        for reading in readings.values()
        for field in reading.fields
        for source in field.sources
        if (why := _bad_link(reading.name, field, source, readings))
    ]


def _bad_link(exercise: str, field: Field, given: tuple[str, str], readings: Mapping[str, Reading]) -> str | None:
    name, wanted = given
    if name == exercise:
        return "It should be a field of another exercise."
    source = readings[name].field(wanted) if name in readings else None
    if source is None:
        if name in readings and readings[name].exercise is None:
            return None  # it may be one of the fields that could not be read
        every = [f"{other.name}.{one.name}" for other in readings.values() for one in other.fields]
        otherwise = "It should be an exercise and one of its fields, like job-description.essentials."
        return nearest(_shown(given), every, otherwise)
    if kind_of(source) != kind_of(field):
        return f"That is a {kind_of(source)} and this is a {kind_of(field)}. They should be of one kind."
    if source.parts() and not {*source.parts()} & {*field.parts()}:
        theirs, ours = ", ".join(source.parts()), ", ".join(field.parts())
        return f"That has {theirs}, and this has {ours}. One should have the same name in both."
    return None


def _shown(given: tuple[str, str]) -> str:
    return ".".join(filter(None, given))
