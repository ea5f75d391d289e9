"""What a plan's pack is made of: each file, how many copies of it, and what is drawn in it.

The page's twin is ``fields/pack/pieces.mjs``, and both take the pieces' names from ``data/pack.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbook.chapters import pages
from workbook.days.made import Plan
from workbook.days.quantities import Print
from workbook.documents import ready
from workbook.exercise import Exercise
from workbook.local import local
from workbook.packs.papers import cut_out, kit_list, poster, running_order, sign_in, table_plan
from workbook.paper.handout import Handout
from workbook.pictures import picture
from workbook.shapes import Page, Picture
from workbook.shelf import data
from workbook.words import say

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
        "running_order": [Sheets("running-order", say("Running order"), team + 1, running_order(plan))],
        "tables": [_page("table-plan", team, table_plan(plan))],
        "kit": [_page("kit-list", 1, kit_list(plan))],
        "sign_in": [_page("sign-in", 1, sign_in(len(plan.days), seated + leading + SPARE))],
    }


def _for_people(plan: Plan, exercises: Mapping[str, Exercise]) -> dict[str, list[Sheets]]:
    forms, people = ready(), _people(plan)
    given = [line for line in _prints(plan) if line.exercise != THEN_AND_NOW]
    made = {
        "handouts": [_handout(exercises[line.exercise], line.copies) for line in given],
        "then_and_now": [_handout(exercises[THEN_AND_NOW], people)] if THEN_AND_NOW in exercises else [],
        "feedback": [_page("feedback", people, forms["feedback"].page({}))],
        "certificate": [_page("certificate", people, forms["certificate"].page({}))],
    }
    every = [(exercises[line.exercise], line) for line in _prints(plan)]
    if every:
        large = tuple(Handout(exercise, large=True) for exercise, _ in every)
        easy = tuple(Handout(exercise, ideas=_ideas(exercise)) for exercise, _ in every)
        made["large"] = [
            Sheets("large-print", say("Large print"), max(1, *(line.large_print for _, line in every)), large)
        ]
        made["easy"] = [Sheets("easy-read", say("Easy Read"), max(1, *(line.easy_read for _, line in every)), easy)]
    return made


def _for_tables(plan: Plan, exercises: Mapping[str, Exercise]) -> dict[str, list[Sheets]]:
    tables, used = max(1, len(plan.tables)), [exercises[line.exercise] for line in _prints(plan)]
    forms = ready()
    where, address = pages(), local().address.rstrip("/")
    posters = tuple(
        poster(each.title, each.purpose, f"{address}/{where[each.name]}" if address else "") for each in used
    )
    return {
        "cards": [sheets for exercise in used for sheets in _cards(exercise, tables)],
        "role_cards": [_page("role-cards", tables, forms["role-cards"].page({}))] if "role-cards" in forms else [],
        "posters": [Sheets("posters", say("Room posters"), 1, posters)] if posters else [],
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
        yield _page(name, tables, cut_out(exercise.title, label, cards))
