"""What was really done when. Its twin is ``compared`` in ``day.mjs``; both are held to the sums in examples.yaml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

OVER = "end"
"""The item of the line that says when a day was over."""

HOUR = 60  # minutes


def minutes_of(began: str) -> int:
    """Give minutes since midnight of a moment like ``2027-01-14 10:55``."""
    hours, minutes = began[-5:].split(":")
    return int(hours) * HOUR + int(minutes)


def compared(lines: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Give what was done, in order, with planned and real minutes; ``real`` is blank for what has not ended."""
    begun = [line for line in lines if line.get("began")]
    return [
        {part: line.get(part, "") for part in ("day", "title", "began", "planned")} | {"real": _real(begun[n : n + 2])}
        for n, line in enumerate(begun)
        if line["item"] != OVER
    ]


def _real(both: Sequence[Mapping[str, str]]) -> str:
    """Give how many minutes went by until the next thing of the same day began; blank where there is none."""
    line, after = both[0], both[-1]
    if line is after or (line.get("day"), line["began"][:10]) != (after.get("day"), after["began"][:10]):
        return ""
    return str(minutes_of(after["began"]) - minutes_of(line["began"]))
