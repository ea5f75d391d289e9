"""Rounds of pairs: everybody is in one group in each round, and nobody meets the same person twice in a pair."""

from collections import Counter
from itertools import combinations

import ipywidgets
import pytest

from workbook.figures import pairs


@pytest.mark.parametrize("people", range(pairs.FEWEST, pairs.MOST + 1))
def test_everybody_sits_once_in_every_round(people):
    for groups in pairs.rounds(people, 6):
        assert sorted(person for group in groups for person in group) == list(range(1, people + 1))
        assert Counter(map(len, groups)) == Counter({2: people // 2 - people % 2, 3: people % 2}) - Counter()


@pytest.mark.parametrize("people", range(pairs.FEWEST, pairs.MOST + 1, 2))
def test_nobody_meets_the_same_person_twice(people):
    met = Counter(pair for groups in pairs.rounds(people, people) for pair in map(frozenset, groups))

    assert set(met.values()) == {1}
    assert len(met) == len(list(combinations(range(people), 2)))


def test_number_one_never_moves():
    assert {next(n for n, group in enumerate(groups) if 1 in group) for groups in pairs.rounds(12, 6)} == {0}


def test_there_are_no_more_rounds_than_people_to_meet():
    assert len(pairs.rounds(4, 6)) == 3


def test_the_plan_is_said_in_words():
    assert pairs.plan(12, 3).words.startswith(
        "12 people, 3 rounds: each person meets 3 of 11 others, in about 21 minutes. Number 1 never moves"
    )
    assert "One group has three people in each round." in pairs.plan(7, 2).words
    assert list(pairs.plan(4, 2).frame) == ["Round 1", "Round 2"]


def test_moving_a_slider_makes_another_plan(monkeypatch):
    monkeypatch.delenv("WORKBOOK_HOST", raising=False)
    box = pairs.try_rounds()
    parts = [part for row in box.children[:-1] for part in row.children]
    typed, _ = [part for part in parts if isinstance(part, ipywidgets.BoundedIntText)]
    typed.value = 20

    assert "20 people, 3 rounds" in box.children[-1].value
