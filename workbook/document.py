"""A document made of an exercise's answers, such as a job description for an HR team.

Its definition, ``data/documents/<name>.yaml``, is sections of blocks. A block says which answers it shows, and how;
its words may have holes for them, like ``{job}``. The browser's twin is ``screen/document.mjs``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, ClassVar, Literal

from workbook.block import HOLE, Block, filled
from workbook.definition import Definition, Key, MaybeWords, Words, usual
from workbook.fields.field import Answer
from workbook.shapes import Page, Piece
from workbook.template import Template
from workbook.words import say


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
    ``template`` is there where an organisation can make the document its own.
    """

    unwritten: ClassVar[frozenset[str]] = frozenset({"name"})

    name: Key
    title: Words
    untitled: Words = usual("Not named yet")
    lead: Words
    button: MaybeWords = ""
    look: Literal["letter", "cards", "certificate"] = "letter"
    template: Template | None = None
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

    def blank_page(self) -> Page:
        """Draw it with nobody's answers: to be made one's own, and so with what to change on top."""
        page = self.page({})
        first = (
            ((say("Before you use this: read it, then take it out"), self.template.pieces()),) if self.template else ()
        )
        return replace(page, sections=first + page.sections)

    def definition(self) -> dict[str, Any]:
        """Give what the browser needs to draw the same. It draws what answers fill, and no template."""
        return self.model_dump(exclude_defaults=True, exclude={"template"})
