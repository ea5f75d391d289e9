"""A group's agreement: what goes in by which rule, what people added, and the sheet to keep."""

import ipywidgets
import pandas as pd
import pytest

from workbook.figures import promises, together
from workbook.figures.gather import gather
from workbook.shelf import DATA, find

EXERCISE = find("working-agreement")
CARDS = EXERCISE.fields["cards"]
GROUP = sorted((DATA / "invented-group").glob("*.json"))


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


@pytest.fixture
def counted(gathered):
    return together.counts(gathered, "cards", CARDS.cards, {pile: pile for pile in CARDS.piles})


def cards(**numbers):
    return pd.DataFrame(numbers, index=CARDS.piles).T


def test_the_rule_says_how_many_must_agree():
    three = cards(all=(6, 0, 0), most=(5, 1, 0), half=(3, 1, 2), none=(0, 2, 4))

    assert promises.placed(three) == {"Goes in": ["all"], "Talk about first": ["most", "half"], "Leave out": ["none"]}
    assert promises.placed(three, 1)["Goes in"] == ["all", "most"]
    assert promises.placed(three, -1)["Goes in"] == ["all", "most"]
    assert promises.placed(cards(four=(4, 2, 0)), -1)["Goes in"] == ["four"]


def test_what_nobody_sorted_never_goes_in():
    for spare in promises.RULES.values():
        assert promises.placed(cards(blank=(0, 0, 0)), spare)["Goes in"] == []


def test_the_invented_group_has_things_to_talk_about(counted):
    found = promises.placed(counted)

    assert promises.placed_in_words(found) == "7 go in, 5 to talk about first, 0 left out."
    assert "What people say about their lives stays here" in found["Goes in"]


def test_what_people_added_is_kept_under_what_it_is_about_without_their_names(gathered):
    added = promises.own(gathered)

    assert set(added) <= {*EXERCISE.fields["mine"].columns[1].options, "Anything else"}
    assert sum(map(len, added.values())) == 6
    assert not any(path.stem.lower() in str(added).lower() for path in GROUP)
    assert promises.own(gather(EXERCISE, [])) == {}


def test_the_draft_is_markdown_to_keep_and_leaves_out_empty_headings(counted):
    sheet = promises.draft(counted, {"How we leave": ["Say goodbye <b>"]})

    assert repr(sheet).startswith("# How we work: a draft to talk about\n\n## We all want this\n\n- We ")
    assert "- Say goodbye <b>" in repr(sheet)
    assert "Say goodbye &lt;b&gt;" in sheet._repr_html_()
    assert "Leave out" not in repr(sheet)


def test_every_rule_is_said_in_words(counted, monkeypatch):
    monkeypatch.delenv("WORKBOOK_HOST", raising=False)
    box = promises.try_rules(counted)
    [menu] = [part for row in box.children[:-1] for part in row.children if isinstance(part, ipywidgets.Dropdown)]
    for spare in promises.RULES.values():
        menu.value = spare
        assert promises.MEANS[spare].split(",")[0] in box.children[-1].value
