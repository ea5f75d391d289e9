"""Who meets whom: rounds of pairs in which nobody meets the same person twice, by number and never by name."""

from __future__ import annotations

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Shown, Slide
from workbook.figures.shown import Table
from workbook.words import all_of, say

FEWEST, MOST = 4, 24
MINUTES = 6
"""How long a pair has to find something in common; a round takes a minute more, to move."""


def rounds(people: int, many: int) -> list[list[tuple[int, ...]]]:
    """Give rounds of pairs, so that nobody meets the same person twice; with an odd number, one group has three.

    The oldest way there is: one person stays, and the others move round by one place.
    """
    ring = list(range(1, people + people % 2 + 1))
    made = []
    for _ in range(min(many, len(ring) - 1)):
        pairs: list[tuple[int, ...]] = [(ring[n], ring[-1 - n]) for n in range(len(ring) // 2)]
        made.append(_without(pairs, people + 1) if people % 2 else pairs)
        ring = [ring[0], ring[-1], *ring[1:-1]]
    return made


def _without(pairs: list[tuple[int, ...]], nobody: int) -> list[tuple[int, ...]]:
    """Let the person who would sit alone join the pair that comes next."""
    at = next(n for n, pair in enumerate(pairs) if nobody in pair)
    [alone] = [person for person in pairs[at] if person != nobody]
    whole = [pair for pair in pairs if nobody not in pair]
    whole[at % len(whole)] += (alone,)
    return whole


def plan(people: int, many: int) -> Table:
    """Give the plan as a table: a row for each spot in the room, a column for each round."""
    made = rounds(int(people), int(many))
    seats = {
        say("Round {n}", n=n): [all_of(list(map(str, group))) for group in groups] for n, groups in enumerate(made, 1)
    }
    spots = pd.Index([say("Spot {n}", n=n) for n in range(1, len(made[0]) + 1)], name=say("Spot"))
    return Table(in_words(int(people), made), pd.DataFrame(seats, index=spots))


def in_words(people: int, made: list[list[tuple[int, ...]]]) -> str:
    """Say how many others each person meets, how long it takes, and who need not move."""
    met = [_met(one, made) for one in range(1, people + 1)]
    fewest, most = min(met), max(met)
    others = f"{fewest}" if fewest == most else say("{least} to {most}", least=fewest, most=most)
    said = [
        say(
            "{people} people, {rounds} rounds: each person meets {met} of {all} others, in about {minutes} minutes.",
            people=people,
            rounds=len(made),
            met=others,
            all=people - 1,
            minutes=len(made) * (MINUTES + 1),
        )
    ]
    if people % 2:
        said.append(say("One group has three people in each round."))
    said.append(say("Number 1 never moves: give it to somebody who would sooner stay put."))
    return " ".join(said)


def _met(one: int, made: list[list[tuple[int, ...]]]) -> int:
    """Count the others whom one person meets."""
    return len({other for groups in made for group in groups if one in group for other in group} - {one})


def try_rounds() -> Shown:
    """Try how many people and how many rounds."""
    sliders = {
        "people": Slide(say("How many people"), FEWEST, MOST, 1, 12),
        "many": Slide(say("How many rounds"), 1, 6, 1, 3),
    }
    return controls.live(plan, sliders)
