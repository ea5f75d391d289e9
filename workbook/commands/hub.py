"""Run a shared server for notebooks, or make and remove its people."""

from __future__ import annotations

import platform
from argparse import ArgumentParser

from workbook.problem import Problem


def words(parser: ArgumentParser) -> None:
    """Take what to do with its people; without that, run it."""
    actions = parser.add_subparsers(dest="action")
    add = actions.add_parser("add", help="make people, and print their names and passwords")
    add.add_argument("many", type=int, help="how many")
    remove = actions.add_parser("remove", help="remove people, and all that they kept")
    remove.add_argument("names", nargs="+", help="such as person-07, or “everybody”")


def run(action: str | None, many: int = 0, names: tuple[str, ...] = ()) -> int:
    """Do it. Raises Problem if this machine will not do."""
    if platform.system() != "Linux":
        raise Problem("A shared server needs Linux: it keeps people apart as users of the machine.")
    from workbook import hub

    if action == "add":
        for name, password in hub.add(many).items():
            print(f"{name}  {password}")
        print("This is the only time that the passwords are shown.")
    elif action == "remove":
        gone = hub.people() if list(names) == ["everybody"] else list(names)
        hub.remove(gone)
        print(f"Removed, with all that they kept: {', '.join(gone) or 'nobody'}.")
    else:
        hub.start()
    return 0
