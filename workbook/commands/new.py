"""Start your organisation's own copy of the workbook in an empty folder."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from workbook import own_copy


def words(parser: ArgumentParser) -> None:
    """Take the folder."""
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet")


def run(folder: Path) -> int:
    """Make the copy, and say what to change first. Raises Problem if the folder will not do."""
    count = own_copy.start(folder)
    print(f"{count} files are in {folder}. Next, change {folder / 'data' / 'local.yml'} to what is true where you are.")
    return 0
