"""What a second look found, counted and put in groups: the same on the page, on paper and in a terminal.

The twin of this module is ``fields/review/summary.mjs``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbook.review import Finding, Lists, count, sentences
from workbook.review.phrases import words_of
from workbook.words import say, say_many


class Numbers(NamedTuple):
    """How long the sentences of a text are, in words: headings of very few words are not counted."""

    sentences: int
    average: int
    longest: int


class Item(NamedTuple):
    """One thing to decide: what was found, and in how many places."""

    finding: Finding
    times: int


@dataclass(frozen=True)
class Group:
    """What one rule found, under the rule's title."""

    rule: str
    title: str
    items: tuple[Item, ...]


def groups(found: Sequence[Finding], lists: Lists) -> list[Group]:
    """Give the findings by rule; the same words found again are one thing. Rules that found nothing are left out."""
    titled = titles(lists)
    gathered: dict[str, dict[str, Item]] = {rule: {} for rule in titled}
    for finding in found:
        items = gathered[finding.rule]
        first = items.get(finding.key, Item(finding, 0))
        items[finding.key] = first._replace(times=first.times + 1)
    return [Group(rule, titled[rule], tuple(items.values())) for rule, items in gathered.items() if items]


def titles(lists: Lists) -> dict[str, str]:
    """Give the title of every rule, in the order in which they are shown."""
    limits = {rule: lists["limits"][rule] for rule in ("essentials", "sentence")}
    return {rule: whole["title"] for rule, whole in {**limits, **lists["words"], "missing": lists["missing"]}.items()}


def numbers(text: str, lists: Lists) -> Numbers:
    """Give how many sentences a text has, and how long they are. All are 0 where it has none."""
    words = words_of(text)
    counts = [count(words, sentence) for sentence in sentences(words)]
    whole = [many for many in counts if many > int(lists["limits"]["sentence"]["least"])]
    if not whole:
        return Numbers(0, 0, 0)
    return Numbers(len(whole), (2 * sum(whole) + len(whole)) // (2 * len(whole)), max(whole))


def in_words(found: Sequence[Finding]) -> str:
    """Say how much there is to look at, and how much is missing."""
    look = len({finding.key for finding in found if finding.start is not None})
    gone = sum(finding.start is None for finding in found)
    first = say_many(look, "{n} thing worth a second look.", "{n} things worth a second look.")
    then = say_many(gone, "{n} thing not found.", "{n} things not found.")
    whole = first if look else say("Nothing here asks for a second look.")
    return f"{whole} {then if gone else say('Everything on our list is there.')}"


def lengths(long: Numbers) -> str:
    """Say how long the sentences are; nothing where there are none."""
    if not long.sentences:
        return ""
    return say(
        "The average sentence has {average} words. The longest has {longest}.",
        average=long.average,
        longest=long.longest,
    )


def suggested(finding: Finding) -> str:
    """Give what to say or do instead, ending as a sentence does."""
    return finding.suggestion if finding.suggestion[-1:] in ".?!" else f"{finding.suggestion}."


def source_of(finding: Finding, lists: Lists) -> str:
    """Give the name of a finding's source."""
    source: str = lists["sources"].get(finding.source, {}).get("title") or say("Our own suggestion")
    return source
