"""The programme and the book say the same of every activity."""

from __future__ import annotations

import re

import pytest

from workbook.programme import programme
from workbook.shelf import ROOT, exercises, read_yaml

ACTIVITIES = programme().activities
EXERCISES = exercises()
LEARNERS = ROOT / "book" / "learners"
OWN_PAGE = [name for name in ACTIVITIES if (LEARNERS / f"{name}.md").exists()]


def minutes_on_page(name):
    """Give the minutes of the trainer notes on a learners’ page."""
    return int(re.search(r"^:minutes: (\d+)$", (LEARNERS / f"{name}.md").read_text(encoding="utf-8"), re.MULTILINE)[1])


def meant_for_the_days():
    """Give every page that stands under the two days in the book’s contents."""
    parts = read_yaml(ROOT / "_toc.yml")["parts"]
    return [
        chapter["file"].rpartition("/")[2]
        for part in parts
        if part["caption"] in ("Day one", "Day two")
        for chapter in part["chapters"]
    ]


def in_format(name):
    return {line.split()[0] for day in programme().formats[name].days for line in day.order}


def test_every_exercise_and_page_that_the_programme_names_is_there():
    for name, activity in ACTIVITIES.items():
        assert set(activity.exercises) <= set(EXERCISES), name
        assert not activity.page or (LEARNERS / f"{activity.page}.md").exists(), name


@pytest.mark.parametrize("name", OWN_PAGE)
def test_an_activity_has_the_minutes_of_its_pages_trainer_notes(name):
    assert ACTIVITIES[name].minutes == minutes_on_page(name)


@pytest.mark.parametrize("name", programme().formats)
def test_a_format_gives_no_activity_less_than_its_least_nor_more_than_a_little_more_than_its_page(name):
    for day in programme().formats[name].days:
        for slot in programme().slots(day):
            if slot.activity in OWN_PAGE:
                least, most = ACTIVITIES[slot.activity].least, minutes_on_page(slot.activity) + 5
                assert least <= slot.minutes <= most, slot


def test_every_activity_of_a_session_is_in_the_two_days_or_may_stand_in_for_one_that_is():
    there = in_format("two-days")
    stand_ins = {other for name in there for other in ACTIVITIES[name].instead}
    assert {name for name, activity in ACTIVITIES.items() if activity.session} <= there | stand_ins


@pytest.mark.parametrize("name", meant_for_the_days())
def test_everything_that_the_book_has_under_the_two_days_can_be_put_in_a_plan(name):
    assert name in ACTIVITIES


def leans_on(name):
    """Give the exercises that one starts from, or takes answers from."""
    fields = [field for step in EXERCISES[name].steps for field in step.fields]
    sources = {source for field in fields for source, _ in field.sources}
    return sources | {field.exercise for field in fields if field.parts() and hasattr(field, "exercise")}


@pytest.mark.parametrize("name", [name for name in OWN_PAGE if ACTIVITIES[name].session])
def test_an_activity_leans_on_those_whose_answers_its_exercise_starts_from(name):
    linked = {source for exercise in ACTIVITIES[name].exercises for source in leans_on(exercise)}
    stand_ins = {other for source in linked for other in ACTIVITIES[source].instead}
    assert linked <= set(ACTIVITIES[name].leans) <= linked | stand_ins


def test_the_sessions_are_numbered_from_one_in_the_order_of_the_two_days():
    numbers = [session.number for session in programme().sessions.values()]
    assert numbers == list(range(1, 12))
    met = [ACTIVITIES[name.split()[0]].session for day in programme().formats["two-days"].days for name in day.order]
    assert list(dict.fromkeys(filter(None, met))) == list(programme().sessions)
