"""Writes what a room said into a folder: a page, the answers as CSV and Excel, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook.figures.gathered.page import page_html
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.spreadsheet import csv_text, excel
from workbook.figures.gathered.topics import Section
from workbook.problem import Problem
from workbook.words import later, say, say_many

HEADINGS = (later("Person"), later("Exercise"), later("Question"), later("Part"), later("Answer"))


def write(room: Room, sections: Sequence[Section], to: Path) -> None:
    """Write ``index.html``, ``answers.csv``, ``answers.xlsx`` and ``problems.txt``. Raises Problem if it cannot."""
    rows = [tuple(map(say, HEADINGS)), *_rows(room)]
    troubles = [(say("File"), say("What is so")), *room.troubles]
    files = {
        "index.html": page_html(room, sections, counted(room)).encode(errors="replace"),
        "answers.csv": csv_text(rows).encode(errors="replace"),
        "answers.xlsx": excel({say("Answers"): rows, say("Problems"): troubles}),
        "problems.txt": "".join(f"{one}\n" for one in room.troubles).encode(errors="replace"),
    }
    for name, data in files.items():
        try:
            to.mkdir(parents=True, exist_ok=True)
            (to / name).write_bytes(data)
        except OSError:
            raise Problem(
                say("{name} could not be written. If it is open elsewhere, close it and try again.", name=name)
            ) from None


def counted(room: Room) -> str:
    """Say how many people's answers came, and how many things are worth a look."""
    people, looks = len(room.people), len(room.troubles)
    who = say_many(people, "{n} person’s answers are in.", "{n} people’s answers are in.")
    more = say_many(looks, "{n} thing is worth a look.", "{n} things are worth a look.")
    return f"{who} {more}" if looks else who


def _rows(room: Room) -> Iterator[tuple[str, ...]]:
    """Give every value with the words of its question. Nobody has a name: a file's name is not here either."""
    titles = {name: exercise.title for name, exercise in room.exercises.items()}
    labels = {name: {key: field.label for key, field in one.fields.items()} for name, one in room.exercises.items()}
    for file, exercise, field, part, value, _ in room.whole.to_numpy(str):
        yield (file, titles[exercise], labels[exercise][field], part, value)
