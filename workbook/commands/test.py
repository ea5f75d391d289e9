"""Run every test, as many at once as there are processors; what follows goes to pytest."""

from __future__ import annotations

import subprocess
import sys
from argparse import REMAINDER, ArgumentParser

from workbook.shelf import ROOT


def words(parser: ArgumentParser) -> None:
    """Take whatever follows."""
    parser.add_argument("more", nargs=REMAINDER)


def run(more: list[str]) -> int:
    """Run pytest, and end as it ended."""
    return subprocess.call([sys.executable, "-m", "pytest", "-n", "auto", "--dist", "loadgroup", *more], cwd=ROOT)
