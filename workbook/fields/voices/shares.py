"""Who spoke how much, as shares. The page's twin is ``shares.mjs``; both are held to the sums in examples.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbook.words import later, say

MINUTE = 60  # seconds


def number(words: str) -> int:
    """Give a whole number that somebody typed; anything else is none."""
    return int(words) if words.isdecimal() and words.isascii() else 0


def shares(seconds: Sequence[int]) -> list[int]:
    """Give each one's share of every 100 seconds, a half going up; all are 0 before anybody has spoken."""
    total = sum(seconds)
    return [(200 * one + total) // (2 * total) if total else 0 for one in seconds]


def lines(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """Say of each role how long it spoke, its share, and how many of the people it is."""
    named = [row for row in rows if row.get("role", "").strip()]
    seconds = [number(row.get("seconds", "")) for row in named]
    people = [number(row.get("people", "")) for row in named]
    found = zip(named, seconds, shares(seconds), people, strict=True)
    return [_line(row["role"].strip(), spoken, share, some, sum(people)) for row, spoken, share, some in found]


def _line(role: str, spoken: int, share: int, some: int, everybody: int) -> str:
    told = {"role": role, "time": time(spoken), "share": share}
    if not some:
        return say("{role}: {time}, {share} of every 100 seconds.", **told)
    whole = later("{role}: {time}, {share} of every 100 seconds; {some} of {everybody} people.")
    return say(whole, some=some, everybody=everybody, **told)


def time(seconds: int) -> str:
    """Give a length of time as it is said: ``2 min 5 s``."""
    if seconds < MINUTE:
        return say("{seconds} s", seconds=seconds)
    return say("{minutes} min {seconds} s", minutes=seconds // MINUTE, seconds=seconds % MINUTE)
