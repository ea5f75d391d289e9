"""Words about people in a text: which may hurt, what to say instead, and who says so."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Control, Line, Pick, Shown
from workbook.figures.shown import Table
from workbook.review import Finding, Lists, Reviewer
from workbook.review.summary import source_of, suggested
from workbook.words import later, say, say_many

ABOUT_PEOPLE = "people"
"""The list of words about people, among the lists of ``data/review.yaml``."""

NONE = later("The lists find no word about people here. That does not make it kind: read it out loud.")


def found_in(text: str, lists: Lists) -> list[Finding]:
    """Give the words about people in a text, each once, in the order of the text."""
    found = {one.key: one for one in reversed(Reviewer(lists).look(text)) if one.rule == ABOUT_PEOPLE}
    return list(reversed(found.values()))


def looked_at(text: str, lists: Lists) -> Table:
    """Show each word about people in a text, with what could be said instead, why, and who says so."""
    found = found_in(text, lists)
    frame = pd.DataFrame(
        {
            say("Perhaps"): [suggested(one) for one in found],
            say("Why"): [one.why for one in found],
            say("Who says so"): [source_of(one, lists) for one in found],
        },
        index=pd.Index([" ".join(one.words.split()) for one in found], name=say("What it says"), dtype=object),
    )
    return Table(in_words(found) if found else say(NONE), frame)


def in_words(found: list[Finding]) -> str:
    """Say how many words about people were found; a list is a start, and a person decides."""
    return say_many(
        len(found),
        "The lists find {n} word or phrase about people that are worth a second look. "
        "A list cannot hear how it is meant.",
        "The lists find {n} words or phrases about people that are worth a second look. "
        "A list cannot hear how it is meant.",
    )


def which_text(texts: Mapping[str, str], lists: Lists) -> Shown:
    """Pick a text, or type a line of one's own, and look at its words about people. What is typed is not kept."""
    boxes: dict[str, Control] = {
        "name": Pick(say("Which note?"), {name: name for name in texts}, next(iter(texts))),
        "own": Line(say("Or a line of your own"), ""),
    }
    return controls.live(lambda name, own: looked_at(own.strip() or texts[name], lists), boxes)
