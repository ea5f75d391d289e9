"""A pilot's size is worked out in people, and says how little a small one can tell."""

from __future__ import annotations

import pytest

from workbook.figures import pilot


def test_everybody_who_comes_either_answers_later_or_does_not():
    frame = pilot.sizes(12, 6)
    assert frame.sum(axis=1).tolist() == [12, 24, 48, 96]
    assert frame[pilot.LATER].tolist() == [7, 14, 28, 57]


@pytest.mark.parametrize(
    ("places", "later", "groups", "sessions"), [(12, 6, 3, 3), (12, 10, 1, 1), (24, 10, 4, 1), (4, 1, 6, 75)]
)
def test_enough_sessions_are_the_fewest_that_give_each_group_five_answers(places, later, groups, sessions):
    assert pilot.needed(places, later, groups) == sessions
    assert sessions * places * later // 10 >= groups * pilot.LEAST > (sessions - 1) * places * later // 10


def test_the_words_and_the_chart_say_the_same_and_give_no_percentage(monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    shown = pilot.to_try()
    assert shown.words == pilot.in_words(12, 6, 3)
    assert "brings about 7 answers" in shown.words
    assert "takes 3 sessions" in shown.words
    assert "takes one session" in pilot.in_words(12, 10, 1)
    assert "%" not in repr(shown)


def test_a_sheet_keeps_every_question_in_its_order_with_room_for_who_says_yes():
    frame = pilot.sheet({"Where?": "The hall", "Next?": ""})
    assert frame.index.tolist() == ["Where?", "Next?"]
    assert frame["Our plan"].tolist() == ["The hall", ""]
    assert set(frame["Who says yes"]) == {""}
