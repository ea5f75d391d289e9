"""Say what is worth a second look in a job description, or in a folder of them: text, Markdown or Word."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from pathlib import Path


def words(parser: ArgumentParser) -> None:
    """Take what to look at."""
    parser.add_argument("path", type=Path, help="a file, or a folder of files")


def run(path: Path) -> int:
    """Print it, line by line. Raises Problem if nothing can be read there."""
    from workbook.second_look import report

    try:
        for line in report(path):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read this has seen enough, and there is nowhere left to say so
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
