"""Counts the dots on a wall of ideas. The page's twin is ``tally.mjs``; both are held to the sums in examples.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook.words import all_of, later, say, say_many


def number(words: str) -> int:
    """Give a count that somebody typed; anything else is none."""
    return int(words) if words.isdecimal() and words.isascii() else 0


def tally(rows: Sequence[Mapping[str, str]]) -> list[tuple[str, int]]:
    """Give every idea with all its dots, most first; ideas with as many stay in the order of the wall."""
    ideas = [row for row in rows if row.get("idea", "").strip()]
    counted = [(row["idea"].strip(), number(row.get("dots", "")) + number(row.get("others", ""))) for row in ideas]
    return sorted(counted, key=lambda one: -one[1])


def in_words(counted: Sequence[tuple[str, int]]) -> str:
    """Say how many dots there are, and which idea has most; a tie is called a tie."""
    total = sum(dots for _, dots in counted)
    if not total:
        return say("No dots yet.")
    most = max(dots for _, dots in counted)
    first = [f"“{idea}”" for idea, dots in counted if dots == most]
    whole = say_many(total, "{n} dot in all.", "{n} dots in all.")
    if len(first) == 1:
        return say("{whole} Most dots: {named}, with {most}.", whole=whole, named=first[0], most=most)
    tie = later("{whole} Most dots: {named}, with {most} each. That is a tie, so talk before you choose.")
    return say(tie, whole=whole, named=all_of(first), most=most)
