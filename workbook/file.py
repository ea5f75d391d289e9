"""A person's workbook file: one readable JSON file. The browser's twin is ``screen/file.mjs``; both refuse the same."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from workbook.problem import Problem
from workbook.words import later, say

FORMAT = "co-production workbook"
VERSION = 1
MOST = 20_000_000
"""Bytes in a file: far more than anybody types."""
DEEPEST = 12
"""Levels in an answer: lists and names within one another. A room's answers hold everybody's."""
DEEPEST_FILE = 100
"""Levels in a file, with whatever a newer workbook may have put beside the answers."""

Record = dict[str, Any]
"""One exercise's ``answers``, with ``sources``, ``earlier`` and ``saved`` where there are any."""

_RIGHT = later("Choose a file that “Save my workbook” made. Nothing here was changed.")


def text_of(path: Path) -> str:
    """Give the text of a file. Raises Problem if it cannot be one of ours, FileNotFoundError if it is not there yet."""
    try:
        if path.stat().st_size > MOST:
            raise _refusal(say("{name} is too big to be a workbook file.", name=path.name))
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise
    except (OSError, UnicodeDecodeError):
        raise _refusal(say("{name} cannot be read as text.", name=path.name)) from None


def records_in(text: str, name: str) -> tuple[dict[str, Record], dict[str, Any]]:
    """Give the records in a file's text, by exercise, and whatever else stands beside them.

    Raises Problem if it is not a workbook file of a version known here.
    """
    file = _parsed(text, name)
    if not _is_named(file) or file.pop("format", None) != FORMAT:
        raise _refusal(say("{name} is not a workbook file.", name=name))
    version, records = file.pop("version", None), file.pop("exercises", None)
    if isinstance(version, bool) or not isinstance(version, (int, float)) or version % 1 or version < 1:
        raise _refusal(say("{name} does not say which version of workbook file it is.", name=name))
    if version > VERSION:
        newer = later(
            "{name} was made by a newer workbook (version {version}). Open it with that one. Nothing here was changed."
        )
        raise Problem(say(newer, name=name, version=int(version)))
    if (strange := next(_strange(records), None)) is not None:
        shape = later("{name} has answers in a shape that this workbook does not know{place}.")
        raise _refusal(say(shape, name=name, place=strange))
    return records, file


def _refusal(words: str) -> Problem:
    return Problem(f"{words} {say(_RIGHT)}")


def _parsed(text: str, name: str) -> Any:
    try:
        file = json.loads(text)
        whole = _can_be_kept(file, DEEPEST_FILE)
    except (ValueError, RecursionError):
        whole = False
    if not whole:
        raise _refusal(say("{name} is not whole. It may have been cut short or changed by hand.", name=name))
    return file


def _can_be_kept(thing: Any, depth: int) -> bool:
    """Whether it can be written again as it was: not too deep, and no number that JSON does not have."""
    if isinstance(thing, (int, float)):
        return abs(thing) <= sys.float_info.max
    if isinstance(thing, (dict, list)):
        return depth > 0 and all(_can_be_kept(part, depth - 1) for part in _parts(thing))
    return True


def _strange(records: Any) -> Iterator[str]:
    """Say each place that is not what it should be."""
    if not _is_named(records):
        yield ""
        return
    for exercise, record in records.items():
        if not _is_named(record) or not _is_named(record.get("answers")):
            yield f": {exercise}"
            continue
        sources, earlier = record.get("sources", {}), record.get("earlier", [])
        parts = [
            *((field, _is_answer(answer, DEEPEST - 1)) for field, answer in record["answers"].items()),
            ("sources", _are_answers(sources)),
            ("earlier", isinstance(earlier, list) and all(map(_are_answers, earlier))),
        ]
        yield from (f": {exercise}, {part}" for part, right in parts if not right)


def _is_named(thing: Any) -> bool:
    """Whether its parts have names, none of which could make a page run wild."""
    return isinstance(thing, dict) and "__proto__" not in thing


def _are_answers(thing: Any) -> bool:
    return _is_named(thing) and _is_answer(thing, DEEPEST)


def _is_answer(thing: Any, depth: int) -> bool:
    """Whether it is text, a list, or named text."""
    if isinstance(thing, list) or _is_named(thing):
        return depth > 0 and all(_is_answer(part, depth - 1) for part in _parts(thing))
    return isinstance(thing, str)


def _parts(thing: dict[str, Any] | list[Any]) -> Iterable[Any]:
    return thing.values() if isinstance(thing, dict) else thing
