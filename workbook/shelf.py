"""Where exercises are kept: finds them by looking, and loads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from workbook import exercise
from workbook.exercise import Exercise, Mistake
from workbook.problem import Problem

ROOT = Path(__file__).resolve().parent.parent
EXERCISES = ROOT / "exercises"
DATA = ROOT / "data"


def read_yaml(path: Path) -> Any:
    """Read a YAML file with every scalar as text.

    YAML's own guesses turn ``Yes`` into true and ``10:30`` into 630. Raises Problem, with the line, if it is not YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f"line {mark.line + 1}" if mark else "somewhere"
        raise Problem(f"this cannot be read at {line}: {error.problem}. Check the spaces at the start of lines, and put words with “: ” in quotes.") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        raise Problem("this cannot be read. It should be a text file in UTF-8.") from None


def _fetch_data(raw: Any) -> Any:
    """Put a data file in the place of every key that names one: ``lists_from: words.yaml`` becomes ``lists``."""
    if isinstance(raw, list):
        return [_fetch_data(part) for part in raw]
    if not isinstance(raw, dict):
        return raw
    return {
        key.removesuffix("_from") if _names_data(key, value) else key: read_yaml(DATA / value) if _names_data(key, value) else _fetch_data(value)
        for key, value in raw.items()
    }


def _names_data(key: Any, value: Any) -> bool:
    return str(key).endswith("_from") and isinstance(value, str) and value.endswith(".yaml")


def look(folder: Path = EXERCISES) -> tuple[dict[str, Exercise], list[Mistake]]:
    """Load every exercise in the folder, and say every mistake at once."""
    loaded: dict[str, Exercise] = {}
    mistakes: list[Mistake] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            found, wrong = exercise.read(path.stem, _fetch_data(read_yaml(path)))
        except Problem as problem:
            found, wrong = None, [Mistake(path.stem, "", str(problem))]
        mistakes += wrong
        if found:
            loaded[found.name] = found
    whole = not mistakes
    return loaded, mistakes + (exercise.links(loaded) if whole else [])


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
