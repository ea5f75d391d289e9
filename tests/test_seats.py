"""One place seen from different seats: the gap first, the level after, and nobody pointed at."""

import pytest

from workbook.figures import seats
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["like-that"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
LINES = [line for name in seats.MEANINGS.values() for line in EXERCISE.fields[name].rows]
POINTS = EXERCISE.fields["table"].points


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


def test_the_seats_are_the_answers_of_the_form():
    answers = {answer for those in seats.SEATS.values() for answer in those}

    assert answers < {*EXERCISE.fields["role"].options}
    assert {*seats.MEANINGS} <= {step.title for step in EXERCISE.steps}


def test_the_line_that_is_furthest_apart_is_on_top_and_of_those_alike_the_lowest(gathered):
    found = seats.levels(gathered, LINES)

    assert list(found.index[:2]) == [
        "Quiet people are asked, and are given time",
        "People are paid for their time, and get their fares first",
    ]
    assert list(found[seats.GAP]) == sorted(found[seats.GAP], reverse=True)
    alike = found[found[seats.GAP] == 0]
    assert list(alike[seats.ALL]) == sorted(alike[seats.ALL])


def test_what_is_furthest_apart_and_what_is_lowest_are_said_in_the_words_of_the_scale(gathered):
    assert seats.in_words(seats.levels(gathered, LINES), POINTS, gathered) == (
        "6 people answered. The seats are furthest apart on “Quiet people are asked, and are given time”: “Uses "
        "services” is at “not yet” and “Works in or leads them” is at “mostly”. Lowest for everybody, at “not yet”: "
        "“They help to decide how money is spent”."
    )


def test_with_few_in_a_seat_no_seat_is_shown(gathered):
    fewer = gathered[gathered["file"] != "femi"]
    found = seats.levels(fewer, LINES)

    assert list(found.columns) == [seats.ALL]
    assert "no seat is shown" in seats.in_words(found, POINTS, fewer)
    assert all(row.endswith("everybody") for row in seats.counts(fewer, LINES, POINTS).index)


def test_whoever_would_rather_not_say_counts_with_everybody_and_with_no_seat(gathered):
    gathered.loc[(gathered["file"] == "asha") & (gathered["field"] == "role"), "value"] = "I would rather not say"

    assert seats.seats(gathered)["asha"] == ""
    assert seats.levels(gathered, LINES)[seats.ALL].notna().all()


def test_every_answer_is_counted_once(gathered):
    counted = seats.counts(gathered, LINES, POINTS)

    assert counted.to_numpy().sum() == 6 * 12 - 1
    assert "%" not in repr(seats.agenda(seats.levels(gathered, LINES)))
