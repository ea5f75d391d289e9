"""Interview questions, each with how long it is and what is worth a second look. No question is marked wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import pandas as pd

from workbook.figures.shown import Table
from workbook.words import later, say

LONG = 20
"""More words than this, and a nervous person may lose the question. It is our own choice."""

LOOKS = (
    (r"\?.*\?|\band\b.*\?|[.;]\s*(?:and|also)\b", later("may hold two ideas")),
    (
        r"\bhave you ever\b|\bwhat happened to you\b|\byour (?:own )?(?:story|past|life|background)\b",
        later("may ask for a story"),
    ),
    (r"^(?:are|is|do|can|could|would|have|will) (?!you tell)", later("can be answered with yes or no")),
    (
        r"\b(?:ill|sick|health\w*|disab\w*|pregnan\w*|child\w*|married|religio\w*|faith|age|old are you)\b",
        later("ask an adviser first"),
    ),
)
"""What to look at again, by what the question says. These are hints, and no more: a person decides."""


def questions(rows: Sequence[Mapping[str, str]]) -> pd.DataFrame:
    """Give each question that was written: its words counted, and what is worth a second look."""
    written = [row["question"].strip() for row in rows if row.get("question", "").strip()]
    return pd.DataFrame(
        {
            say("Words"): [len(words.split()) for words in written],
            say("Worth a second look"): list(map(_second_look, written)),
        },
        index=pd.Index(written, name=say("Question"), dtype=object),
    )


def table(rows: Sequence[Mapping[str, str]]) -> Table:
    """Show the questions, and say what there is to look at."""
    found = questions(rows)
    return Table(in_words(found), found)


def in_words(found: pd.DataFrame) -> str:
    """Say how many questions there are, the longest, and how many are worth a second look."""
    if found.empty:
        return say("There are no questions yet.")
    again = int((found[say("Worth a second look")] != "").sum())
    longest = int(found[say("Words")].max())
    said = [
        say("Questions: {n}.", n=len(found)),
        say("The longest has {words} words, and the limit is {limit}.", words=longest, limit=LONG),
    ]
    return " ".join([*said, _again(again)])


def _again(many: int) -> str:
    if not many:
        return say("None is worth a second look.")
    return say("One is worth a second look.") if many == 1 else say("{n} are worth a second look.", n=many)


def _second_look(question: str) -> str:
    hints = [say("has more than {limit} words", limit=LONG)] if len(question.split()) > LONG else []
    hints += [say(hint) for pattern, hint in LOOKS if re.search(pattern, question, re.IGNORECASE)]
    return "; ".join(hints)
