"""A group's maps side by side: the middle mark now and next, where they differ, and the moves they propose."""

import pandas as pd
import pytest

from workbook.figures import maps, themes
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["involvement-map"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
ASKED = EXERCISE.fields["now"]


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


def test_the_middle_mark_of_each_place_is_given_now_and_next(gathered):
    found = maps.middles(gathered, ASKED.rows)

    assert list(found.index) == ["Design", "Delivery", "Evaluation", "Governance", "Decisions"]
    assert found["now"].to_list() == [2, 2, 1, 1, 2]


def test_words_say_what_is_least_deep_and_where_the_longest_way_is(gathered):
    assert maps.in_words(maps.middles(gathered, ASKED.rows), ASKED.points) == (
        "Least deep now: Evaluation and Governance (“Not there”). "
        "The longest way to go: Evaluation and Governance, 2 deeper."
    )


def test_nobody_marked_a_map():
    found = maps.middles(gather(EXERCISE, []), ASKED.rows)

    assert maps.in_words(found, ASKED.points) == "Nobody has marked a map yet."


def test_a_map_without_a_next_says_so(gathered):
    now = gathered[gathered["field"] == "now"]

    assert maps.in_words(maps.middles(now, ASKED.rows), ASKED.points).endswith("Nobody has marked a move yet.")


def test_a_middle_between_two_marks_is_said_as_such():
    found = pd.DataFrame({"now": [1.5], "next": [1.5]}, index=["Design"])

    assert "between “Not there” and “Told or asked”" in maps.in_words(found, ASKED.points)


def test_a_line_left_blank_counts_one_less_and_the_furthest_apart_come_first(gathered):
    counted = maps.counts(gathered, "now", ASKED.rows, ASKED.points)

    assert sorted(counted.sum(axis=1)) == [5, 6, 6, 6, 6]
    assert (counted.sum(axis=1) - counted.max(axis=1)).is_monotonic_decreasing


def test_moves_stand_under_the_place_that_most_people_chose(gathered):
    said = themes.lines(EXERCISE, GROUP, "moves", ["area", "change", "needs"])
    listed = maps.moves(said)

    assert listed.words.startswith("7 moves. How many people proposed one: Decisions (3), Governance (2)")
    assert listed.frame["Where"].iloc[0] == "Decisions"
    assert len(listed.frame) == len(said)


def test_the_chart_and_its_table_say_the_same(gathered):
    found = maps.middles(gathered, ASKED.rows)

    assert maps.chart(found, ASKED.points).table.to_numpy().tolist() == found.to_numpy().tolist()
