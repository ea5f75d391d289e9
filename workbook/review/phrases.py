"""Words of a text, and phrases found among them in one pass, however many phrases there are.

A phrase is written in words. ``*`` ends a word that may have any ending, and ``#`` stands for a number.
The longest phrase that starts at a word counts. The twin is ``screen/phrases.mjs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"[£€$]?[^\W_]+(?:['’][^\W_]+)*")
_BREAK = re.compile(r"\r\n?|\n")
_STOP = re.compile(r"[.!?][\"'”’)\]]*[ \t\r\n\u00a0]")
_DOTS = frozenset("•·▪◦‣●○■□")
_BULLETS = _DOTS | frozenset("–—*-")
_CLOSERS = frozenset(".:;!?")
_JOINS = frozenset(" \t\r\n\u00a0-\u2010\u2011+'’")
_WIDEST = 4  # a phrase holds together over a space, a hyphen or the end of a wrapped line, and over nothing wider


class Word(NamedTuple):
    """A word and its place. ``lower`` is how it is compared; ``small`` whether it starts with a small letter.

    ``gap`` is what stands between it and the word before.
    """

    start: int
    end: int
    lower: str
    small: bool
    gap: str


def words_of(text: str) -> list[Word]:
    """Give the words of a text, in order. Hyphens part words, and apostrophes do not."""
    words, before = [], 0
    for found in _WORD.finditer(text):
        word, first = found[0], found[0][0]
        small = first == first.lower() != first.upper()
        lower = word.lower().replace("’", "'")
        words.append(Word(found.start(), found.end(), lower, small, text[before : found.start()]))
        before = found.end()
    return words


def ends_line(word: Word) -> bool:
    """Whether a new line starts at a word. A line that was only wrapped, and goes on in small letters, is not new."""
    breaks = list(_BREAK.finditer(word.gap))
    if len(breaks) != 1:
        return bool(breaks) or not _DOTS.isdisjoint(word.gap)
    before, after = word.gap[: breaks[0].start()], word.gap[breaks[0].end() :]
    return not (word.small and _BULLETS.isdisjoint(after) and _CLOSERS.isdisjoint(before))


def ends_sentence(word: Word) -> bool:
    """Whether a new sentence starts at a word. A cell of a table is one too."""
    return ends_line(word) or "|" in word.gap or (not word.small and bool(_STOP.search(word.gap)))


def is_joined(word: Word) -> bool:
    """Whether a word stands so close to the one before that a phrase may hold both."""
    return len(word.gap) <= _WIDEST and _JOINS.issuperset(word.gap) and not ends_line(word)


class _Node(Generic[Value]):
    """Where a phrase has got to: what may come next, and what was found if it ends here."""

    __slots__ = ("exact", "lengths", "number", "stems", "values")

    def __init__(self) -> None:
        self.exact: dict[str, _Node[Value]] = {}
        self.stems: dict[str, _Node[Value]] = {}
        self.lengths: list[int] = []
        self.number: _Node[Value] | None = None
        self.values: list[Value] = []

    def grow(self, piece: str) -> _Node[Value]:
        """Give the place after ``piece``, new if need be."""
        if piece == "#":
            self.number = self.number or _Node()
            return self.number
        places, key = (self.stems, piece[:-1]) if piece.endswith("*") else (self.exact, piece)
        if places is self.stems and len(key) not in self.lengths:
            self.lengths = sorted([*self.lengths, len(key)], reverse=True)
        if key not in places:
            places[key] = _Node()
        return places[key]

    def after(self, word: str, *, number: bool) -> Iterator[_Node[Value]]:
        """Give the places that ``word`` leads to, the closest fit first."""
        if found := self.exact.get(word):
            yield found
        if number and self.number:
            yield self.number
        for length in self.lengths:
            if len(word) >= length and (found := self.stems.get(word[:length])):
                yield found


class Phrases(Generic[Value]):
    """Phrases to look for, each with a value of its own. ``numbers`` are the words that are numbers."""

    def __init__(self, numbers: Iterable[str] = ()) -> None:
        self._root: _Node[Value] = _Node()
        self._numbers = frozenset(numbers)

    def add(self, phrases: Iterable[str], value: Value) -> None:
        """Look for these too. Where one was there already, what it stood for first is kept."""
        for phrase in phrases:
            node = self._root
            for piece in phrase.lower().replace("’", "'").replace("-", " ").split():
                node = node.grow(piece)
            node.values = node.values or [value]

    def at(self, words: Sequence[Word], first: int) -> Iterator[tuple[int, Value]]:
        """Give every phrase that starts at a word: where it stops, and its value."""
        return self._onward(self._root, words, first)

    def _onward(self, node: _Node[Value], words: Sequence[Word], n: int) -> Iterator[tuple[int, Value]]:
        if n == len(words) or (node is not self._root and not is_joined(words[n])):
            return
        word = words[n].lower
        for found in node.after(word, number=word.isdecimal() or word in self._numbers):
            for value in found.values:
                yield n + 1, value
            yield from self._onward(found, words, n + 1)

    def anywhere(self, words: Sequence[Word]) -> set[Value]:
        """Give the values of all phrases that stand anywhere."""
        return {value for n in range(len(words)) for _, value in self.at(words, n)}

    def longest_at(self, words: Sequence[Word], first: int) -> tuple[int, Value] | None:
        """Give the longest phrase that starts at a word: where it stops, and its value. Of equals, the closest fit."""
        return max(self.at(words, first), key=lambda found: found[0], default=None)

    def longest(self, words: Sequence[Word]) -> Iterator[tuple[int, int, Value]]:
        """Give the longest phrase at each word, none inside another: its first word, where it stops, its value."""
        n = 0
        while n < len(words):
            found = self.longest_at(words, n)
            if found:
                yield n, *found
            n = found[0] if found else n + 1
