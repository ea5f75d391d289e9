"""The papers that a plan makes: running order, table plan, kit list, sign-in, cards to cut out, and posters."""

from __future__ import annotations

from datetime import date

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.shapes import Cards, Cell, Code, Facts, Grid, Page, Passage, Prose


def running_order(plan: Plan) -> tuple[Page, ...]:
    """Give each day with its clock times, on a page of its own."""
    lead = f"{plan.title}. One for each trainer, and one for the wall."
    return tuple(Page(f"Running order, day {day.number}", lead, ((_name(day), (_order(day),)),)) for day in plan.days)


def _name(day: Day) -> str:
    if not day.date:
        return f"From {day.start} to {day.end}"
    when = date.fromisoformat(day.date)
    return f"{when:%A} {when.day} {when:%B %Y}, from {day.start} to {day.end}"


def _order(day: Day) -> Grid:
    rows = tuple((f"{item.start} to {item.end}", item.title, str(item.minutes)) for item in day.items)
    return Grid(("When", "What", "Minutes"), rows)


def table_plan(plan: Plan) -> Page:
    """Give how each table is mixed, and room for what people like to be called."""
    lead = "By part and not by name. Seat nobody with lived experience alone."
    tables = [(f"Table {n}", table) for n, table in enumerate(plan.tables, 1)]
    if not tables:
        unknown = Facts((("Not known yet", "Say who comes, and print this again."),))
        return Page("Table plan", lead, (("Tables", (unknown,)),))
    mixed = tuple((name, *map(str, table.values()), str(sum(table.values()))) for name, table in tables)
    how = Grid(("", *plan.tables[0], "In all"), mixed)
    who = Grid(("Table", "What people like to be called"), tuple((name, "") for name, _ in tables), 2)
    return Page("Table plan", lead, (("How each table is mixed", (how,)), ("Who likes to sit where", (who,))))


def kit_list(plan: Plan) -> Page:
    """Give what to bring, with a box to tick beside each thing."""
    rows: tuple[tuple[Cell, ...], ...] = tuple((f"{line.count} × {line.thing}", False) for line in plan.kit)
    things = Grid(("Thing", "In the box"), rows)
    return Page("Kit list", "Tick each thing when it is in the box.", (("What to bring", (things,)),))


def sign_in(days: int, lines: int) -> Page:
    """Give the list for the door: no surnames, and nothing that others need to read."""
    columns = ("What you like to be called", *(f"Day {n}" for n in range(1, days + 1)))
    blank: tuple[Cell, ...] = ("", *[False] * days)
    grid = Grid(columns, (blank,) * lines)
    lead = "Keep this sheet with you, so that nobody else reads it. No surnames, and no signatures."
    return Page("Who is here", lead, (("Tick each day that somebody comes", (grid,)),))


def cut_out(title: str, label: str, cards: Cards) -> Page:
    """Give an exercise's cards to cut out, with the question they are for."""
    return Page(f"Cards: {title}", label, (("", (cards,)),), "cut")


def poster(title: str, purpose: str, address: str) -> Page:
    """Give a sheet for the wall: a code to scan or, where the book has no address yet, room to write one."""
    scan = (Passage("Scan this with a phone, or type:"), Code(address))
    write = (Passage("Write the address of this page here:"), Prose("", 2))
    way = scan if address else write
    return Page(title, purpose, (("", (*way, Passage("There is paper too. Ask for it."))),), "poster")
