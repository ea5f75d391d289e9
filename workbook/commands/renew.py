"""Bring this version into your own copy, and keep what you changed there."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from workbook import own_copy


def words(parser: ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", type=Path, help="the folder of your copy")


def run(folder: Path) -> int:
    """Renew it, and say what became of each file. Raises Problem if the folder is no copy."""
    found = own_copy.renew(folder)
    print(f"Newer now: {len(found.taken)}. Taken out, since the workbook no longer has them: {len(found.gone)}.")
    for name in found.kept:
        print(f"You had changed {name}. Yours stays. The newer one is beside it: {name}{own_copy.NEWER}.")
    return 0
