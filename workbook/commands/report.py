"""Write the report that a funder reads, in Word, from a room's answers."""

from __future__ import annotations

from pathlib import Path

from workbook.commands.gather import words

__all__ = ["run", "words"]


def run(paths: list[Path], to: Path, mapping: Path | None) -> int:
    """Write it, and say where it is. Raises Problem if nothing can be read or written."""
    from workbook import report

    print(*report.report(paths, to, mapping), sep="\n")
    return 0
