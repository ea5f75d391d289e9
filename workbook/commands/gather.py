"""Bring a room's answers together: files, folders, messages in .txt, and forms as CSV or Excel."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path


def words(parser: ArgumentParser) -> None:
    """Take what was given, a folder, and which column of a form is which question."""
    parser.add_argument("paths", type=Path, nargs="+", help="a file, or a folder of files")
    parser.add_argument("--to", type=Path, default=Path("gathered"), help="the folder to write in")
    parser.add_argument("--mapping", type=Path, help="YAML or CSV: a form's heading, and its exercise.field")


def run(paths: list[Path], to: Path, mapping: Path | None) -> int:
    """Gather, and say what came and what is where. Raises Problem if nothing can be read or written."""
    from workbook import report

    print(*report.gather(paths, to, mapping), sep="\n")
    return 0
