"""The commands that bring a room's answers together: ``gather`` and ``report``."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

WHAT = {
    "gather": "Bring a room's answers together: files, folders, messages in .txt, forms as CSV or Excel.",
    "report": "Write the report that a funder reads, in Word, from a room's answers.",
}


def add_to(commands: Any) -> None:
    """Add both to the commands that there are."""
    for name, what in WHAT.items():
        command = commands.add_parser(name, help=what)
        command.add_argument("paths", type=Path, nargs="+", help="a file, or a folder of files")
        command.add_argument("--to", type=Path, default=Path("gathered"), help="the folder to write in")
        command.add_argument("--mapping", type=Path, help="YAML or CSV: a form's heading, and its exercise.field")
        command.set_defaults(run=partial(_run, name))


def _run(name: str, paths: list[Path], to: Path, mapping: Path | None) -> int:
    from workbook import report

    print(*getattr(report, name)(paths, to, mapping), sep="\n")
    return 0
