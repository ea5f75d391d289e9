"""A group's first steps, in the order of their days, and what to sort out before people go."""

import pytest

from workbook.figures import plans
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["what-next"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


def test_the_earliest_day_is_on_top_and_a_step_without_a_day_comes_last(gathered):
    steps = plans.first_steps(gathered)

    assert list(steps.index) == [
        "Wednesday 21 October 2026, at 10:00",
        "Thursday 22 October 2026",
        "Friday 23 October 2026",
        "Tuesday 3 November 2026",
        plans.NO_DAY,
    ]


def test_what_is_left_to_sort_out_is_said_in_numbers_and_never_by_name(gathered):
    said = plans.in_words(gathered)

    assert said == (
        "6 people answered, and 5 chose a first step. 1 person with a step put in no day for it: ask, and do not "
        "press. 1 person with a step named no buddy: offer a call from a trainer. People put in different days for "
        "the next meeting: Tuesday 27 October 2026, at 14:00 (4); Wednesday 28 October 2026, at 14:00 (1). "
        "Say the day again, out loud. 1 person put in none."
    )
    assert not [path.stem for path in GROUP if path.stem in said.lower()]


def test_a_day_that_everybody_put_in_is_said_once():
    same = [{"meet.date": "2026-10-27"}] * 2
    assert plans.meeting_in_words(same) == "The next meeting is on Tuesday 27 October 2026."
    assert plans.meeting_in_words([{}]) == "Nobody put in a next meeting yet."


def test_a_group_that_gave_nothing_has_no_steps():
    nothing = gather(EXERCISE, [])

    assert plans.first_steps(nothing).empty
    assert plans.in_words(nothing).startswith("0 people answered")
