"""Says what is wrong with a definition as its author would understand it.

pydantic says it in programmers' words; none of them reach an author.
"""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbook.definition import Definition

LONG = 60
"""More letters than this of what an author wrote would hide the sentence that quotes it."""


def nearest(given: str, known: Iterable[str], otherwise: str = "") -> str:
    """Say what would be right instead of ``given``: the nearest of what is known, or else all of it."""
    known = list(known)
    near = _meant(given, known)
    return f"Did you mean “{near}”?" if near else otherwise or f"It should be one of: {', '.join(known)}."


def _meant(given: str, known: list[str]) -> str | None:
    return next(iter(difflib.get_close_matches(given.lower(), known, 1)), None)


def shown(given: Any) -> str:
    """Show what an author gave, in a sentence."""
    if isinstance(given, str):
        return f"“{given if len(given) < LONG else given[:LONG] + '…'}”" if given else "blank"
    return "a list" if isinstance(given, list) else "a set of keys"


_WHY = {
    "int": "is {given}. It should be a whole number, like 10.",
    "greater_than_equal": "is {given}. It should be {ge} or more.",
    "literal": "is {given}. It should be {expected}.",
    "string_pattern": "is {given}. It should be small letters, digits and underscores, like first_step.",
    "tuple": "should be a list, with one line for each, starting with “- ”.",
    "too_short": "needs {min_length} or more, each on a line of its own, starting with “- ”.",
    "dict": "is {given}. It should be a name and words, like “talk: Say what you need.”",
    "too_long": "has more than one picture. Each idea needs a “- ” of its own.",
    "": "is {given}, and that does not fit here.",
}
"""What to say, by how pydantic's name for what is wrong begins."""


def is_echo(model: type[Definition], error: Any, others: list[Any]) -> bool:
    """Whether this only repeats another: a key is missing since it was misspelled, a list is short of a wrong line."""
    path = error["loc"]
    if error["type"] == "missing":
        unknown = [other["loc"] for other in others if other["type"] == "extra_forbidden"]
        return path in [(*loc[:-1], _meant(str(loc[-1]), _keys(model, loc[:-1]))) for loc in unknown]
    return error["type"] == "too_short" and any(other["loc"][: len(path)] == path != other["loc"] for other in others)


def in_words(model: type[Definition], error: Any) -> tuple[str, str]:
    """Say one of pydantic's complaints as an author would understand it: the place, and the sentence."""
    path, given = error["loc"], error["input"]
    *above, last = _places(path) or [""]
    match error["type"]:
        case "missing":
            why = f"it needs {last}."
        case "extra_forbidden":
            why = f"{last} is not a key it knows. {nearest(str(path[-1]), _keys(model, path[:-1]))}"
        case "model_type":
            why = f"{last} is {shown(given)}. It should have keys of its own: {', '.join(_keys(model, path))}."
        case "value_error":
            why = ": ".join(filter(None, [last, str(error["ctx"]["error"])]))
        case "string_type" | "string_too_short" | "string_unicode":
            why = f"{last} {_not_words(given)}"
        case other:
            words = next(words for start, words in _WHY.items() if other.startswith(start))
            limits = {name: str(limit).replace("'", "") for name, limit in error.get("ctx", {}).items()}
            why = f"{last} {words.format(given=shown(given), **limits)}"
    return ", ".join(above), why


def _not_words(given: Any) -> str:
    match given:
        case str():
            return "holds a character that no page can show." if given.strip() else "is blank. It should be words."
        case {**keys} if len(keys) == 1 and all(isinstance(words, str) for words in keys.values()):
            [(before, after)] = keys.items()
            return f'has “: ” in it, so it was not read as words. Put it in quotes: "{before}: {after}".'
        case _:
            return f"is {shown(given)}. It should be words."


def _places(path: tuple[str | int, ...]) -> list[str]:
    """Say each step of a path through a definition: ``("columns", 0, "name")`` is number 1 of columns, then name."""
    places: list[str] = []
    for part in path:
        if isinstance(part, int):
            places[-1] = f"number {part + 1} of {places[-1]}"
        else:
            places.append(f"`{part}`")
    return places


def _keys(model: type[Definition], path: tuple[str | int, ...]) -> list[str]:
    """Give the keys that an author may write where a path through a definition leads."""
    here: Any = model
    for part in path:
        # Inside a definition a key is one of its fields; inside a mapping or a list it only says which of them.
        fields = getattr(here, "model_fields", None)
        here = fields[part].annotation if fields else _each(here)
    return [key for key in here.model_fields if key not in here.unwritten]


def _each(several: Any) -> Any:
    """Give what a mapping or a list has several of."""
    key_or_each, *rest = typing.get_args(several)
    return rest[0] if typing.get_origin(several) is dict else key_or_each
