"""What a plan's pack is made of: each file, how many copies of it, and what is drawn in it.

The page's twin is ``fields/pack/pieces.mjs``, and both take the pieces' names from ``data/pack.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from workbook.chapters import pages
from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.days.quantities import Print
from workbook.documents import ready
from workbook.exercise import Exercise
from workbook.local import local
from workbook.paper.handout import Handout
from workbook.pictures import picture
from workbook.shapes import Cards, Code, Facts, Grid, Page, Passage, Picture, Prose
from workbook.shelf import data

THEN_AND_NOW = "then-and-now"
SPARE = 2  # blank lines for people whom nobody expected


@dataclass(frozen=True)
class Sheets:
    """One file of a pack, and how many copies to make. ``name`` is what its file is called, without an ending."""

    name: str
    title: str
    copies: int
    drawn: tuple[Handout, ...] | tuple[Page, ...]


@dataclass(frozen=True)
class Piece:
    """Files that belong together: what they are called, and what they are for."""

    title: str
    says: str
    sheets: tuple[Sheets, ...]


def pieces_of(plan: Plan, exercises: Mapping[str, Exercise]) -> list[Piece]:
    """Give the pieces of a plan's pack, in the order of the list that a trainer ticks."""
    made = {**_for_trainers(plan), **_for_people(plan, exercises), **_for_tables(plan, exercises)}
    listed = [piece for piece in data("pack.yaml") if piece["name"] in made]
    return [Piece(piece["title"], piece["says"], tuple(made[piece["name"]])) for piece in listed]


def _people(plan: Plan) -> int:
    return max(1, sum(count for table in plan.tables for count in table.values()))


def _prints(plan: Plan) -> list[Print]:
    """Give what to print of each exercise; one of each while nobody has said who comes."""
    names = dict.fromkeys(name for day in plan.days for item in day.items for name in item.exercises)
    return list(plan.prints) or [Print(name, 1, 0, 0) for name in names]


def _for_trainers(plan: Plan) -> dict[str, list[Sheets]]:
    seated = _people(plan) if plan.tables else 0
    leading = sum(plan.people.values()) - seated
    team = max(1, leading)
    return {
        "running_order": [_page("running-order", team + 1, _running_order(plan))],
        "tables": [_page("table-plan", team, _table_plan(plan))],
        "kit": [_page("kit-list", 1, _kit_list(plan))],
        "sign_in": [_page("sign-in", 1, _sign_in(len(plan.days), seated + leading + SPARE))],
    }


def _for_people(plan: Plan, exercises: Mapping[str, Exercise]) -> dict[str, list[Sheets]]:
    forms, people = ready(), _people(plan)
    given = [line for line in _prints(plan) if line.exercise != THEN_AND_NOW]
    made = {
        "handouts": [_handout(exercises[line.exercise], line.copies) for line in given],
        "then_and_now": [_handout(exercises[THEN_AND_NOW], people)],
        "feedback": [_page("feedback", people, forms["feedback"].page({}))],
        "certificate": [_page("certificate", people, forms["certificate"].page({}))],
    }
    every = [(exercises[line.exercise], line) for line in _prints(plan)]
    if every:
        large = tuple(Handout(exercise, large=True) for exercise, _ in every)
        easy = tuple(Handout(exercise, ideas=_ideas(exercise)) for exercise, _ in every)
        made["large"] = [
            Sheets("large-print", "Large print", max(1, *(line.large_print for _, line in every), 1), large)
        ]
        made["easy"] = [Sheets("easy-read", "Easy Read", max(1, *(line.easy_read for _, line in every), 1), easy)]
    return made


def _for_tables(plan: Plan, exercises: Mapping[str, Exercise]) -> dict[str, list[Sheets]]:
    tables, used = max(1, len(plan.tables)), [exercises[line.exercise] for line in _prints(plan)]
    where, address = pages(), local().address.rstrip("/")
    posters = tuple(_poster(exercise, f"{address}/{where[exercise.name]}" if address else "") for exercise in used)
    return {
        "cards": [sheets for exercise in used for sheets in _cards(exercise, tables)],
        "role_cards": [_page("role-cards", tables, ready()["role-cards"].page({}))],
        "posters": [Sheets("posters", "Room posters", 1, posters)] if posters else [],
    }


def _page(name: str, copies: int, page: Page) -> Sheets:
    return Sheets(name, page.title, copies, (page,))


def _handout(exercise: Exercise, copies: int) -> Sheets:
    return Sheets(f"handout-{exercise.name}", exercise.title, copies, (Handout(exercise),))


def _ideas(exercise: Exercise) -> tuple[tuple[Picture, ...], ...]:
    """Give the words of each step in Easy Read, each with its picture."""
    return tuple(
        tuple(Picture(picture(name), words) for idea in step.easy for name, words in idea.items())
        for step in exercise.steps
    )


def _cards(exercise: Exercise, tables: int) -> Iterator[Sheets]:
    """Give a set of cards for each question that has some."""
    found = [(field.label, cards) for field in exercise.fields.values() if (cards := field.to_cut_out(exercise.title))]
    for n, (label, cards) in enumerate(found, 1):
        name = f"cards-{exercise.name}" + (f"-{n}" if len(found) > 1 else "")
        yield _page(name, tables, _cut(exercise, label, cards))


def _cut(exercise: Exercise, label: str, cards: Cards) -> Page:
    return Page(f"Cards: {exercise.title}", label, (("", (cards,)),), "cut")


def _poster(exercise: Exercise, address: str) -> Page:
    """Give a sheet for the wall, with a code to scan or, while nobody has said where the book is, room for an address."""
    way = (Passage("Scan this with a phone, or type:"), Code(address)) if address else _room()
    return Page(exercise.title, exercise.purpose, (("", (*way, Passage("There is paper too. Ask for it."))),), "poster")


def _room() -> tuple[Passage, Prose]:
    return Passage("Write the address of this page here:"), Prose("", 2)


def _running_order(plan: Plan) -> Page:
    sections = tuple((_day_name(day), (_order(day),)) for day in plan.days)
    return Page("Running order", f"{plan.title}. One for each trainer, and one for the wall.", sections)


def _day_name(day: Day) -> str:
    if not day.date:
        return f"Day {day.number}"
    when = date.fromisoformat(day.date)
    return f"Day {day.number}: {when:%A} {when.day} {when:%B %Y}"


def _order(day: Day) -> Grid:
    rows = tuple((f"{item.start} to {item.end}", item.title, str(item.minutes)) for item in day.items)
    return Grid(("When", "What", "Minutes"), rows)


def _table_plan(plan: Plan) -> Page:
    tables = [(f"Table {n}", table) for n, table in enumerate(plan.tables, 1)]
    mixed = tuple((name, *map(str, table.values()), str(sum(table.values()))) for name, table in tables)
    roles = tuple(plan.tables[0]) if plan.tables else ()
    lead = "By part and not by name. Seat nobody with lived experience alone."
    if not tables:
        return Page(
            "Table plan", lead, (("Tables", (Facts((("Not known yet", "Say who comes, and print this again."),)),)),)
        )
    sections = (
        ("How each table is mixed", (Grid(("", *roles, "In all"), mixed),)),
        (
            "Who likes to sit where",
            (Grid(("Table", "What people like to be called"), tuple((name, "") for name, _ in tables), 2),),
        ),
    )
    return Page("Table plan", lead, sections)


def _kit_list(plan: Plan) -> Page:
    rows = tuple((f"{line.count} × {line.thing}", False) for line in plan.kit)
    return Page(
        "Kit list",
        "Tick each thing when it is in the box.",
        (("What to bring", (Grid(("Thing", "In the box"), rows),)),),
    )


def _sign_in(days: int, lines: int) -> Page:
    """Give the list for the door: no surnames, and nothing that others need to read."""
    columns = ("What you like to be called", *(f"Day {n}" for n in range(1, days + 1)))
    grid = Grid(columns, (("", *[False] * days),) * lines)
    lead = "Keep this sheet with you, so that nobody else reads it. No surnames, and no signatures."
    return Page("Who is here", lead, (("Tick each day that somebody comes", (grid,)),))
