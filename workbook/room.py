"""A room on a disk: finds the files that came from people, and brings them together."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from workbook.as_text import read_yaml
from workbook.figures.gathered.arrivals import gather
from workbook.figures.gathered.room import Room
from workbook.problem import Problem
from workbook.shelf import every
from workbook.words import later, say

PASSED_OVER = (".", "~$", "README")
"""How the names of files begin that hold nobody's answers: hidden ones, those that Word keeps, and notes."""


def room_of(paths: Sequence[Path], mapping: Path | None = None, but: Path | None = None) -> Room:
    """Give the room that files and folders make. Files in the folder ``but`` are our own, and are passed over.

    Raises Problem if there is nothing of a name, or if a mapping cannot be read.
    """
    known = every()
    files = dict(_files(paths, (but.resolve() if but else None, mapping.resolve() if mapping else None)))
    if not files:
        raise Problem(say("There are no files here to bring together."))
    return Room(gather(files, known, mapping_in(mapping) if mapping else {}), known)


def _files(paths: Sequence[Path], but: Sequence[Path | None]) -> Iterator[tuple[str, bytes]]:
    """Give every file with its name; in a folder, the name says where in it, and in one of several, in which."""
    for path in paths:
        above = path if len(paths) == 1 else path.parent
        if not path.exists():
            raise Problem(say("There is no file or folder called {path}.", path=path))
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            whole = file.resolve()
            if file.is_file() and not file.name.startswith(PASSED_OVER) and not {whole, *whole.parents} & {*but}:
                yield (file.relative_to(above).as_posix() if path.is_dir() else file.name), _bytes(file)


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""  # it is then said to be empty


def mapping_in(path: Path) -> dict[str, str]:
    """Read which heading is which question: YAML or CSV, heading and then ``exercise.field``.

    Raises Problem if it cannot be read.
    """
    try:
        if path.suffix.lower() in (".yaml", ".yml"):
            pairs = list(read_yaml(path).items())
        else:
            pairs = list(filter(any, csv.reader(StringIO(path.read_text(encoding="utf-8-sig")))))
        return {str(heading).strip(): str(place).strip() for heading, place in pairs}
    except (OSError, ValueError, AttributeError, csv.Error, Problem):
        right = later(
            "{file} cannot be read as a mapping. "
            "It should say on each line a heading, and then a question such as what-next.step."
        )
        raise Problem(say(right, file=path.name)) from None
