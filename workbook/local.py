"""What is true where the workbook is used: ``data/local.yml``, the one file that a group changes."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from workbook.ageing import in_words
from workbook.as_text import read_data
from workbook.definition import Day, Definition, Key, Several, Words, matching
from workbook.folders import DATA
from workbook.problem import Problem
from workbook.words import say

FILE = DATA / "local.yml"
HOLE = re.compile(r"( ?)\{here\.([a-z_]+)\}")
RULE = "________________________"
"""Stands where nothing is known here yet: somebody writes on it."""

WEB = r"https?://[^\s<>\"]+"
MAIL = r"[^\s<>\"@:/]+@[^\s<>\"@:/]+\.[^\s<>\"@:/]+"
CODE = r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
"""A language as BCP 47 writes it: language, perhaps a script, perhaps a region. https://www.rfc-editor.org/rfc/rfc5646"""

SOURCE = re.compile(r" \(\[[^\]]*\]\(#source-[\w-]+\)\)")


HELP_HOLDS = 6
"""Months until the help lines have to be rung and looked up again: a line that nobody answers does harm."""

Site = Annotated[str, matching(WEB, "It should be a web address, like https://example.org.")]
Address = Annotated[str, matching(rf"|{WEB}", "It should be a web address, like https://example.org/workbook, or “”.")]
Report = Annotated[
    str, matching(rf"|{WEB}|{MAIL}", "It should be an e-mail address or a web address, or “” if there is neither.")
]
Language = Annotated[str, matching(CODE, "It should be a language’s code, like en-GB, cy or pl.")]

Online = Annotated[str, matching("|here|standard", "It should be here, standard or “”.")]


class Local(Definition):
    """What a copy says of itself. What keeps people safe has to be given; all else may be left out.

    ``leave_to`` is where “Leave this page” goes; ``help`` is who to turn to, last ``checked`` on a day.
    ``name`` is what this copy of the book is called, and ``address`` where it is published, which posters lead to.
    ``languages`` has the main one first. ``strands`` are those to show of ``data/strands.yml``; None means all.
    ``faults`` is where a fault is reported: an e-mail address or a web address.
    ``system_change`` is what it means here, in the words of ``system_change_by``.
    ``organisation`` and ``place`` are named in the templates, and ``contacts`` say whom to ask about what.
    ``offline`` is whether the book is kept on a device, and works there without a signal.
    ``notebooks_online`` is where a browser gets Python from, if notebooks are to run in it.
    """

    leave_to: Site
    checked: Day
    help: Several
    name: Words = "The co-production workbook"
    address: Address = ""
    offline: Literal["yes", "no"] = "yes"
    languages: tuple[Language, ...] = ("en-GB",)
    strands: tuple[Key, ...] | None = None
    faults: Report = ""
    system_change: str = ""
    system_change_by: str = ""
    organisation: str = ""
    place: str = ""
    contacts: dict[str, str] | None = None
    notebooks_online: Online = ""

    def mistake(self) -> str | None:
        """Say what is wrong with the languages, or that nobody is named for a meaning of system change; or None."""
        if not self.languages:
            return "`languages` is empty. It should have a language’s code, like en-GB."
        if twice := [code for code in self.languages if self.languages.count(code) > 1]:
            return f"`languages` has “{twice[0]}” twice. Each should be there once."
        if self.system_change.strip() and not self.system_change_by.strip():
            return "`system_change_by` is blank. It should say whose words `system_change` holds."
        return None

    def fill(self, written: Any) -> Any:
        """Put what is true here into words like ``{here.place}``, wherever they stand in what an author wrote.

        Raises Problem for a name that nobody gave.
        """
        match written:
            case str():
                return HOLE.sub(lambda hole: hole[1] + known if (known := self._known(hole[2])) else "", written)
            case {**keys}:
                return {self.fill(key): self.fill(words) for key, words in keys.items()}
            case [*lines]:
                return [self.fill(line) for given in lines for line in self._lines(given)]
            case _:
                return written

    def _lines(self, given: Any) -> list[Any]:
        return [SOURCE.sub("", line) for line in self.help] if given == "{here.help}" else [given]

    def _known(self, name: str) -> str:
        help_lines = " ".join(self._lines("{here.help}"))
        always = {"help": help_lines, "checked": in_words(self.checked), "meaning": self._meaning()}
        if name in always:
            return always[name]
        known = {"organisation": self.organisation, "place": self.place, **(self.contacts or {})}
        if name not in known:
            raise Problem(f"it asks for {{here.{name}}}. data/{FILE.name} has: {', '.join(known)}.")
        return known[name] or RULE

    def _meaning(self) -> str:
        """Give what system change means here, and whose words those are; nothing where nobody has said."""
        if not self.system_change.strip():
            return ""
        said = {"words": self.system_change.strip(), "whose": self.system_change_by.strip()}
        return say("Here, system change has a meaning of its own: “{words}” ({whose}).", **said)


def local() -> Local:
    """Give what is true here. Raises Problem, with the place and what would be right, if the file has a mistake."""
    file = f"data/{FILE.name}"
    raw = read_data(FILE, file)
    if not isinstance(raw, dict):
        raise Problem(f"{file}: this should have a key on each line, like “name: Our workbook”.")
    made, wrong = Local.made_of(raw)
    if made is None:
        raise Problem("\n".join(f"{file}: {': '.join(filter(None, mistake))}" for mistake in wrong))
    return made
