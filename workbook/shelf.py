"""Where exercises are kept: finds them by looking, and loads them."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from workbook.exercise import Exercise
from workbook.links import bad_links
from workbook.problem import Problem
from workbook.reading import Mistake, Reading, read

ROOT = Path(__file__).resolve().parent.parent
EXERCISES = ROOT / "exercises"
DATA = ROOT / "data"


class _Once(yaml.constructor.BaseConstructor):
    """Refuses a key that stands twice: YAML would drop the first without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """Make a mapping of a node, if no key of it stands twice."""
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f"`{key.value}` stands twice", problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _AsText(_Once, yaml.BaseLoader):
    """Reads every value as text, and says where and why it cannot."""


_QUICKEST: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class _Quick(_Once, _QUICKEST):  # type: ignore[misc]  # the C parser is not on every machine, and has no types
    """Reads the same ten times as fast, where PyYAML came with its C parser. What it says of mistakes is not ours."""


_DEEP = re.compile(r"(?:[\[{][^\[{]*){300}|(?:[-?]\s+){50}|^ {200}", re.MULTILINE)
"""What may be nested so deeply that the C parser would end the whole program."""


_TROUBLE = {
    "stands twice": "{trouble} here. If a new line of a list starts here, it needs “- ” before it.",
    "\\t": "there is a tab here. Use spaces.",
    "mapping values": "there is a “: ” where it cannot be. Put the words in quotes, and check the spaces at the start.",
    "end of stream": "quotes were opened and never closed.",
    "escape character": "there is a “\\” in words in double quotes. Use single quotes for them.",
    "cannot start any token": "words cannot start like this. Put them in quotes.",
    "alphabetic or numeric": "words cannot start like this. Put them in quotes.",
    "alias": "words cannot start with “*”. Put them in quotes.",
    "flow": "words cannot start with “[” or “{{”. Put them in quotes.",
    "single document": "there is a line of “---” here. Take it out.",
    "": "this line does not fit. Are the spaces at its start like those of the lines around it, and is there a “: ”?",
}
"""What to say, by a piece of what PyYAML says. The first that fits is used."""


def _in_words(error: yaml.MarkedYAMLError) -> str:
    trouble = f"{error.problem} {error.context or ''}"
    words = next(words for piece, words in _TROUBLE.items() if piece in trouble)
    # What began in one place and never ended is put right where it began.
    begun = error.context_mark if "scanning" in trouble or "flow" in trouble else None
    mark = begun or error.problem_mark
    line = f"line {mark.line + 1}" if mark else "somewhere"
    return f"{line}: {words.format(trouble=error.problem)}"


def read_yaml(path: Path) -> Any:
    """Read a YAML file with every scalar as text.

    YAML's own guesses turn ``Yes`` into true and ``10:30`` into 630. Raises Problem, with the line, if it is not YAML.
    """
    try:
        text = path.read_text(encoding="utf-8")
        if not _DEEP.search(text):
            with suppress(yaml.YAMLError):
                return yaml.load(text, Loader=_Quick)
        return yaml.load(text, Loader=_AsText)
    except yaml.MarkedYAMLError as error:
        raise Problem(_in_words(error)) from None
    except (OSError, ValueError, RecursionError, yaml.YAMLError):
        raise Problem("this cannot be read. It should be a text file in UTF-8.") from None


def data(name: str) -> Any:
    """Give a data file: a text as it is, or YAML with every data file that it names in its place.

    Raises Problem if it cannot be read.
    """
    path = DATA / name
    try:
        return _fetch_data(read_yaml(path)) if path.suffix in (".yaml", ".yml") else path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Problem(f"data/{name}: this cannot be read. It should be a text file in UTF-8.") from None
    except Problem as problem:
        raise problem if str(problem).startswith("data/") else Problem(f"data/{name}: {problem}") from None


def _fetch_data(raw: Any) -> Any:
    """Put a data file in the place of every key that names one: ``lists_from: words.yaml`` becomes ``lists``."""
    if isinstance(raw, list):
        return [_fetch_data(part) for part in raw]
    if not isinstance(raw, dict):
        return raw
    # In the author's order, which means something.
    return dict(
        (key.removesuffix("_from"), data(value)) if _names_data(key, value) else (key, _fetch_data(value))
        for key, value in raw.items()
    )


def _names_data(key: Any, value: Any) -> bool:
    return str(key).endswith("_from") and isinstance(value, str) and value.endswith((".yaml", ".yml", ".md"))


def names() -> list[str]:
    """Give the name of every exercise, and read none."""
    return sorted(path.stem for path in EXERCISES.glob("*.yaml"))


def look(folder: Path = EXERCISES) -> tuple[dict[str, Exercise], list[Mistake]]:
    """Load every exercise in the folder, and say every mistake at once."""
    readings = {path.stem: _read(path) for path in sorted(folder.glob("*")) if path.suffix.lower() in (".yaml", ".yml")}
    mistakes = [mistake for reading in readings.values() for mistake in reading.mistakes]
    loaded = {name: reading.exercise for name, reading in readings.items() if reading.exercise}
    return loaded, mistakes + bad_links(readings)


def _read(path: Path) -> Reading:
    try:
        return read(path.name, _fetch_data(read_yaml(path)))
    except Problem as problem:
        found = Reading(path.name)
        found.note("", str(problem))
        return found


def exercises(folder: Path = EXERCISES) -> dict[str, Exercise]:
    """Give every exercise by its name. Raises Problem if any has a mistake."""
    found, mistakes = look(folder)
    if mistakes:
        raise Problem("\n".join(map(str, mistakes)))
    return found


def find(name: str, folder: Path = EXERCISES) -> Exercise:
    """Give the exercise of that name. Raises Problem if there is none."""
    found = exercises(folder)
    if name not in found:
        known = ", ".join(found) or "none yet"
        raise Problem(f"There is no exercise called “{name}”. The exercises are: {known}.")
    return found[name]
