"""What gets in the way: what a group could start on, a wall without names, and what it carries on."""

import pytest

from workbook.answers import Workbook
from workbook.figures import barriers, together
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["in-the-way"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
ASKED = EXERCISE.fields["cards"]


@pytest.fixture
def counted():
    return together.counts(gather(EXERCISE, GROUP), "cards", ASKED.cards, {pile: pile for pile in ASKED.piles})


@pytest.fixture
def given():
    return [Workbook.open(path).answers("in-the-way") for path in GROUP]


def test_the_piles_are_the_ones_that_the_figures_name():
    assert ASKED.piles == (barriers.OURS, barriers.TO_ASK, barriers.NOT_TODAY)


def test_the_more_people_must_say_so_the_less_is_left_to_start_on(counted):
    left = [len(barriers.could_start(counted, people).frame) for people in range(1, 7)]

    assert left == sorted(left, reverse=True)
    assert barriers.could_start(counted, 6).words == ("Things that at least 6 people call ours to change: 1 of 10.")


def test_on_a_page_half_of_the_group_is_enough_at_first(counted, monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    assert "at least 3 people" in repr(barriers.how_many_make_a_start(counted))


def test_the_wall_names_nobody_and_is_in_order_of_whose_a_line_is(given):
    wall = barriers.wall([*given, {"lines": [{"thing": "A new line"}, {"whose": barriers.OURS}]}])

    whose = list(wall.frame["Whose it is"])
    assert (whose[0], whose[-1]) == (barriers.OURS, "No one has said")
    assert wall.words.startswith("Lines on the wall: 11.")
    assert not [path.stem for path in GROUP if path.stem in repr(wall).lower().split()]


def test_what_was_turned_around_is_carried_on_with_room_for_a_step(given):
    carried = barriers.to_carry(given)

    assert len(carried.frame) == 3
    assert set(carried.frame["A first step"]) == {""}
    assert barriers.to_carry([{}]).frame.empty
