"""Three circles: a card shows what anyone may hear, and never what is for nobody."""

import pytest

from workbook.answers import Workbook
from workbook.figures import circles
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["three-circles"]
ASKED = EXERCISE.fields["circles"]
OWN = EXERCISE.fields["sentence"].options[-1]


@pytest.fixture
def answers():
    return Workbook.open(ROOT / "data" / "invented-group" / "asha.json").answers("three-circles")


def test_a_meeting_hears_the_outer_circle_and_a_friend_hears_two(answers):
    meeting = circles.spoken(answers["circles"], ASKED.piles, 1)
    friend = circles.spoken(answers["circles"], ASKED.piles, 2)

    assert {answers["circles"][card] for card in meeting} == {"Anyone"}
    assert {answers["circles"][card] for card in friend} == {"Anyone", "People I trust"}
    assert friend[: len(meeting)] == meeting


def test_what_is_for_nobody_is_never_shown(answers, monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    hidden = [card for card, pile in answers["circles"].items() if pile in ("Nobody", "Not sure yet")]
    shown = repr(circles.who_is_listening(answers["circles"], ASKED.piles))
    card = repr(circles.pocket_card(answers, ASKED.piles, OWN))

    assert hidden
    assert not [words for words in hidden if words in shown or words in card]


def test_the_card_has_a_persons_own_sentence_only_if_they_chose_it():
    given = {"sentence": OWN, "own": "Let us talk about the bus."}
    other = {"sentence": "I would rather not say.", "own": "Let us talk about the bus."}

    assert "Let us talk about the bus." in repr(circles.pocket_card(given, ASKED.piles, OWN))
    assert "Let us talk about the bus." not in repr(circles.pocket_card(other, ASKED.piles, OWN))


def test_a_card_with_nothing_chosen_is_a_card_to_fill_in():
    assert "I am happy to talk about" in repr(circles.pocket_card({}, ASKED.piles, OWN))
