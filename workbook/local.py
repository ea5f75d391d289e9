"""What is true where the workbook is used: ``data/local.yml``, the one file that a group changes."""

from __future__ import annotations

import re
from typing import Any, Literal

from workbook.as_text import read_yaml
from workbook.definition import Definition, Several, Words
from workbook.problem import Problem
from workbook.shelf import DATA

FILE = DATA / "local.yml"
HOLE = re.compile(r"\{here\.([a-z_]+)\}")
RULE = "________________________"
"""Stands where nothing is known here yet: somebody writes on it."""

SOURCE = re.compile(r" \(\[[^\]]*\]\(#source-[\w-]+\)\)")


class Local(Definition):
    """``leave_to`` is where “Leave this page” goes; ``help`` is who to turn to, last ``checked`` on a day.

    ``organisation`` and ``place`` are named in the templates, and ``contacts`` say whom to ask about what.
    ``address`` is where this book is published, which posters lead to; blank where it is nowhere yet.
    ``offline`` is whether the book is kept on a device, and works there without a signal.
    """

    leave_to: Words
    address: str = ""
    offline: Literal["yes", "no"] = "yes"
    checked: Words
    help: Several
    organisation: str = ""
    place: str = ""
    contacts: dict[str, str] | None = None

    def fill(self, written: Any) -> Any:
        """Put what is true here into words like ``{here.place}``, wherever they stand in what an author wrote.

        Raises Problem for a name that nobody gave.
        """
        match written:
            case str():
                return HOLE.sub(lambda hole: self._known(hole[1]), written)
            case {**keys}:
                return {self.fill(key): self.fill(words) for key, words in keys.items()}
            case [*lines]:
                return [self.fill(line) for given in lines for line in self._lines(given)]
            case _:
                return written

    def _lines(self, given: Any) -> list[Any]:
        return [SOURCE.sub("", line) for line in self.help] if given == "{here.help}" else [given]

    def _known(self, name: str) -> str:
        known = {"organisation": self.organisation, "place": self.place, **(self.contacts or {})}
        if name not in known:
            raise Problem(f"it asks for {{here.{name}}}. data/{FILE.name} has: {', '.join(known)}.")
        return known[name] or RULE


def local() -> Local:
    """Give what is true here. Raises Problem if the file has a mistake."""
    made, wrong = Local.made_of(read_yaml(FILE))
    if made is None:
        raise Problem("\n".join(f"data/{FILE.name}: {': '.join(filter(None, mistake))}" for mistake in wrong))
    return made
