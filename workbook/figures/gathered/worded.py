"""The words of a form's cell as an answer. What a field takes is found by asking it, and not which kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbook.fields.field import Answer, Field
from workbook.figures.gathered.dates import day
from workbook.problem import Problem
from workbook.words import say

A_DAY = "2027-01-14"
"""Any day: a field that takes it takes days."""


def loose(words: str) -> str:
    """Give words as they are compared: no case, no punctuation, single spaces, and no number in front."""
    plain = re.sub(r"^\s*(?:(?:question|q)\s*)?\d+\s*[.):]\s*", "", words.replace("\xa0", " "), flags=re.IGNORECASE)
    return " ".join(re.sub(r"[^\w\s]|_", " ", re.sub(r"[’'`]", "", plain)).casefold().split())


def answer(field: Field, part: str, words: str) -> Answer:
    """Give what a field makes of a cell's words; ``part`` is the row or card that the column is about.

    Raises Problem where the field takes nothing of the kind, or where the words can mean two things.
    """
    found = list(_tries(field, part, words.strip()))
    if (fits := next((one for one in found if field.problem(one) is None), None)) is not None:
        return fits
    if field.problem({"date": A_DAY}) is None:
        return {"date": _a_day(words.strip())}
    raise Problem(field.problem(found[0]) or say("This answer cannot be read."))


def _a_day(words: str) -> str:
    if not (found := day(words)):
        raise Problem(say("“{words}” is not a day. Write it like 14 January 2027.", words=words))
    return found


def _tries(field: Field, part: str, words: str) -> Iterator[Answer]:
    """Give all that the words could be, the likeliest first. There is always at least one."""
    points = getattr(field, "points", ())
    if part:
        yield {part: _point(points, words) if points else (picked(words, getattr(field, "piles", ())) or [words])[0]}
        return
    if chosen := picked(words, getattr(field, "options", ())):
        if len(chosen) == 1:
            yield chosen[0]
        yield chosen
    yield _point(points, words) if points else words
    if parts := field.parts():
        yield [{parts[0]: line.strip()} for line in words.splitlines() if line.strip()]


def _point(points: Sequence[str], words: str) -> str:
    """Give the number of a point on a scale, from its number, its words, or both."""
    plain = words.removesuffix(".0")
    meant = [str(n) for n, point in enumerate(points, 1) if loose(words) in (loose(point), loose(f"{n} {point}"))]
    return next(iter(meant), plain)


def picked(words: str, options: Sequence[str]) -> list[str]:
    """Give the options that some words are made of, whatever stands between them; nothing where there is more."""
    rest, found = loose(words), []
    known = sorted(((loose(option), option) for option in options), key=lambda one: -len(one[0]))
    while rest:
        fits = next((one for one in known if rest == one[0] or rest.startswith(f"{one[0]} ")), None)
        if fits is None:
            return []
        found.append(fits[1])
        rest = rest[len(fits[0]) :].strip()
    return [option for option in options if option in found]
