"""What gets in the way: which things a group could start on, and what to keep for the day it looks again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Control, Shown, Slide
from workbook.figures.shown import Table
from workbook.words import later, say, say_many

OURS, TO_ASK, NOT_TODAY = later("Ours to change"), later("Ours to ask for"), later("Not today")


def could_start(counted: pd.DataFrame, people: int) -> Table:
    """List the cards that at least so many people call ours to change, the most first."""
    ours = counted[say(OURS)].sort_values(ascending=False, kind="stable")
    enough = ours[ours >= people]
    words = say_many(
        people,
        "Things that at least {n} person calls ours to change: {some} of {all}.",
        "Things that at least {n} people call ours to change: {some} of {all}.",
        some=len(enough),
        all=len(ours),
    )
    return Table(words, enough.to_frame(say("People who say so")).rename_axis(say("What gets in the way")))


def how_many_make_a_start(counted: pd.DataFrame) -> Shown:
    """Move how many people must say a thing is ours, and see what is left to start on."""
    most = max(2, int(counted.sum(axis=1).max()))
    slider: dict[str, Control] = {"people": Slide(say("How many must say so"), 1, most, 1, most // 2)}
    return controls.live(lambda people: could_start(counted, people), slider)


def wall(answers: Iterable[Mapping[str, object]]) -> Table:
    """Put everybody's lines on one wall, by whose they are, without saying who wrote which."""
    lines = sorted({(line.get("whose", ""), line.get("thing", "")) for line in _rows(answers, "lines")})
    order = [*map(say, (OURS, TO_ASK, NOT_TODAY)), ""]
    placed = sorted((line for line in lines if line[1]), key=lambda line: (order.index(line[0]), line[1]))
    frame = pd.DataFrame(
        {say("Whose it is"): [whose or say("No one has said") for whose, _ in placed]},
        index=pd.Index([thing for _, thing in placed], name=say("What gets in the way"), dtype=object),
    )
    return Table(
        say(
            "Lines on the wall: {n}. They are in order of whose they are, and not of who wrote them.",
            n=len(placed),
        ),
        frame,
    )


def to_carry(answers: Iterable[Mapping[str, object]]) -> Table:
    """List what would be seen if it went well: what a group takes into the next part, with room for a first step."""
    turned = [(row.get("well", ""), row.get("line", "")) for row in _rows(answers, "around") if row.get("well")]
    frame = pd.DataFrame(
        {say("It began as"): [line for _, line in turned], say("A first step"): [""] * len(turned)},
        index=pd.Index([well for well, _ in turned], name=say("What we would see"), dtype=object),
    )
    return Table(say("Turned around: {n}. Start your talk about what works from one of these.", n=len(turned)), frame)


def _rows(answers: Iterable[Mapping[str, object]], field: str) -> list[Mapping[str, str]]:
    rows = [given[field] for given in answers if isinstance(given.get(field), list)]
    return [row for some in rows if isinstance(some, list) for row in some]
