"""A group's ladder: how far apart people stand, and what to talk about first."""

import pytest

from workbook.answers import Workbook
from workbook.figures import ladder, together
from workbook.figures.chart_steps import steps_chart
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["ladder"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
ASKED = EXERCISE.fields["rungs"]


def counted_of(files):
    return together.counts(gather(EXERCISE, files), "rungs", ASKED.cards, {rung: rung for rung in ASKED.piles})


@pytest.fixture
def counted():
    return counted_of(GROUP)


def test_how_far_apart_people_stand_is_counted_in_rungs(counted):
    found = ladder.reach(counted)

    assert found.loc[ASKED.cards[1]].tolist() == ["For show", "Asked", 2, 6]
    assert found.loc[ASKED.cards[3]].tolist() == ["Told", "Told", 0, 5]  # one person left this card out


def test_the_card_on_which_people_are_furthest_apart_comes_first(counted):
    widest = ladder.reach(ladder.furthest_first(counted))[ladder.APART]

    assert list(widest) == sorted(widest, reverse=True)
    assert ladder.in_words(counted) == (
        "On 2 of 12 cards everybody chose the same rung. On 3 they are 2 or more apart. They are furthest apart on "
        "“A board gives one young person a seat. Little else changes.”: from “For show” to “Asked”."
    )


def test_one_persons_ladder_is_not_compared_with_nobodys():
    assert ladder.in_words(counted_of(GROUP[:1])) == "There are not two people's answers to compare yet."
    assert ladder.in_words(counted_of([])) == "There are not two people's answers to compare yet."


def test_the_sheet_for_the_talk_has_the_widest_cards_and_room_to_write(counted):
    sheet = ladder.to_talk_about(counted)

    assert list(sheet.frame.index) == list(ladder.furthest_first(counted).index[:3])
    assert set(sheet.frame["What would move it up?"]) == {""}


def test_people_who_stand_together_need_no_talk():
    assert ladder.to_talk_about(counted_of(GROUP[:1])).words == "No card is far enough apart to need a talk."


def test_the_chart_says_in_words_and_in_a_table_what_it_draws(counted):
    shown = steps_chart("Rungs", counted, ladder.in_words(counted), "Card")

    assert shown.table.shape == (12, 6)
    assert "%" not in repr(shown)
    assert shown._repr_html_().count("<img") == 1


def test_one_card_is_shown_with_where_people_stand_and_our_view(counted, monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    first = str(ladder.furthest_first(counted).index[0])
    shown = repr(ladder.one_card(counted, [(first, "Asked, because x."), ("Another", "No.")]))

    assert first in shown
    assert "Our view: Asked, because x." in shown
    assert "No." not in shown


def test_what_has_the_longest_way_to_go_comes_first():
    answers = [Workbook.open(path).answers("ladder") for path in GROUP]
    shown = ladder.own_things(answers, ASKED.piles)

    assert list(shown.frame["Now"])[-1] == list(shown.frame["Should be"])[-1]
    assert shown.words == "People named 6 things. Of these, 2 are called more than they are."
    assert ladder.own_things([{}, {"ours": "A form"}], ASKED.piles).frame.empty
