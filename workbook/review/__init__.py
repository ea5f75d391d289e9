"""A second look at a job description: what to read again, and why.

The words it looks for come from outside, as ``lists``: ``data/review.yaml`` with the files it names.
``fields/review/engine.mjs`` gives the same findings on the page, and both are held to one stock of worked examples.
Every pass goes over the text once, however it is made up. What is found is counted and grouped in ``summary``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from workbook.review.phrases import Phrases, Word, ends_line, ends_sentence, words_of

Lists = Mapping[str, Any]
LEAVE = ""
"""The rule of a phrase that is never a finding."""

_FIRST_WORDS = 8  # of a long sentence, to know it by
_HYPHENS = ("-", "\u2010", "\u2011")


@dataclass(frozen=True)
class Finding:
    """Something worth a second look: ``text[start:end]``, or no place where it is something that is missing."""

    start: int | None
    end: int | None
    rule: str
    words: str
    why: str
    suggestion: str
    source: str

    @property
    def key(self) -> str:
        """What a choice is kept under: the same words, found by the same rule, are one thing to decide."""
        return f"{self.rule}: {' '.join(word.lower for word in words_of(self.words))}"


class Span(NamedTuple):
    """A line or a sentence: its place in the text, and which words it holds, ``words[first:after]``."""

    start: int
    end: int
    first: int
    after: int


def findings(text: str, lists: Lists) -> list[Finding]:
    """Give everything worth a second look, in the order of the text; what is missing comes last."""
    return Reviewer(lists).look(text)


class Reviewer:
    """Learns the lists once, and then looks at any number of texts."""

    def __init__(self, lists: Lists) -> None:
        self._limits, self._missing = lists["limits"], lists["missing"]
        self._known: Phrases[tuple[str, Mapping[str, Any]]] = Phrases(self._limits["number_words"])
        for group in lists["leave"]:
            self._known.add(group["find"], (LEAVE, {}))
        for rule, family in lists["words"].items():
            for entry in family["entries"]:
                self._known.add(entry["find"], (rule, {**family, **entry}))
        self._there: Phrases[str] = Phrases(self._limits["number_words"])
        for name, item in self._missing["items"].items():
            self._there.add(item["there"], name)
        self._marks: Phrases[str] = Phrases()
        self._marks.add(self._limits["essentials"]["heads"], "head")
        self._marks.add(self._limits["essentials"]["ends"], "end")

    def look(self, text: str) -> list[Finding]:
        """Give everything worth a second look, in the order of the text; what is missing comes last."""
        words = words_of(text)
        if not words:
            return []
        placed = [*self._phrases(text, words), *_long(text, words, self._limits["sentence"])]
        placed += _essentials(text, words, self._limits["essentials"], self._marks)
        placed.sort(key=lambda found: (found.start or 0, -(found.end or 0)))
        return placed + list(self._gone(words))

    def _phrases(self, text: str, words: Sequence[Word]) -> Iterator[Finding]:
        for first, after, (rule, entry) in self._known.longest(words):
            if rule != LEAVE:
                start, end = words[first].start, words[after - 1].end
                yield Finding(start, end, rule, text[start:end], entry["why"], entry["instead"], entry["source"])

    def _gone(self, words: Sequence[Word]) -> Iterator[Finding]:
        there = self._there.anywhere(words)
        for name, item in self._missing["items"].items():
            if name not in there:
                source = item.get("source", self._missing["source"])
                yield Finding(None, None, "missing", item["title"], item["why"], item["instead"], source)


def _long(text: str, words: Sequence[Word], limit: Mapping[str, Any]) -> Iterator[Finding]:
    for sentence in sentences(words):
        if (many := count(words, sentence)) > int(limit["most"]):
            few = words[min(sentence.first + _FIRST_WORDS, sentence.after) - 1].end
            yield _over("sentence", limit, sentence, many, text[sentence.start : few])


def _essentials(text: str, words: Sequence[Word], limit: Mapping[str, Any], marks: Phrases[str]) -> Iterator[Finding]:
    """Count the lines under each heading that asks for essentials, and the rows of a table that end in “essential”."""
    head, asked, inside = None, 0, False
    for line in lines(words):
        many = line.after - line.first
        first = line.first + (many > 1 and words[line.first].lower.isdecimal())
        mark = marks.longest_at(words, first) if many <= int(limit["heading"]) else None
        row = many > 1 and words[line.after - 1].lower == "essential"
        if mark:
            inside = mark[1] == "head"
            head = head or (line if inside else None)
        elif row or (inside and text[line.end : line.end + 1] != ":"):
            head, asked = head or line, asked + 1
    if head and asked > int(limit["most"]):
        yield _over("essentials", limit, head, asked, text[head.start : head.end])


def _over(rule: str, limit: Mapping[str, Any], span: Span, many: int, words: str) -> Finding:
    suggestion = limit["instead"].replace("{count}", str(many)).replace("{most}", limit["most"])
    return Finding(span.start, span.end, rule, words, limit["why"], suggestion, limit["source"])


def lines(words: Sequence[Word]) -> list[Span]:
    """Give the lines that have words in them; a line that was only wrapped is part of the one before."""
    return _cut(words, ends_line)


def sentences(words: Sequence[Word]) -> list[Span]:
    """Give the sentences; a line of a list is one too."""
    return _cut(words, ends_sentence)


def _cut(words: Sequence[Word], ends: Callable[[Word], bool]) -> list[Span]:
    starts = [n for n, word in enumerate(words) if n == 0 or ends(word)]
    return [Span(words[a].start, words[b - 1].end, a, b) for a, b in pairwise([*starts, len(words)])]


def count(words: Sequence[Word], span: Span) -> int:
    """Count words as people do: “day-to-day” is one."""
    return sum(n == span.first or words[n].gap not in _HYPHENS for n in range(span.first, span.after))
