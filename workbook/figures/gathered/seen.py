"""A room in a notebook: what came, what it says topic by topic, and a folder of one's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pandas as pd

from workbook.figures import controls
from workbook.figures.controls import Line, Page, Pick, Said, Shown
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Section, sections
from workbook.figures.gathered.written import counted
from workbook.figures.shown import Table
from workbook.problem import Problem
from workbook.words import say


def came(room: Room) -> Table:
    """Say how many people filled in each exercise, most first."""
    people = {one.title: len(room.who(name)) for name, one in room.exercises.items() if room.who(name)}
    frame = pd.Series(people, name=say("People"), dtype=int).sort_values(ascending=False, kind="stable").to_frame()
    return Table(counted(room), frame.rename_axis(say("Exercise")))


def to_look_at(room: Room) -> Shown:
    """List what could not be read, or is worth a look, by the file's name."""
    if not room.troubles:
        return Said(say("Everything was read."))
    index = pd.Index([one.name for one in room.troubles], name=say("File"))
    return Table(
        say("Nothing was refused whole."), pd.DataFrame({say("What is so"): [one.why for one in room.troubles]}, index)
    )


def by_topic(room: Room) -> Shown:
    """Choose a topic, and see its charts, words and tables."""
    found = {one.title: one for one in sections(room)}
    if not found:
        return Said(say("Nobody has answered anything that there is a chart for."))
    first = next(iter(found))
    return controls.live(
        lambda title: _shown(found[title]), {"title": Pick(say("Topic"), {one: one for one in found}, first)}
    )


def all_topics(found: Sequence[Section]) -> Page:
    """Show every topic, one under the other."""
    return Page(tuple(_shown(one) for one in found))


def _shown(section: Section) -> Page:
    return Page((Said(f"{section.title}. {section.words}"), *section.parts))


def your_own(read: Callable[[Sequence[Path]], Room], start: str) -> Shown:
    """Name a folder of your own, and see what came in it and what it says."""
    if controls.in_book():
        return Said(
            say("On a page there is no folder to read. In the notebook itself, a box here takes a folder's name.")
        )

    def shown(folder: str) -> Page:
        path = Path(folder.strip()).expanduser()
        if not folder.strip() or not path.is_dir():
            raise Problem(
                say("There is no folder “{folder}”. Write where it is, as your file manager shows it.", folder=folder)
            )
        room = read([path])
        return Page((came(room), to_look_at(room), all_topics(list(sections(room)))))

    return controls.live(shown, {"folder": Line(say("Folder of what people sent"), start)})
