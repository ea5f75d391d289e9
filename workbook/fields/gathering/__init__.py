"""What a room gave, however it came: files, messages, links, codes, forms, or paper typed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.definition import Count
from workbook.fields.field import Answer, Entry, Field, not_named
from workbook.shapes import Grid, Shape
from workbook.words import later, say

STATES = {"in": later("counts"), "aside": later("kept, and does not count")}
WAYS = {
    "file": later("a file"),
    "paste": later("a message"),
    "link": later("a link"),
    "code": later("a code"),
    "form": later("a form"),
    "paper": later("typed in from paper"),
}
ABOUT = ("label", "how", "name", "when", "state", "like")


class Gathering(Field):
    """Everybody's answers, each under a label that says nothing of who they are.

    The answer is ``{"people": [{"label": "Person 3", "how": "file", "name": "…", "when": "…", "state": "in",
    "exercises": {"dream-big": {"dream": "…"}}}], "troubles": [{"name": "photo.jpg", "why": "…"}]}``. A person may have
    ``saved``, when each exercise was saved, and ``like``, the number of somebody who may be the same person.
    ``headings`` and ``dates`` are what was said about the columns of a form.
    """

    room: Count = 12

    def problem(self, answer: Answer) -> str | None:
        if not isinstance(answer, dict) or any(map(not_named, _listed(answer, "troubles"))):
            return say("This answer should be people, each with what they gave.")
        if number := next((n for n, one in enumerate(_listed(answer, "people"), 1) if not _is_person(one)), None):
            return say(
                "Number {number} in this list should be a person, with a label and their answers.", number=number
            )
        told = [answer.get(part, {}) for part in ("headings", "dates")]
        return next((wrong for part in told if (wrong := not_named(part))), None)

    def on_paper(self, answer: Answer, beside: Mapping[str, Answer]) -> Shape:
        """Draw who is in and how it came. What they wrote is drawn topic by topic, and never person by person."""
        rows = tuple(map(_row, _listed(answer or {}, "people")))
        heads = say("Who"), say("How it came"), say("What they filled in"), say("Does it count?")
        return Grid(heads, rows or (("",) * 4,) * self.room)

    def in_table(self, answer: Answer) -> list[Entry]:
        people = [
            entry for n, one in enumerate(_listed(answer, "people"), 1) for entry in _entries((str(n),), _whole(one))
        ]
        rest = {part: answer[part] for part in ("troubles", "headings", "dates") if answer.get(part)}
        return people + list(_entries((), rest))


def _listed(answer: Mapping[str, Any], part: str) -> list[Any]:
    given = answer.get(part, [])
    return given if isinstance(given, list) else [given]


def _is_person(one: Any) -> bool:
    if not isinstance(one, dict) or not all(isinstance(one.get(part, ""), str) for part in ABOUT):
        return False
    exercises = one.get("exercises")
    return isinstance(exercises, dict) and all(isinstance(answers, dict) for answers in exercises.values())


def _row(one: Mapping[str, Any]) -> tuple[str, ...]:
    filled = ", ".join(name.replace("-", " ") for name in one["exercises"])
    way, state = WAYS.get(one.get("how", ""), ""), STATES.get(one.get("state", ""), "")
    return (one.get("label", ""), say(way), filled, say(state))


def _whole(one: Mapping[str, Any]) -> dict[str, Any]:
    return {part: one[part] for part in (*ABOUT, "saved", "exercises") if part in one}


def _entries(place: tuple[str, ...], thing: Any) -> Iterator[Entry]:
    """Give every word there is, with where in the answer it stands."""
    if isinstance(thing, str):
        if thing:
            yield Entry(place, thing, "nominal" if place[-1] in ABOUT else "text")
        return
    named = thing.items() if isinstance(thing, dict) else ((str(n), one) for n, one in enumerate(thing, 1))
    for name, inside in named:
        yield from _entries((*place, name or "no name"), inside)
