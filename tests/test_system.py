"""A change seen from each role: gaps are shown, and nobody in a small role is pointed at."""

import pytest

from workbook.figures import system
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["system-change"]
FILES = sorted((ROOT / "data" / "invented-change").glob("*.json"))


@pytest.fixture
def found():
    return system.scores(EXERCISE, FILES)


def test_every_score_is_there_and_a_line_left_blank_is_one_less(found):
    assert found["file"].nunique() == 12
    assert len(found) == 12 * 9 - 1


def test_a_role_of_one_person_is_never_shown_by_itself(found):
    assert "I manage a service" in set(found["role"])
    assert "I manage a service" not in system.middles(found)
    assert system.OTHERS not in system.middles(found)
    assert "1 not shown by role" in system.in_words(found)


def test_small_roles_stand_together_when_they_are_enough(found):
    some = found.replace({"role": {"I work in a service": "Somewhere else"}})
    few = some[some["file"].isin(["person-05", "person-06", "person-09", "person-10", "person-11", "person-12"])]

    assert list(system.middles(few).columns) == [system.OTHERS, "I commission or fund services"]


def test_what_the_roles_are_furthest_apart_on_comes_first(found):
    assert system.middles(found).index[0] == "It lasts: it goes on if one key person leaves"
    assert system.in_words(found).endswith(
        "The roles are furthest apart on “It lasts: it goes on if one key person leaves”: "
        "middle 1 from “I have used services”, and 4 from “I commission or fund services”."
    )


def test_the_table_gives_low_high_and_middle(found):
    chart = system.roles_chart(found)

    assert chart.table.loc["Kindness", "I have used services"] == "3 to 4, middle 3.5"
    assert list(chart.table.index) == list(system.middles(found).index)


def test_one_line_is_counted_by_role_in_words_and_numbers(found):
    chart = system.one(found, "Kindness", EXERCISE.fields["values"].points)

    assert chart.table.loc["I have used services"].to_list() == [0, 0, 2, 2]
    assert "I have used services: 2 gave “3 Mostly”, 2 gave “4 Yes”" in chart.words


def test_a_list_to_talk_about_has_a_place_for_each_role(found):
    assert system.to_talk_about(found).frame.shape == (3, 3)


def test_without_roles_there_is_nothing_to_lay_side_by_side(found):
    assert "Too few" in system.in_words(found.assign(role=system.OTHERS))
