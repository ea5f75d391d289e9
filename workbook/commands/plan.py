"""Plan the days: print the running order, tables, kit, prints and warnings of a workbook file or of a format."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from workbook.calendar_file import write_calendar
from workbook.plan import lines, plan_asked_for


def words(parser: ArgumentParser) -> None:
    """Take a workbook file or a format, when it starts, and a calendar file."""
    parser.add_argument("file", type=Path, nargs="?", help="a workbook file with “Plan the days” filled in")
    parser.add_argument("--format", dest="name", default="", help="such as two-days, one-day or taster")
    parser.add_argument("--start", default="", help="when people start, such as 09:30")
    parser.add_argument("--day", default="", help="the first day, such as 2027-01-14")
    parser.add_argument("--ics", type=Path, help="a calendar file to write")


def run(file: Path | None, name: str, start: str, day: str, ics: Path | None) -> int:
    """Print the plan, and write its calendar if asked. Raises Problem if there is no such file or format."""
    planned = plan_asked_for(file, name, start, day)
    if ics:
        write_calendar(planned, ics)
    print("\n".join(lines(planned)))
    if ics:
        print(f"\n{ics.name} is in {ics.parent}.")
    return 0
