"""Writes what a room said into a folder: a page, the answers as CSV and Excel, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook.figures.gathered.page import page_html
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.spreadsheet import csv_text, excel
from workbook.figures.gathered.topics import Section
from workbook.problem import Problem

HEADINGS = ("Person", "Exercise", "Question", "Part", "Answer")


def write(room: Room, sections: Sequence[Section], to: Path) -> None:
    """Write ``index.html``, ``answers.csv``, ``answers.xlsx`` and ``problems.txt``. Raises Problem if it cannot."""
    rows = [HEADINGS, *_rows(room)]
    troubles = [("File", "What is so"), *room.troubles]
    files = {
        "index.html": page_html(room, sections, counted(room)).encode(errors="replace"),
        "answers.csv": csv_text(rows).encode(errors="replace"),
        "answers.xlsx": excel({"Answers": rows, "Problems": troubles}),
        "problems.txt": "".join(f"{one}\n" for one in room.troubles).encode(errors="replace"),
    }
    for name, data in files.items():
        try:
            to.mkdir(parents=True, exist_ok=True)
            (to / name).write_bytes(data)
        except OSError:
            raise Problem(f"{name} could not be written. If it is open elsewhere, close it and try again.") from None


def counted(room: Room) -> str:
    """Say how many people's answers came, and how many things are worth a look."""
    people, looks = len(room.people), len(room.troubles)
    who = "1 person’s answers are in." if people == 1 else f"{people} people’s answers are in."
    more = "1 thing is worth a look." if looks == 1 else f"{looks} things are worth a look."
    return f"{who} {more}" if looks else who


def _rows(room: Room) -> Iterator[tuple[str, ...]]:
    """Give every value with the words of its question. Nobody has a name: a file's name is not here either."""
    titles = {name: exercise.title for name, exercise in room.exercises.items()}
    labels = {name: {key: field.label for key, field in one.fields.items()} for name, one in room.exercises.items()}
    for file, exercise, field, part, value, _ in room.whole.to_numpy(str):
        yield (file, titles[exercise], labels[exercise][field], part, value)
