"""A document made of an exercise's answers, such as a job description for an HR team.

Its definition, ``data/documents/<name>.yaml``, is sections of blocks. A block says which answers it shows, and how;
its words may have holes for them, like ``{job}``. The browser's twin is ``screen/document.mjs``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Literal

from workbook.definition import Count, Definition, Words
from workbook.fields.field import Answer
from workbook.shapes import Bullets, Facts, Grid, Page, Passage, Piece, Prose

HOLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class Block(Definition):
    """One piece of a section: ``words``, ``bullets``, ``facts``, a ``table``, or ``lines`` to write on.

    ``blank`` stands where nothing was answered. Without it, what was not answered is left out.
    """

    words: str = ""
    bullets: tuple[Words, ...] = ()
    facts: dict[str, Words] | None = None
    table: str = ""
    columns: dict[str, Words] | None = None
    lines: Count | None = None
    blank: str = ""

    def mistake(self) -> str | None:
        """Say that a block is not one thing, or None."""
        if len(list(filter(None, (self.words, self.bullets, self.facts, self.table, self.lines)))) != 1:
            return "a block needs one of: words, bullets, facts, table, lines."
        return None if bool(self.table) == bool(self.columns) else "`table` and `columns` go together."

    @property
    def fields(self) -> set[str]:
        """The fields whose answers it shows."""
        said = " ".join((self.words, *self.bullets, *(self.facts or {}).values()))
        return {*HOLE.findall(said), *filter(None, [self.table])}

    def piece(self, answers: Mapping[str, Answer]) -> Piece | None:
        """Draw the block with these answers, or None where it is left out."""
        if self.lines:
            return Prose("", self.lines)
        if self.facts:
            pairs = [(label, filled(words, answers) or self.blank) for label, words in self.facts.items()]
            return Facts(tuple(pair for pair in pairs if pair[1])) if any(said for _, said in pairs) else None
        drawn = self._table(answers) if self.table else self._bullets(answers) if self.bullets else self._words(answers)
        return drawn or (Passage(self.blank) if self.blank else None)

    def _words(self, answers: Mapping[str, Answer]) -> Piece | None:
        said = filled(self.words, answers)
        return Passage(said) if said else None

    def _bullets(self, answers: Mapping[str, Answer]) -> Piece | None:
        items = tuple(item for words in self.bullets for item in _items(words, answers))
        return Bullets(items) if items else None

    def _table(self, answers: Mapping[str, Answer]) -> Piece | None:
        given = answers.get(self.table)
        rows = [row for row in given if isinstance(row, dict)] if isinstance(given, list) else []
        columns = self.columns or {}
        cells = [tuple(_text(row.get(column)) for column in columns.values()) for row in rows]
        return Grid(tuple(columns), tuple(filter(any, cells))) if any(map(any, cells)) else None


class Section(Definition):
    """A heading and what stands under it. A section whose questions have no answer is left out."""

    heading: Words
    blocks: tuple[Block, ...]

    def pieces(self, answers: Mapping[str, Answer]) -> tuple[Piece, ...]:
        """Draw what stands under the heading; nothing where words of our own would stand alone."""
        drawn = [(block, piece) for block in self.blocks if (piece := block.piece(answers))]
        asks = any(block.fields for block in self.blocks)
        return tuple(piece for _, piece in drawn) if not asks or any(block.fields for block, _ in drawn) else ()


class Document(Definition):
    """What comes out of answers. ``untitled`` is its title while the title's own answer is blank.

    ``button`` is what the button says that makes it; ``look`` is how it is laid out: to send, to cut out or to frame.
    """

    unwritten: ClassVar[frozenset[str]] = frozenset({"name"})

    name: Words
    title: Words
    untitled: Words = "Not named yet"
    lead: Words
    button: str = ""
    look: Literal["letter", "cards", "certificate"] = "letter"
    sections: tuple[Section, ...]

    @property
    def fields(self) -> set[str]:
        """The fields whose answers it shows."""
        blocks = [block for section in self.sections for block in section.blocks]
        return {*HOLE.findall(self.title)}.union(*(block.fields for block in blocks))

    def page(self, answers: Mapping[str, Answer]) -> Page:
        """Draw the whole document with these answers."""
        drawn = ((section.heading, section.pieces(answers)) for section in self.sections)
        whole = tuple((heading, pieces) for heading, pieces in drawn if pieces)
        return Page(filled(self.title, answers) or self.untitled, self.lead, whole, self.look)

    def definition(self) -> dict[str, Any]:
        """Give what the browser needs to draw the same."""
        return self.model_dump(exclude_defaults=True)


def filled(words: str, answers: Mapping[str, Answer]) -> str:
    """Put answers into the holes of some words; blank if any answer is."""
    if not all(_text(answers.get(hole)) for hole in HOLE.findall(words)):
        return ""
    return HOLE.sub(lambda hole: _text(answers[hole[1]]), words)


def _items(words: str, answers: Mapping[str, Answer]) -> list[str]:
    """Give one bullet's words; a hole that stands alone becomes a bullet for each thing that was picked."""
    hole = HOLE.fullmatch(words)
    given = answers.get(hole[1]) if hole else None
    return (
        list(filter(None, map(_text, given)))
        if isinstance(given, list)
        else list(filter(None, [filled(words, answers)]))
    )


def _text(answer: Answer) -> str:
    return answer.strip() if isinstance(answer, str) else ""
