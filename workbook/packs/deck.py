"""What is on slides: an exercise's own words, the trainer notes beside them, and what opens a session or a break."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from workbook.days.clock import Day, Item
from workbook.days.definitions import BREAKS
from workbook.days.made import Plan
from workbook.exercise import Exercise, Step
from workbook.packs.notes import Notes
from workbook.pictures import picture
from workbook.programme import programme
from workbook.shapes import Deck, Picture, Slide
from workbook.words import later, say

SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[“A-Z0-9])")
BACK = later("We start again at ________")
FILL_IN = later("Write the time in before you show this.")
FEW = 4  # outcomes that fit on the slide that opens a session


class Source(NamedTuple):
    """Where the words come from: every exercise and every chapter's notes, by name."""

    exercises: Mapping[str, Exercise]
    notes: Mapping[str, Notes]


def decks_of(plan: Plan, source: Source) -> list[Deck]:
    """Give a deck for each session of the plan, in its order. Breaks belong to the session before them."""
    return [
        Deck(
            f"day-{day.number}-{n:02}",
            say("Day {number}: {title}", number=day.number, title=session),
            tuple(_slides(day, session, items, source)),
        )
        for day in plan.days
        for n, (session, items) in enumerate(_sessions(day, plan.title), 1)
    ]


def _sessions(day: Day, untitled: str) -> list[tuple[str, list[Item]]]:
    """Give the items of each session, with the session's title. What belongs to none goes with those before it."""
    named: list[tuple[str, Item]] = []
    items = [item for item in day.items if item.kind != "prepare"]
    first = next((item.session for item in items if item.session), untitled)
    for item in items:
        named.append((item.session or (named[-1][0] if named else first), item))
    return [(session, [item for _, item in group]) for session, group in groupby(named, key=lambda pair: pair[0])]


def _slides(day: Day, session: str, items: list[Item], source: Source) -> Iterator[Slide]:
    yield _opening(day, session, items)
    for item in items:
        if item.kind in BREAKS:
            yield break_slide(item)
        else:
            yield from _activity(item, source)


def _opening(day: Day, session: str, items: list[Item]) -> Slide:
    done = [item for item in items if item.kind in ("activity", "close")]
    minutes = sum(item.minutes for item in done)
    outcomes = [words for item in done if (words := _outcome(item))]
    order = [
        say("{start} {title}, {minutes} minutes", start=item.start, title=item.title, minutes=item.minutes)
        for item in items
    ]
    notes = "\n".join([say("Day {number}, by the plan:", number=day.number), *order])
    return Slide(session, (say("{minutes} minutes", minutes=minutes), *outcomes[:FEW]), notes, opening=True)


def _outcome(item: Item) -> str:
    known = programme().activities.get(item.activity)
    return known.outcome if known else ""


def _activity(item: Item, source: Source) -> Iterator[Slide]:
    """Give an activity as slides: its exercises, or its own title and outcome where it has none."""
    known = programme().activities.get(item.activity)
    how = (
        say("{minutes} minutes: {grouping}.", minutes=item.minutes, grouping=known.grouping)
        if known
        else say("{minutes} minutes.", minutes=item.minutes)
    )
    for name in item.exercises:
        yield from exercise_slides(source.exercises[name], how, speaker_notes(item, source.notes.get(name)))
    if not item.exercises:
        lines = tuple(filter(None, (_outcome(item), how)))
        yield Slide(item.title, lines, speaker_notes(item, source.notes.get(known.page) if known else None))


def exercise_slides(exercise: Exercise, how: str, notes: str) -> Iterator[Slide]:
    """Give an exercise as slides: one for what it is and how it is done, and one for each step."""
    yield Slide(exercise.title, (exercise.purpose, how), notes)
    for step in exercise.steps:
        yield Slide(step.title, _lines(step), _beside(step), _picture(step))


def break_slide(item: Item) -> Slide:
    """Give the slide for a break. When it ends is left blank, since a day seldom keeps to its clock."""
    lines = (say("{minutes} minutes", minutes=item.minutes), say(BACK))
    return Slide(item.title, lines, f"{speaker_notes(item, None)} {say(FILL_IN)}", opening=True)


def speaker_notes(item: Item, notes: Notes | None) -> str:
    """Give what stands beside a slide: when the plan has it, and the trainer notes on it where there are some."""
    when = say("By the plan: {start} to {end}.", start=item.start, end=item.end)
    return "\n\n".join(filter(None, (when, notes.text if notes else "")))


def _lines(step: Step) -> tuple[str, ...]:
    """Give a step's words, a sentence a line; or its questions, where it has no words of its own."""
    return tuple(SENTENCE.split(step.told)) if step.told else tuple(field.label for field in step.fields)


def _beside(step: Step) -> str:
    """Give what a trainer may want to say: what the sheet asks, and the step in Easy Read."""
    asked = [say("ON THE SHEET"), *(f"• {field.label}" for field in step.fields)]
    easy = [words for idea in step.easy for words in idea.values()]
    return "\n".join([*asked, *(["", say("IN EASY READ"), *easy] if easy else [])])


def _picture(step: Step) -> Picture | None:
    """Give the picture of a step's first idea in Easy Read, with the idea as its words."""
    first = next(((name, words) for idea in step.easy for name, words in idea.items()), None)
    return Picture(picture(first[0]), say("A drawing for: {words}", words=first[1])) if first else None
