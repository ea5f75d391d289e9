"""What a plan’s pack is made of, and how many copies: worked out before anything is drawn."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import node
import pytest

from workbook import shelf
from workbook.fields import FOLDER
from workbook.packs.pieces import pieces_of
from workbook.plan import standard
from workbook.programme import programme
from workbook.shelf import ROOT, read_yaml

PIECES = FOLDER / "pack" / "pieces.mjs"
NAMES = [piece["name"] for piece in read_yaml(ROOT / "data" / "pack.yaml")]
MAKE = """async ({ piecesOf }, { root, programme, answers, sets }) => {
  const { planOf } = await import(`${root}/workbook/screen/plan.mjs`)
  return answers.map((given) => piecesOf(planOf(programme, given), sets))
}"""
PEOPLE = {"Lived experience": "5", "Staff": "5", "Commissioners and managers": "4", "Trainers": "2"}
PLANS = {
    "nobody yet": {"format": "Two days in a room"},
    "fourteen": {"format": "Two days in a room", "people": PEOPLE, "needs": ["Big print"]},
    "fourteen, with a date": {
        "format": "Two days in a room",
        "people": PEOPLE,
        "first_day": {"date": "2027-01-14", "time": "09:30"},
    },
}


@cache
def made():
    """Give the pieces of every plan, as the page makes them."""
    given = {"root": ROOT.as_uri(), "programme": programme().model_dump(), "answers": [*PLANS.values()]}
    return dict(zip(PLANS, node.run(PIECES, MAKE, {**given, "sets": {"ladder": 1, "ask-or-not": 2}}), strict=True))


def copies(plan, piece):
    return [sheet["copies"] for sheet in made()[plan][piece]]


def test_every_piece_that_can_be_ticked_is_made_and_no_other():
    assert {*made()["fourteen"]} == {*NAMES} - {"contents"}


def test_there_is_a_handout_for_each_exercise_but_the_form_that_is_a_piece_of_its_own():
    exercises = [line.exercise for line in standard("two-days").prints]
    handouts = [sheet["exercise"] for sheet in made()["fourteen"]["handouts"]]
    assert handouts == [name for name in exercises if name != "then-and-now"]


def test_a_book_without_that_form_has_a_pack_without_it():
    plan, every = standard("two-days"), shelf.exercises()
    form, rest = "then-and-now", {name: one for name, one in every.items() if name != "then-and-now"}
    without = replace(plan, prints=tuple(line for line in plan.prints if line.exercise != form))
    before, after = (
        {piece.title for piece in pieces_of(days, of) if piece.sheets} for days, of in ((plan, every), (without, rest))
    )
    assert before - after == {"Then and now forms"}


@pytest.mark.parametrize("piece", ["feedback", "certificate", "then_and_now"])
def test_each_person_gets_one(piece):
    assert copies("fourteen", piece) == [14]


def test_each_table_gets_one_set_of_cards():
    tables = len(made()["fourteen"]["tables"][0]["parts"][0]["grid"]["rows"])
    assert tables == 2
    assert copies("fourteen", "cards") == [tables] * 3
    assert copies("fourteen", "role_cards") == [tables]


def test_the_trainers_and_the_wall_get_a_running_order():
    assert copies("fourteen", "running_order") == [3]


def test_large_print_is_made_for_whoever_asked_and_one_is_at_hand_where_nobody_did():
    assert {*copies("fourteen", "large")} == {2}
    assert {*copies("fourteen, with a date", "large")} == {1}


def test_the_sign_in_sheet_has_a_line_for_everybody_and_two_more_and_asks_for_no_surname():
    [sheet] = made()["fourteen"]["sign_in"]
    [part] = sheet["parts"]
    assert len(part["grid"]["rows"]) == 14 + 2 + 2
    assert part["grid"]["columns"] == ["What you like to be called", "Day 1", "Day 2"]
    assert "No surnames" in sheet["lead"]


def test_the_running_order_has_the_clock_and_the_day_in_words():
    [sheet] = made()["fourteen, with a date"]["running_order"]
    heading = [part["heading"] for part in sheet["parts"]]
    assert heading == ["Day 1: Thursday 14 January 2027", "Day 2: Friday 15 January 2027"]
    assert "09:30" in str(sheet["parts"][0]["grid"]["rows"])


def test_a_plan_for_nobody_yet_has_a_running_order_and_nothing_for_people():
    assert made()["nobody yet"]["handouts"] == []
    assert made()["nobody yet"]["running_order"][0]["parts"]


@pytest.mark.parametrize(
    ("pages", "many", "words"),
    [
        ([1], [1], "1 page, 1 copy."),
        ([2, 3], [14, 14], "5 pages, 14 copies."),
        ([2, 3], [3, 14], "5 pages, 3 to 14 copies of each."),
    ],
)
def test_how_much_a_piece_is_is_said_in_words(pages, many, words):
    said = node.run(
        PIECES, "({ amount }, [pages, many]) => amount(pages, many.map((copies) => ({ copies })))", [pages, many]
    )
    assert said == words


@pytest.mark.parametrize(
    ("page", "here", "address"),
    [
        (
            "../learners/ladder.html",
            "https://a.example/book/trainers/plan.html#x",
            "https://a.example/book/learners/ladder.html",
        ),
        ("../learners/ladder.html", "file:///home/book/trainers/plan.html", ""),
        ("../learners/ladder.html", "http://127.0.0.1:8000/book/trainers/plan.html", ""),
        ("../learners/ladder.html", "http://localhost/book/trainers/plan.html", ""),
        ("", "https://a.example/book/trainers/plan.html", ""),
        ("workbook-page:ladder", "https://a.example/book/trainers/plan.html", ""),
    ],
)
def test_a_code_leads_to_the_published_page_and_to_no_device(page, here, address):
    call = "({ addressOf }, [page, here]) => addressOf(page, here)"
    assert node.run(FOLDER / "pack" / "address.mjs", call, [page, here]) == address
