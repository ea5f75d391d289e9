"""What is on slides: an exercise's own words, the trainer notes beside them, and what opens a session or a break."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbook.exercise import Exercise, Step
from workbook.notes import Notes
from workbook.pictures import picture
from workbook.shapes import Picture, Slide

SENTENCE = re.compile(r"(?<=[.?!”])\s+(?=[“A-Z0-9])")
BACK = "We start again at ________"
TIME = "Write the time in before you show this."


def exercise_slides(exercise: Exercise, minutes: int, grouping: str, notes: str) -> Iterator[Slide]:
    """Give an exercise as slides: one for what it is, and one for each step."""
    how = f"{minutes} minutes: {grouping}." if grouping else f"{minutes} minutes."
    yield Slide(exercise.title, (exercise.purpose, how), notes)
    for step in exercise.steps:
        yield Slide(step.title, _lines(step), _beside(step), _picture(step))


def break_slide(title: str, minutes: int, notes: str) -> Slide:
    """Give the slide for a break. When it ends is left blank, since a day seldom keeps to its clock."""
    return Slide(title, (f"{minutes} minutes", BACK), f"{notes}\n{TIME}", opening=True)


def speaker_notes(when: str, notes: Notes | None) -> str:
    """Give what stands beside a slide: when the plan has it, and the trainer notes on it where there are some."""
    return "\n\n".join(filter(None, (when, notes.text if notes else "")))


def _lines(step: Step) -> tuple[str, ...]:
    """Give a step's words, a sentence a line; or its questions, where it has no words of its own."""
    return tuple(SENTENCE.split(step.words.strip())) if step.words else tuple(field.label for field in step.fields)


def _beside(step: Step) -> str:
    """Give what a trainer may want to say: what the sheet asks, and the step in Easy Read."""
    asked = ["ON THE SHEET", *(f"• {field.label}" for field in step.fields)]
    easy = [words for idea in step.easy for words in idea.values()]
    return "\n".join([*asked, *(["", "IN EASY READ", *easy] if easy else [])])


def _picture(step: Step) -> Picture | None:
    """Give the picture of a step's first idea in Easy Read, with the idea as its words."""
    first = next(((name, words) for idea in step.easy for name, words in idea.items()), None)
    return Picture(picture(first[0]), f"A drawing for: {first[1]}") if first else None
