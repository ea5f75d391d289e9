"""The sheet of paper of a review: a checklist where there is no text yet, and otherwise what was found and chosen.

The twin of ``filled`` is ``sheet.mjs``.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbook.fields.field import Answer
from workbook.review import Lists, findings
from workbook.review.summary import Item, groups, in_words, lengths, numbers, source_of
from workbook.shapes import Grid, Parts, Prose, Shape, Ticks

CHOICES = {"keep": "keep it", "change": "change it", "discuss": "discuss it"}
ANSWERS = {"yes": "yes", "partly": "partly", "no": "no"}
LINES = "Does this line describe someone who could help me?"

_ROOM = 8
_COLUMNS = ("It says", "Perhaps say", "Worth a look because", "We will")
_MISSING = ("Not found", "Perhaps say", "It matters because", "We will")


def blank(lists: Lists) -> Shape:
    """Draw what to look for, as boxes to tick, and room for what is found."""
    limits = lists["limits"]
    asks = [part["ask"] for part in (limits["essentials"], limits["sentence"], *lists["words"].values())]
    there = [item["title"] for item in lists["missing"]["items"].values()]
    room = Grid(("It says", "It could say", "Keep, change or discuss?"), (("", "", ""),) * _ROOM, lines=2)
    lines = Grid(("Line", *ANSWERS.values()), (("", False, False, False),) * _ROOM)
    return Parts(
        (
            ("Look for these as you read", Ticks(tuple(asks))),
            (lists["missing"]["ask"], Ticks(tuple(there))),
            ("Words to look at again", room),
            (LINES, lines),
        )
    )


def filled(answer: Answer, lists: Lists) -> Shape:
    """Draw what was found, with what was chosen; the lines that were answered; and the text itself."""
    text, choices, lines = answer["text"], answer.get("choices", {}), answer.get("lines", {})
    found = findings(text, lists)
    summary = f"{in_words(found)} {lengths(numbers(text, lists))}".strip()
    parts: list[tuple[str, Shape]] = [("What we found", Prose(summary))]
    for group in groups(found, lists):
        columns = _MISSING if group.rule == "missing" else _COLUMNS
        parts.append((group.title, Grid(columns, tuple(_row(item, choices, lists) for item in group.items))))
    if lines:
        parts.append((LINES, Grid(("Line", "Answer"), tuple((line, ANSWERS[said]) for line, said in lines.items()))))
    return Parts((*parts, ("The text", Prose(text))))


def _row(item: Item, choices: Mapping[str, str], lists: Lists) -> tuple[str, ...]:
    finding = item.finding
    words = finding.words if item.times == 1 else f"{finding.words} ({item.times} times)"
    why = f"{finding.why} ({source_of(finding, lists)})"
    return words, finding.suggestion, why, CHOICES.get(choices.get(finding.key, ""), "")
