"""A group's map of strengths: what many bring, what hangs on one person, and what nobody is sure of."""

import ipywidgets
import pandas as pd
import pytest

from workbook.figures import strengths, together
from workbook.figures.gather import gather
from workbook.shelf import DATA, find

EXERCISE = find("strengths")
ASKED = EXERCISE.fields["cards"]
GROUP = sorted((DATA / "invented-group").glob("*.json"))


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


@pytest.fixture
def counted(gathered):
    return together.counts(gathered, "cards", ASKED.cards, {pile: pile for pile in ASKED.piles})


def test_strengths_are_sorted_by_how_many_bring_them():
    few = pd.DataFrame(
        [(3, 0, 3), (2, 4, 0), (0, 6, 0), (6, 0, 0)], index=["calm", "funny", "rich", "here"], columns=ASKED.piles
    )

    assert list(strengths.most_brought_first(few).index) == ["here", "calm", "funny", "rich"]
    assert list(strengths.carried(few).values()) == [["calm", "here"], ["funny"], ["rich"]]
    assert strengths.carried_in_words(few) == (
        "Plenty: 2 of 4 strengths. Carried by one or two people: 1. No one is sure of “rich”."
    )


def test_the_invented_group_lacks_something_and_knows_it(counted):
    assert len(strengths.carried(counted)["No one is sure of this: who could we ask?"]) == 1
    assert "No one is sure of “I speak more than one language, or sign”." in strengths.carried_in_words(counted)


def test_the_map_has_peoples_own_words_and_nobodys_name(counted, gathered):
    added = strengths.own(gathered)
    shown = repr(strengths.group_map(counted, added))

    assert len(added) == 6
    assert all(line in shown for line in added)
    assert not any(path.stem in shown.lower() for path in GROUP)
    assert strengths.own(gather(EXERCISE, [])) == []


def test_when_one_person_is_away_the_map_says_what_went_with_them(gathered, monkeypatch):
    monkeypatch.delenv("WORKBOOK_HOST", raising=False)
    box = strengths.if_away(gathered, ASKED.cards)
    [menu] = [part for row in box.children[:-1] for part in row.children if isinstance(part, ipywidgets.Dropdown)]

    assert [label for label, _ in menu.options] == ["Nobody", *(f"Person {n}" for n in range(1, 7))]
    assert "Everybody is here." in box.children[-1].value
    said = []
    for n in range(6):
        menu.value = n
        said.append("With nobody to bring it any more: “" in box.children[-1].value)
    assert any(said)
    assert not all(said)
