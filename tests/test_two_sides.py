"""What people need is laid beside what is promised, and a gap is never hidden by the sum."""

from __future__ import annotations

import pytest

from workbook.answers import Workbook, good
from workbook.figures import two_sides
from workbook.figures.gather import gather
from workbook.shelf import DATA, find

EXERCISE = find("involvement-agreement")
NEEDS = EXERCISE.fields["need"].options
GROUP = gather(EXERCISE, sorted((DATA / "invented-group").glob("*.json")))
MANAGER = Workbook.open(DATA / "invented-panel" / "manager.json").answers(EXERCISE.name)
PROMISED = good(EXERCISE, MANAGER)["promise"]


def test_both_sides_tick_the_same_list():
    assert EXERCISE.fields["promise"].options == NEEDS


def test_every_need_is_in_one_column_and_the_widest_gap_comes_first():
    frame = two_sides.matched(GROUP, NEEDS, PROMISED)
    assert set(frame.index) == set(NEEDS)
    assert (frame.min(axis=1) == 0).all()
    assert frame[two_sides.GAP].iloc[0] == frame[two_sides.GAP].max() > 0


def test_the_words_say_how_many_have_all_they_need():
    said = two_sides.in_words(GROUP, NEEDS, PROMISED)
    assert said.startswith("6 people ticked ")
    assert "All that they need is promised to 1 of them." in said
    assert "The widest gap: “To hear what happened to what I said” (5 people)." in said
    assert "promised to 6 of them." in two_sides.in_words(GROUP, NEEDS, NEEDS)


def test_one_more_promise_moves_its_people_and_nobody_else(monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOST", "book")
    before = two_sides.matched(GROUP, NEEDS, PROMISED)
    more = before.index[0]
    after = two_sides.matched(GROUP, NEEDS, [*PROMISED, more])
    assert after.loc[more, two_sides.MATCHED] == before.loc[more, two_sides.GAP]
    assert after.drop(more).sort_index().equals(before.drop(more).sort_index())
    assert two_sides.one_more_to_try(GROUP, NEEDS, PROMISED).words == two_sides.in_words(GROUP, NEEDS, PROMISED)


@pytest.mark.parametrize(("promised", "said"), [(NEEDS, "0 gaps to talk about."), (NEEDS[:-1], "1 gap to talk about.")])
def test_the_list_to_talk_about_holds_the_gaps_alone(promised, said):
    assert two_sides.to_talk_about(GROUP, NEEDS, promised).words == said
