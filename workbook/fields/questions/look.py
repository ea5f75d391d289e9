"""What is worth a second look in one question. The twin on the page is ``look.mjs``, held to the same examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from workbook.review.phrases import Phrases, words_of
from workbook.words import say

LEAVE = ""
"""The rule of words that are never pointed out."""

MARKS = ("?", "\uff1f")


class Look(NamedTuple):
    """One thing worth a second look: the rule it comes from, the words, and what could be tried."""

    rule: str
    words: str
    instead: str


def looks(question: str, lists: Mapping[str, Any]) -> list[Look]:
    """Give what is worth a second look in a question: what its words are, then how long it is."""
    return [*_phrases(question, lists), *_counted(question, lists["rules"])]


def _phrases(question: str, lists: Mapping[str, Any]) -> Iterator[Look]:
    known: Phrases[tuple[str, str]] = Phrases()
    for group in lists["leave"]:
        known.add(group, (LEAVE, ""))
    for rule, family in lists["rules"].items():
        for entry in family.get("entries", ()):
            known.add(entry["find"], (rule, entry["instead"]))
    words, met = words_of(question), set()
    for first, after, (rule, instead) in known.longest(words):
        said = question[words[first].start : words[after - 1].end]
        if rule != LEAVE and (rule, said.lower()) not in met:
            met.add((rule, said.lower()))
            yield Look(rule, said, instead)


def _counted(question: str, rules: Mapping[str, Any]) -> Iterator[Look]:
    marks, words = sum(question.count(mark) for mark in MARKS), len(words_of(question))
    for rule, family in rules.items():
        for key, count in (("most_marks", marks), ("most_words", words)):
            if key in family and count > int(family[key]):
                said = family["instead"].replace("{most}", family[key]).replace("{count}", str(count))
                yield Look(rule, "", said)


def in_words(look: Look, lists: Mapping[str, Any]) -> str:
    """Say one of them as a person reads it."""
    title = lists["rules"][look.rule]["title"]
    if look.words:
        return say("{title}: “{words}”. {instead}", title=title, words=look.words, instead=look.instead)
    return say("{title}. {instead}", title=title, instead=look.instead)


def mistake_in(lists: Mapping[str, Any]) -> str | None:
    """Say the first mistake in rules that a group has changed, or None."""
    try:
        return next(_mistakes(lists), None)
    except (AttributeError, TypeError):  # words where keys should be
        return "`rules` has lost its shape. Compare it with the file that came with the workbook."


def _mistakes(lists: Mapping[str, Any]) -> Iterator[str]:
    for part in ("rules", "leave"):
        if not lists.get(part):
            yield f"`rules` has no `{part}`. It should have: rules, leave."
            return
    for name, family in lists["rules"].items():
        yield from (f"`{name}` has no `{key}`." for key in ("title", "ask") if not family.get(key))
        for n, entry in enumerate(family.get("entries", ()), 1):
            yield from (f"`{name}`, entry {n}: it has no `{key}`." for key in ("find", "instead") if not entry.get(key))
        for key in ("most_words", "most_marks"):
            if not str(family.get(key, 1)).isdecimal():
                yield f"`{name}` has `{key}` “{family[key]}”. It should be a whole number."
            if key in family and not family.get("instead"):
                yield f"`{name}` has no `instead`."
