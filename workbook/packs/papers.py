"""The papers that a plan makes: running order, table plan, kit list, sign-in, cards to cut out, and posters."""

from __future__ import annotations

from datetime import date

from workbook.days.clock import Day
from workbook.days.made import Plan
from workbook.languages import say_day
from workbook.shapes import Cards, Cell, Code, Facts, Grid, Page, Passage, Prose
from workbook.words import say


def running_order(plan: Plan) -> tuple[Page, ...]:
    """Give each day with its clock times, on a page of its own."""
    lead = f"{plan.title}. {say('One for each trainer, and one for the wall.')}"
    return tuple(
        Page(say("Running order, day {number}", number=day.number), lead, ((_name(day), (_order(day),)),))
        for day in plan.days
    )


def _name(day: Day) -> str:
    if not day.date:
        return say("From {start} to {end}", start=day.start, end=day.end)
    return say("{day}, from {start} to {end}", day=say_day(date.fromisoformat(day.date)), start=day.start, end=day.end)


def _order(day: Day) -> Grid:
    rows = tuple(
        (say("{start} to {end}", start=item.start, end=item.end), item.title, str(item.minutes)) for item in day.items
    )
    return Grid((say("When"), say("What"), say("Minutes")), rows)


def table_plan(plan: Plan) -> Page:
    """Give how each table is mixed, and room for what people like to be called."""
    lead = say("By part and not by name. Seat nobody with lived experience alone.")
    tables = [(say("Table {n}", n=n), table) for n, table in enumerate(plan.tables, 1)]
    if not tables:
        unknown = Facts(((say("Not known yet"), say("Say who comes, and print this again.")),))
        return Page(say("Table plan"), lead, ((say("Tables"), (unknown,)),))
    mixed = tuple((name, *map(str, table.values()), str(sum(table.values()))) for name, table in tables)
    how = Grid(("", *plan.tables[0], say("In all")), mixed)
    who = Grid((say("Table"), say("What people like to be called")), tuple((name, "") for name, _ in tables), 2)
    return Page(
        say("Table plan"), lead, ((say("How each table is mixed"), (how,)), (say("Who likes to sit where"), (who,)))
    )


def kit_list(plan: Plan) -> Page:
    """Give what to bring, with a box to tick beside each thing."""
    rows: tuple[tuple[Cell, ...], ...] = tuple((f"{line.count} × {line.thing}", False) for line in plan.kit)
    things = Grid((say("Thing"), say("In the box")), rows)
    return Page(say("Kit list"), say("Tick each thing when it is in the box."), ((say("What to bring"), (things,)),))


def sign_in(days: int, lines: int) -> Page:
    """Give the list for the door: no surnames, and nothing that others need to read."""
    columns = (say("What you like to be called"), *(say("Day {number}", number=n) for n in range(1, days + 1)))
    blank: tuple[Cell, ...] = ("", *[False] * days)
    grid = Grid(columns, (blank,) * lines)
    lead = say("Keep this sheet with you, so that nobody else reads it. No surnames, and no signatures.")
    return Page(say("Who is here"), lead, ((say("Tick each day that somebody comes"), (grid,)),))


def cut_out(title: str, label: str, cards: Cards) -> Page:
    """Give an exercise's cards to cut out, with the question they are for."""
    return Page(say("Cards: {name}", name=title), label, (("", (cards,)),), "cut")


def poster(title: str, purpose: str, address: str) -> Page:
    """Give a sheet for the wall: a code to scan or, where the book has no address yet, room to write one."""
    scan = (Passage(say("Scan this with a phone, or type:")), Code(address))
    write = (Passage(say("Write the address of this page here:")), Prose("", 2))
    way = scan if address else write
    return Page(title, purpose, (("", (*way, Passage(say("There is paper too. Ask for it.")))),), "poster")
