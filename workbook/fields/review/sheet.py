"""The sheet of paper of a review: a checklist where there is no text yet, and otherwise what was found and chosen.

The twin of ``filled`` is ``sheet.mjs``.
"""

from __future__ import annotations

from collections.abc import Mapping

from workbook.fields.field import Answer
from workbook.review import Lists, findings
from workbook.review.summary import Item, groups, in_words, lengths, numbers, source_of, suggested
from workbook.shapes import Grid, Parts, Prose, Shape, Ticks
from workbook.words import later, say

CHOICES = {"keep": later("keep it"), "change": later("change it"), "discuss": later("discuss it")}
ANSWERS = {"yes": later("yes"), "partly": later("partly"), "no": later("no")}
LINES = later("Does this line describe someone who could help me?")

_ROOM = 8
_COLUMNS = (later("It says"), later("Perhaps, and why"), later("We will"))
_MISSING = (later("Not found"), later("Perhaps, and why"), later("We will"))


def blank(lists: Lists) -> Shape:
    """Draw what to look for, as boxes to tick, and room for what is found."""
    limits = lists["limits"]
    asks = [part["ask"] for part in (limits["essentials"], limits["sentence"], *lists["words"].values())]
    there = [item["title"] for item in lists["missing"]["items"].values()]
    heads = say("It says"), say("It could say"), say("Keep, change or discuss?")
    room = Grid(heads, (("", "", ""),) * _ROOM, lines=2)
    lines = Grid((say("Line"), *map(say, ANSWERS.values())), (("", False, False, False),) * _ROOM)
    return Parts(
        (
            (say("Look for these as you read"), Ticks(tuple(asks))),
            (lists["missing"]["ask"], Ticks(tuple(there))),
            (say("Words to look at again"), room),
            (say(LINES), lines),
        )
    )


def filled(answer: Answer, lists: Lists) -> Shape:
    """Draw what was found, with what was chosen; the lines that were answered; and the text itself."""
    text, choices, lines = answer["text"], answer.get("choices", {}), answer.get("lines", {})
    found = findings(text, lists)
    summary = f"{in_words(found)} {lengths(numbers(text, lists))}".strip()
    parts: list[tuple[str, Shape]] = [(say("What we found"), Prose(summary))]
    for group in groups(found, lists):
        columns = _MISSING if group.rule == "missing" else _COLUMNS
        parts.append(
            (group.title, Grid(tuple(map(say, columns)), tuple(_row(item, choices, lists) for item in group.items)))
        )
    if lines:
        answered = tuple((line, say(ANSWERS[said])) for line, said in lines.items())
        parts.append((say(LINES), Grid((say("Line"), say("Answer")), answered)))
    return Parts((*parts, (say("The text"), Prose(text))))


def _row(item: Item, choices: Mapping[str, str], lists: Lists) -> tuple[str, ...]:
    finding = item.finding
    words = finding.words if item.times == 1 else say("{words} ({n} times)", words=finding.words, n=item.times)
    why = f"{suggested(finding)} {finding.why} ({source_of(finding, lists)})"
    return words, why, say(CHOICES.get(choices.get(finding.key, ""), ""))
