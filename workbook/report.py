"""The report that a funder reads, in Word: what was done, what a room said, and what cannot be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from workbook.figures import dreams
from workbook.figures.gathered import topics, written
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Section
from workbook.figures.pieces import pieces
from workbook.paper.word import write_file
from workbook.paper.word_document import document_bytes
from workbook.plan import plan_of
from workbook.room import room_of
from workbook.shapes import Bullets, Facts, Grid, Page, Passage, Piece
from workbook.words import later, say, say_many

TROUBLES = 20
"""Troubles that are said at once. The file has them all."""

LIMITS = (
    later("Numbers here count people who chose to answer. They say nothing of those who did not."),
    later("Groups of fewer than five people are not shown, since a number could point at one of them."),
    later("There are no percentages: in a group of this size, one person would be several of them."),
    later("A change after a course is not proof that the course made it. Ask people what did."),
    later("Marks given while looking back and marks given at the start can differ. Both are shown."),
)
SAID = (later("You said"), later("We did"), later("By when"), later("Who will tell you"))
BLANKS = 3
"""Blank rows for what people said out loud, and nobody wrote."""
DONE = (
    later("When, and where"),
    later("How many people came"),
    later("What we did"),
    later("Who led it, and who was paid"),
    later("What it cost"),
)


def gather(paths: Sequence[Path], to: Path, mapping: Path | None = None) -> list[str]:
    """Write a room's page, tables, troubles and report into a folder, and say in a few lines what came.

    Raises Problem if there is nothing of a name, or if a file cannot be read or written.
    """
    room = room_of(paths, mapping, but=to)
    found = list(topics.sections(room))
    written.write(room, found, to)
    _write(room, found, to)
    where = say("The page, the tables and the report are in {folder}.", folder=to)
    return [written.counted(room), *(f"{one.title}: {one.words}" for one in found), *_troubles(room), where]


def report(paths: Sequence[Path], to: Path, mapping: Path | None = None) -> list[str]:
    """Write ``report.docx`` into a folder, and say so. Raises Problem as ``gather`` does."""
    room = room_of(paths, mapping, but=to)
    _write(room, list(topics.sections(room)), to)
    return [written.counted(room), say("report.docx is in {folder}.", folder=to)]


def _troubles(room: Room) -> Iterator[str]:
    yield from map(str, room.troubles[:TROUBLES])
    if more := len(room.troubles[TROUBLES:]):
        yield say("problems.txt has {n} more.", n=more)


def _write(room: Room, sections: Sequence[Section], to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    write_file(document_bytes(page(room, sections)), to / "report.docx")


def page(room: Room, sections: Sequence[Section]) -> Page:
    """Give the report. What is for the room's own talk is not in it."""
    shown = [(one.title, tuple(_topic(one))) for one in sections if not one.inside]
    whole = (
        (say("Who answered"), (Passage(_who(room)),)),
        (say("What we did"), tuple(_what_we_did(room))),
        *shown,
        (
            say("You said, we did"),
            (Passage(say("Fill this in together, and send it to everybody who answered.")), _you_said(room)),
        ),
        (say("What this report cannot say"), (Bullets(tuple(map(say, LIMITS))),)),
    )
    lead = say("A report made from people’s own answers")
    return Page(say("What the room said, and what changed"), lead, whole, "report")


def _who(room: Room) -> str:
    people = len(room.people)
    many = say_many(
        people,
        "This report is made from {n} person’s answers.",
        "This report is made from {n} people’s answers.",
    )
    return f"{many} {say('Not everybody answered everything: each part says how many did.')}"


def _what_we_did(room: Room) -> Iterator[Piece]:
    """Say what was planned, where a trainer's plan came with the answers, and leave room for what else there is."""
    for plan in map(plan_of, room.plans):
        came = ", ".join(f"{number} {role.lower()}" for role, number in plan.people.items() if number)
        time = _hours(sum(plan.contact_minutes))
        facts = ((say("Planned"), plan.title), (say("For"), came), (say("Time together"), time))
        yield Facts(tuple(fact for fact in facts if fact[1]))
        done = [item.title for day in plan.days for item in day.items if item.kind == "activity"]
        yield Bullets(tuple(dict.fromkeys(done)))
    yield Grid((say("What"), say("In your words")), tuple((say(what), "") for what in DONE), lines=2)


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    told = (say("{n} hours", n=hours) if hours else "", say("{n} minutes", n=rest) if rest else "")
    return " ".join(filter(None, told))


def _topic(section: Section) -> Iterator[Piece]:
    yield Passage(section.words)
    for part in section.parts:
        yield from pieces(part)


def _you_said(room: Room) -> Grid:
    """Start with what most dots fell on, with room for what was done."""
    cards = dreams.cards(room.table("dream-big"))
    most = dreams.by_idea(cards).head(BLANKS) if len(cards) else cards
    ideas = [str(idea) for idea, row in most.iterrows() if row[say("Dots")]]
    return Grid(tuple(map(say, SAID)), tuple((idea, "", "", "") for idea in (*ideas, *[""] * BLANKS)), lines=2)
