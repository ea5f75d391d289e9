"""The report that a funder reads, in Word: what was done, what a room said, and what cannot be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook.figures import dreams
from workbook.figures.chart import Chart
from workbook.figures.controls import Said, Shown
from workbook.figures.gathered import topics, written
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Section
from workbook.figures.sheet import Sheet
from workbook.figures.shown import Table, grid_of
from workbook.paper.word import write_file
from workbook.paper.word_document import document_bytes
from workbook.plan import plan_of
from workbook.room import room_of
from workbook.shapes import Bullets, Facts, Grid, Image, Page, Passage, Piece

ROWS = 40
"""Rows of a table in the report. All of them are in the page and in the Excel file."""
TROUBLES = 20
"""Troubles that are said at once. The file has them all."""

LIMITS = (
    "Numbers here count people who chose to answer. They say nothing of those who did not.",
    "Groups of fewer than five people are not shown, since a number could point at one of them.",
    "There are no percentages: in a group of this size, one person would be several of them.",
    "A change after a course is not proof that the course made it. Ask people what did.",
    "Marks given while looking back and marks given at the start can differ. Both are shown.",
)
SAID = ("You said", "We did", "By when", "Who will tell you")
BLANKS = 3
"""Blank rows for what people said out loud, and nobody wrote."""
DONE = ("When, and where", "How many people came", "What we did", "Who led it, and who was paid", "What it cost")


def gather(paths: Sequence[Path], to: Path, mapping: Path | None = None) -> list[str]:
    """Write a room's page, tables, troubles and report into a folder, and say in a few lines what came.

    Raises Problem if there is nothing of a name, or if a file cannot be read or written.
    """
    room = room_of(paths, mapping, but=to)
    found = list(topics.sections(room))
    written.write(room, found, to)
    _write(room, found, to)
    where = f"The page, the tables and the report are in {to}."
    return [written.counted(room), *(f"{one.title}: {one.words}" for one in found), *_troubles(room), where]


def report(paths: Sequence[Path], to: Path, mapping: Path | None = None) -> list[str]:
    """Write ``report.docx`` into a folder, and say so. Raises Problem as ``gather`` does."""
    room = room_of(paths, mapping, but=to)
    _write(room, list(topics.sections(room)), to)
    return [written.counted(room), f"report.docx is in {to}."]


def _troubles(room: Room) -> Iterator[str]:
    yield from map(str, room.troubles[:TROUBLES])
    if more := len(room.troubles[TROUBLES:]):
        yield f"problems.txt has {more} more."


def _write(room: Room, sections: Sequence[Section], to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    write_file(document_bytes(page(room, sections)), to / "report.docx")


def page(room: Room, sections: Sequence[Section]) -> Page:
    """Give the report. What is for the room's own talk is not in it."""
    shown = [(one.title, tuple(_topic(one))) for one in sections if not one.inside]
    whole = (
        ("Who answered", (Passage(_who(room)),)),
        ("What we did", tuple(_what_we_did(room))),
        *shown,
        (
            "You said, we did",
            (Passage("Fill this in together, and send it to everybody who answered."), _you_said(room)),
        ),
        ("What this report cannot say", (Bullets(LIMITS),)),
    )
    return Page("What the room said, and what changed", "A report made from people’s own answers", whole, "report")


def _who(room: Room) -> str:
    people = len(room.people)
    many = "1 person’s answers" if people == 1 else f"{people} people’s answers"
    return f"This report is made from {many}. Not everybody answered everything: each part says how many did."


def _what_we_did(room: Room) -> Iterator[Piece]:
    """Say what was planned, where a trainer's plan came with the answers, and leave room for what else there is."""
    for plan in map(plan_of, room.plans):
        came = ", ".join(f"{number} {role.lower()}" for role, number in plan.people.items() if number)
        facts = (("Planned", plan.title), ("For", came), ("Time together", _hours(sum(plan.contact_minutes))))
        yield Facts(tuple(fact for fact in facts if fact[1]))
        done = [item.title for day in plan.days for item in day.items if item.kind == "activity"]
        yield Bullets(tuple(dict.fromkeys(done)))
    yield Grid(("What", "In your words"), tuple((what, "") for what in DONE), lines=2)


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    return " ".join(filter(None, (f"{hours} hours" if hours else "", f"{rest} minutes" if rest else "")))


def _topic(section: Section) -> Iterator[Piece]:
    yield Passage(section.words)
    for part in section.parts:
        yield from pieces(part)


def pieces(shown: Shown) -> Iterator[Piece]:
    """Give what a notebook shows as pieces of a document: a chart is a picture, its words and its table."""
    match shown:
        case Chart():
            yield Passage(f"{shown.title}. {shown.words}")
            yield Image(shown.picture(), shown.alt)
            yield from _table(Table("", shown.table))
        case Table():
            yield Passage(shown.words)
            yield from _table(shown)
        case Said():
            yield Passage(shown.words)
        case Sheet():
            for heading, lines in shown.parts.items():
                if lines:
                    yield Passage(heading)
                    yield Bullets(tuple(lines[:ROWS]))


def _table(table: Table) -> Iterator[Piece]:
    columns, rows = grid_of(table.frame.head(ROWS))
    if rows:
        yield Grid(columns, rows)
    if (more := len(table.frame) - ROWS) > 0:
        yield Passage(f"There are {more} more rows in the page that was made with this report.")


def _you_said(room: Room) -> Grid:
    """Start with what most dots fell on, with room for what was done."""
    cards = dreams.cards(room.table("dream-big"))
    most = dreams.by_idea(cards).head(BLANKS) if len(cards) else cards
    ideas = [str(idea) for idea, row in most.iterrows() if row["Dots"]]
    return Grid(SAID, tuple((idea, "", "", "") for idea in (*ideas, *[""] * BLANKS)), lines=2)
