"""Many walls as one: dots add up, ties are said, and nothing is lost on the way to the next event."""

import pytest

from workbook.figures import dreams
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["dream-big"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
ROOMS = sorted((ROOT / "data" / "invented-rooms").glob("*.json"))


@pytest.fixture
def cards():
    return dreams.walls(EXERCISE, ROOMS)


def test_a_group_of_six_puts_eighteen_dots_on_one_wall():
    ideas = dreams.by_idea(dreams.walls(EXERCISE, GROUP))

    assert ideas["Dots"].sum() == 3 * len(GROUP)
    assert set(ideas["Walls"]) == {6}
    assert dreams.tally_in_words(ideas) == ("18 dots in all. Most dots: “Nobody tells their story twice”, with 6.")


def test_a_hundred_people_have_three_hundred_dots(cards):
    assert len(ROOMS) == 17
    assert cards["dots"].sum() == 300
    assert dreams.by_group(cards)["Dots"].sum() == dreams.by_idea(cards)["Dots"].sum() == 300


def test_cards_that_say_the_same_are_one_idea_and_those_without_a_group_are_one_row(cards):
    cards.loc[0, "idea"], cards.loc[1, "idea"] = "A  garden", " a Garden"

    assert dreams.by_idea(cards).index.str.casefold().is_unique
    assert dreams.NO_GROUP in dreams.by_group(cards).index


def test_an_idea_that_ties_with_the_last_one_comes_too(cards):
    three = dreams.carried(dreams.by_idea(cards), 3)

    assert len(three.frame) == 4
    assert three.words.endswith("A tie for the last place brings 4 and not 3: talk about it.")
    assert len(dreams.carried(dreams.by_idea(cards), 2).frame) == 2


def test_a_wall_without_dots_carries_nothing_on(cards):
    assert "No dots yet" in dreams.carried(dreams.by_idea(cards.assign(dots=0)), 3).words


def test_where_nobody_came_there_is_nothing_to_count():
    assert dreams.walls(EXERCISE, []).empty
    assert dreams.dreams(EXERCISE, []).words == "There are no bold lines yet."


def test_a_line_that_is_too_long_to_say_from_memory_is_noticed():
    shown = dreams.dreams(EXERCISE, GROUP)

    assert shown.words == "6 bold lines. 1 could be shorter: 15 words at most."
    assert shown.frame["Words"].max() == 16


def test_the_chart_and_its_table_say_the_same(cards):
    chart = dreams.dots_chart("Dots", dreams.by_group(cards))

    assert list(chart.table["Dots"]) == list(dreams.by_group(cards)["Dots"])
    assert "%" not in repr(chart)
