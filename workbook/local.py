"""What is true where the workbook is used: ``data/local.yml``, the one file that a group changes."""

from __future__ import annotations

from workbook.definition import Definition, Several, Words
from workbook.problem import Problem
from workbook.shelf import DATA, read_yaml

FILE = DATA / "local.yml"


class Local(Definition):
    """``leave_to`` is where “Leave this page” goes; ``help`` is who to turn to, last ``checked`` on a day.

    ``address`` is where this book is published, which posters lead to; blank where it is nowhere yet.
    """

    leave_to: Words
    address: str = ""
    checked: Words
    help: Several


def local() -> Local:
    """Give what is true here. Raises Problem if the file has a mistake."""
    made, wrong = Local.made_of(read_yaml(FILE))
    if made is None:
        raise Problem("\n".join(f"data/{FILE.name}: {': '.join(filter(None, mistake))}" for mistake in wrong))
    return made
