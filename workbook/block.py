"""One piece of a document: what an author writes of it, and how it is drawn with somebody's answers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from workbook.definition import Count, Definition, Key, MaybeWords, Words
from workbook.fields.field import Answer
from workbook.shapes import Bullets, Facts, Grid, Passage, Piece, Prose

HOLE = re.compile(r"\{([a-z][a-z0-9_]*)\}")

BOX = "[ ]"
"""How an author writes a box to tick in a row of ``heads``."""


class Block(Definition):
    """One piece of a section: ``words``, ``bullets``, ``facts``, a ``table``, ``lines``, or ``heads`` of rows.

    ``blank`` stands where nothing was answered. Without it, what was not answered is left out.
    Under ``heads`` stand ``rows`` that are written already, and ``room`` for more. They hold nobody's answers.
    """

    words: MaybeWords = ""
    bullets: tuple[Words, ...] = ()
    facts: dict[Words, Words] | None = None
    table: str = ""
    columns: dict[Words, Key] | None = None
    heads: tuple[Words, ...] = ()
    rows: tuple[tuple[MaybeWords, ...], ...] = ()
    room: int = 0
    lines: Count | None = None
    blank: MaybeWords = ""

    def mistake(self) -> str | None:
        """Say that a block is not one thing, or None."""
        if len(list(filter(None, (self.words, self.bullets, self.facts, self.table, self.lines, self.heads)))) != 1:
            return "a block needs one of: words, bullets, facts, table, lines, heads."
        if any(len(row) != len(self.heads) for row in self.rows):
            return f"a row of `rows` needs {len(self.heads)} cells, one under each of `heads`."
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
        if self.heads:
            return self._sheet()
        if self.facts:
            pairs = [(label, filled(words, answers) or self.blank) for label, words in self.facts.items()]
            return Facts(tuple(pair for pair in pairs if pair[1])) if any(said for _, said in pairs) else None
        drawn = self._table(answers) if self.table else self._bullets(answers) if self.bullets else self._words(answers)
        return drawn or (Passage(self.blank) if self.blank else None)

    def _sheet(self) -> Piece:
        written = tuple(tuple(cell != BOX and cell for cell in row) for row in self.rows)
        return Grid(self.heads, written + (("",) * len(self.heads),) * self.room, 2 if self.room else 1)

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
