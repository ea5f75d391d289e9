"""What a sheet of paper can hold, and what a slide can.

Kinds of field speak these shapes; writers (HTML, Word) draw them.
A new kind needs no new writer, and a new writer needs no new kind.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Prose:
    """Words, or ``lines`` ruled lines to write them on where ``text`` is blank."""

    text: str = ""
    lines: int = 1


@dataclass(frozen=True)
class Ticks:
    """Options with a box before each; ``ticked`` are the chosen ones."""

    options: tuple[str, ...]
    ticked: frozenset[str] = frozenset()


Cell = str | bool
"""A cell of a grid: words, or a box that is ticked (True) or not (False)."""


@dataclass(frozen=True)
class Grid:
    """Rows under named columns. ``lines`` is how tall a row is when a person writes in it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lines: int = 1


@dataclass(frozen=True)
class Parts:
    """Several shapes, each under a heading of its own."""

    parts: tuple[tuple[str, Shape], ...]


Shape = Prose | Ticks | Grid | Parts


@dataclass(frozen=True)
class Passage:
    """Words to read. Nobody writes on them."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """Short things, each on a line of its own."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Names, each with what is so: the pay, the hours."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Cards:
    """Cards to cut out, and the ``piles`` they may be put in. Each says what it is ``of``."""

    piles: tuple[str, ...]
    cards: tuple[str, ...]
    of: str


@dataclass(frozen=True)
class Code:
    """An address, and a code to scan that leads to it."""

    address: str


@dataclass(frozen=True)
class Image:
    """A picture as PNG, and the words that stand for it where it cannot be seen."""

    png: bytes
    alt: str


Piece = Passage | Bullets | Facts | Grid | Prose | Cards | Code | Image
"""What a section of a document can hold."""


@dataclass(frozen=True)
class Page:
    """A document to read and to send: a title, what it is, and sections of pieces under headings."""

    title: str
    lead: str
    sections: tuple[tuple[str, tuple[Piece, ...]], ...]
    look: str = "letter"


@dataclass(frozen=True)
class Picture:
    """A line drawing as SVG, and what it says to those who cannot see it."""

    svg: str
    says: str


@dataclass(frozen=True)
class Slide:
    """A title, a few lines to read from the back of a room, and what is said beside it.

    ``opening`` slides stand apart: they begin a session, or a break.
    """

    title: str
    lines: tuple[str, ...] = ()
    notes: str = ""
    picture: Picture | None = None
    opening: bool = False


@dataclass(frozen=True)
class Deck:
    """The slides of one session. ``name`` is what its file is called."""

    name: str
    title: str
    slides: tuple[Slide, ...]
