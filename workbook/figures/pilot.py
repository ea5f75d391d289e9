"""How many answers a small pilot brings, and how many it takes before groups in it can be told apart.

Sums on what somebody expects, and not evidence. People are counted, and never shown as percentages.
"""

from __future__ import annotations

import pandas as pd

from workbook.figures import controls
from workbook.figures.chart import Chart, counts_chart
from workbook.figures.controls import Shown, Slide
from workbook.words import later, say, say_many

SIZES = (1, 2, 4, 8)
"""How many sessions a pilot may have: each time, twice as many."""

LEAST = 5
"""The fewest answers that a group needs to be shown by itself."""

LATER, SILENT = later("Answer later"), later("Do not answer")


def sizes(places: int, later: int) -> pd.DataFrame:
    """Give the people who answer later, and who do not, for each number of sessions. ``later`` is out of ten."""
    people = [sessions * places for sessions in SIZES]
    answers = [many * later // 10 for many in people]
    rows = {say(LATER): answers, say(SILENT): [many - found for many, found in zip(people, answers, strict=True)]}
    names = [say_many(sessions, "{n} session", "{n} sessions") for sessions in SIZES]
    return pd.DataFrame(rows, index=pd.Index(names, name=say("Size")))


def needed(places: int, later: int, groups: int) -> int:
    """Say how many sessions it takes until each of some equal groups may have enough answers to be shown."""
    sessions = 1
    while sessions * places * later // 10 < groups * LEAST:
        sessions += 1
    return sessions


def in_words(places: int, later: int, groups: int) -> str:
    """Say what one session brings, and what it takes to tell groups apart."""
    answers = int(sizes(places, later)[say(LATER)].iloc[0])
    sessions = needed(places, later, groups)
    enough = say("one session") if sessions == 1 else say("{n} sessions", n=sessions)
    brings = say(
        "With {places} people in a session, and {later} of 10 who answer later, one session brings about {n} answers.",
        places=places,
        later=later,
        n=answers,
    )
    takes = say(
        "To tell {groups} kinds of job apart, with {least} answers for each, takes {sessions}. "
        "That is if the jobs are in equal numbers, and they rarely are.",
        groups=groups,
        least=LEAST,
        sessions=enough,
    )
    return f"{brings} {takes}"


def drawn(places: int, later: int, groups: int) -> Chart:
    """Draw how many people would answer later, for each size."""
    return counts_chart(
        say("What a pilot can tell"), sizes(places, later), in_words(places, later, groups), say("Size")
    )


def to_try() -> Shown:
    """Move how many come, how many answer later, and how many kinds of job there are."""
    moved: dict[str, controls.Control] = {
        "places": Slide(say("People in a session"), 4, 24, 1, 12),
        "later": Slide(say("Of 10 people, how many answer later"), 1, 10, 1, 6),
        "groups": Slide(say("Kinds of job in the room"), 1, 6, 1, 3),
    }
    return controls.live(drawn, moved)


def sheet(rows: dict[str, str]) -> pd.DataFrame:
    """Put a plan on a sheet: what there is to agree, what was agreed, and room for who says yes."""
    frame = pd.DataFrame({say("Our plan"): rows, say("Who says yes"): dict.fromkeys(rows, "")})
    return frame.rename_axis(say("To agree"))
