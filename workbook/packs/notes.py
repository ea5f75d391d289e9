"""The trainer notes of a chapter as plain text: what is said of its minutes, its people, and each thing to do.

Notes use little of Markdown: leads in bold, lists, tables, links and stress. ``screen/guide.py`` puts the same notes
into the trainers' guide; here they become words that can be spoken, or typed beside a slide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbook.ageing import last_checked
from workbook.chapters import chapters, forms_in
from workbook.folders import BOOK
from workbook.words import catalogue_of, language

BLOCK = re.compile(
    r"^(?P<fence>`{3,}|:{3,})\{trainer-notes\}[ \t]*\n(?P<notes>.*?)^(?P=fence)[ \t]*$", re.MULTILINE | re.DOTALL
)
OPTION = re.compile(r"^:(?P<name>[a-z-]+): *(?P<words>.*)$")
STARTS = re.compile(r"^(- |\d+\.(\s|$)|\||\*\*[^*]+\*\*|`{3,}|:{3,})")
"""A line that starts something new, and does not go on with the words before it."""

CHECKED = re.compile(r"\{checked\}`([^`]*)`")
PLAIN = (
    (re.compile(r"\[\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),  # a link is what it says
    (re.compile(r"\{[a-z-]+\}`([^`<]*?)(?: *<[^`>]*>)?`"), r"\1"),  # {term}`rungs <rung>` too
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"\*\*([^*]+)\*\*|\*([^*]+)\*"), r"\1\2"),
)


@dataclass(frozen=True)
class Notes:
    """A chapter's notes. ``parts`` are paragraphs under their leads, ``Say`` and ``Watch for``, or under none."""

    minutes: int
    people: str
    opening: str
    """The minutes and the people in a sentence."""
    parts: tuple[tuple[str, tuple[str, ...]], ...]

    def part(self, lead: str) -> tuple[str, ...]:
        """Give the paragraphs under a lead, or none."""
        return next((words for name, words in self.parts if name == lead), ())

    @property
    def text(self) -> str:
        """The whole of it as plain text, each lead on a line of its own."""
        parts = ("\n".join([*([lead.upper()] if lead else []), *words]) for lead, words in self.parts)
        return "\n\n".join([self.opening, *parts])


def read_notes(chapter: str, put: Callable[[str], str] = lambda words: words) -> Notes | None:
    """Read the notes of a chapter's Markdown, or None where it has none; ``put`` puts words into another language."""
    block = BLOCK.search(chapter)
    if not block:
        return None
    lines = block["notes"].splitlines()
    options = {found["name"]: found["words"] for line in lines if (found := OPTION.match(line))}
    body = [line for line in lines if not OPTION.match(line)]
    minutes, people = options.get("minutes", ""), options.get("people", "").rstrip(".")
    opening = plain(put(f"{minutes} minutes: {people}."))  # as ``screen/notes.py`` gives it to translators
    parts = _parts(_translated(paragraph, put) for paragraph in _paragraphs(body))
    return Notes(int(minutes) if minutes.isdecimal() else 0, plain(people), opening, parts)


def all_notes(book: Path = BOOK) -> dict[str, Notes]:
    """Give the notes of every chapter that has some, by the chapter's name and by that of each exercise in it."""
    noted = (
        ([page.rpartition("/")[2], *forms_in(text)], read_notes(text, catalogue_of(language(), page).gettext))
        for page, text in chapters(book)
    )
    return {name: notes for names, notes in noted if notes for name in names}


def plain(words: str) -> str:
    """Give words without Markdown's marks: a link is what it says, and stress is left out."""
    words = CHECKED.sub(lambda found: last_checked(found[1]), words)
    for mark, instead in PLAIN:
        words = mark.sub(instead, words)
    return words.strip()


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Put the lines of each paragraph, list item and row of a table together."""
    kept: list[str] = []
    for line in [*lines, ""]:
        if kept and (not line.strip() or STARTS.match(line.strip())):
            yield " ".join(kept)
            kept = []
        if line.strip() and not re.fullmatch(r"[|:\- ]+|[`:]{3,}.*", line.strip()):
            kept.append(line.strip())


def _translated(paragraph: str, put: Callable[[str], str]) -> str:
    """Put a paragraph into another language as translators have it: an item without its mark, a row cell by cell."""
    if paragraph.startswith("|"):
        return "|".join(put(cell.strip()) if cell.strip() else cell for cell in paragraph.split("|"))
    mark = paragraph[: len(paragraph) - len(re.sub(r"^(- |\d+\.\s*)", "", paragraph))]
    words = paragraph[len(mark) :]
    return mark + (put(words) if words else "")


def _parts(paragraphs: Iterator[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    parts: list[tuple[str, list[str]]] = [("", [])]
    for paragraph in paragraphs:
        lead = re.match(r"\*\*([^*]+?)\.?\*\* *", paragraph)
        if lead:
            parts.append((lead[1], []))
        words = paragraph[lead.end() :] if lead else paragraph
        if words:
            parts[-1][1].append(_line(words))
    return tuple((lead, tuple(words)) for lead, words in parts if words)


def _line(words: str) -> str:
    """Give one paragraph as it is read out: an item keeps its mark, and a row its cells with dashes between."""
    if words.startswith("|"):
        return " – ".join(plain(cell) for cell in words.strip("|").split("|"))
    item = words.startswith("- ")
    return f"• {plain(words[2:])}" if item else plain(words)
