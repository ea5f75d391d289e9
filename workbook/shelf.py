"""Where exercises are kept: finds them by looking, and loads them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workbook.as_text import read_yaml
from workbook.exercise import Exercise
from workbook.folders import DATA, EXERCISES, ROOT
from workbook.links import bad_links
from workbook.local import Local, local
from workbook.problem import Problem
from workbook.reading import Mistake, Reading, read
from workbook.strands import hidden

__all__ = ["DATA", "EXERCISES", "ROOT", "data", "every", "exercises", "find", "look", "names", "title"]


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
    """Give the name of every exercise that this copy shows, and read none."""
    return sorted({path.stem for path in EXERCISES.glob("*.yaml")} - hidden().exercises)


def look(folder: Path = EXERCISES) -> tuple[dict[str, Exercise], list[Mistake]]:
    """Load every exercise in the folder, and say every mistake at once."""
    here = local()
    readings = {
        path.stem: reading(path, here) for path in sorted(folder.glob("*")) if path.suffix.lower() in (".yaml", ".yml")
    }
    mistakes = [mistake for reading in readings.values() for mistake in reading.mistakes]
    loaded = {name: reading.exercise for name, reading in readings.items() if reading.exercise}
    return loaded, mistakes + bad_links(readings)


def reading(path: Path, here: Local) -> Reading:
    """Read one file as an exercise: what it held, and every mistake in it but those with other exercises."""
    try:
        return read(path.name, here.fill(_fetch_data(read_yaml(path))))
    except Problem as problem:
        found = Reading(path.name)
        found.note("", str(problem))
        return found


def title(name: str) -> str:
    """Give what an exercise is called, and read no other: its name, where it has mistakes that others will tell."""
    found = reading(EXERCISES / f"{name}.yaml", local()).exercise
    return found.title if found else name


def exercises(folder: Path = EXERCISES) -> dict[str, Exercise]:
    """Give every exercise that this copy shows, by its name. Raises Problem if any has a mistake."""
    out = hidden().exercises
    return {name: one.without(out) for name, one in every(folder).items() if name not in out}


def every(folder: Path = EXERCISES) -> dict[str, Exercise]:
    """Give every exercise by its name, in this copy or not. Raises Problem if any has a mistake."""
    found, mistakes = look(folder)
    if mistakes:
        raise Problem("\n".join(map(str, mistakes)))
    return found


def find(name: str, folder: Path = EXERCISES) -> Exercise:
    """Give the exercise of that name. Raises Problem if there is none."""
    found = every(folder)
    if name not in found:
        known = ", ".join(found) or "none yet"
        raise Problem(f"There is no exercise called “{name}”. The exercises are: {known}.")
    return found[name]
