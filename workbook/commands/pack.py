"""Make slides and everything to print for a plan of the days, in a new folder."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path


def words(parser: ArgumentParser) -> None:
    """Take a plan or a format, when it starts, and a folder."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--plan", type=Path, help="a workbook file with “Plan the days” filled in")
    which.add_argument("--format", dest="name", default="", help="such as two-days, one-day or taster")
    parser.add_argument("--start", default="", help="when people start, such as 09:30")
    parser.add_argument("--to", type=Path, default=Path("pack"), help="the folder to make, new or empty")


def run(plan: Path | None, name: str, start: str, to: Path) -> int:
    """Make the pack, and say what is in it. Raises Problem if there is no such plan or the folder is not empty."""
    from workbook.packs.folder import make_pack
    from workbook.plan import plan_asked_for

    planned = plan_asked_for(plan, name, start, "")
    print("Making the pack (under a minute)…", flush=True)
    for line in make_pack(planned, to):
        print(line)
    print(f"It is all in {to}. Open {to / 'index.html'} first.")
    return 0
