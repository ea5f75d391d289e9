"""What was measured of the book, as the benchmarks last wrote it down: ``data/measured/``, a file for each of them."""

from __future__ import annotations

from pathlib import Path

from workbook.as_text import read_data
from workbook.definition import Definition, Several, Words
from workbook.problem import Problem
from workbook.shelf import DATA

FOLDER = DATA / "measured"


class Measured(Definition):
    """One table of figures: what it ``says``, the ``command`` that makes it again, and the ``machine`` it ran on."""

    title: Words
    says: Words
    command: Words
    day: Words
    machine: Words
    columns: Several
    rows: tuple[tuple[str, ...], ...]

    def mistake(self) -> str | None:
        """Say which row has more or fewer cells than there are columns, or None."""
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                return f"row {number} has {len(row)} cells. There are {len(self.columns)} columns."
        return None


def measured(folder: Path = FOLDER) -> list[Measured]:
    """Give every table, in the order of their files' names. Raises Problem, with the file, for a mistake."""
    return [_read(path) for path in sorted(folder.glob("*.json"), key=lambda path: path.stem)]


def _read(path: Path) -> Measured:
    made, wrong = Measured.made_of(read_data(path, path.name))
    if made is None:
        raise Problem("\n".join(f"{path.name}: {': '.join(filter(None, why))}" for why in wrong))
    return made
