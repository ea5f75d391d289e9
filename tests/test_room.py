"""What a room needs, and what people say yes to: no need is counted down, and nobody is outvoted."""

import ipywidgets
import pytest

from workbook.figures import room, together
from workbook.figures.gather import gather
from workbook.shelf import DATA, find

EXERCISE = find("needs")
CONSENT = EXERCISE.fields["consent"]
GROUP = sorted((DATA / "invented-group").glob("*.json"))
FIELDS = {"room": "In the room", "words": "Words", "day": "The day"}


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


@pytest.fixture
def counted(gathered):
    return together.counts(gathered, "consent", CONSENT.cards, {pile: pile for pile in CONSENT.piles})


def test_one_persons_need_is_on_the_list_without_a_number_or_a_name(gathered):
    shown = room.asked_for(gathered, EXERCISE, FIELDS)
    needs = [need for _, need in shown.frame.index]

    assert "Space for my dog" in needs
    assert needs == [option for name in FIELDS for option in EXERCISE.fields[name].options if option in needs]
    assert not any(path.stem in repr(shown).lower() for path in GROUP)
    assert set(shown.frame.columns) == {"Who sorts it out?", "Done"}


def test_a_need_that_nobody_has_is_not_on_the_list(gathered):
    everything = [option for name in FIELDS for option in EXERCISE.fields[name].options]

    assert 0 < len(room.asked_for(gathered, EXERCISE, FIELDS).frame) < len(everything)
    assert room.asked_for(gather(EXERCISE, []), EXERCISE, FIELDS).frame.empty


def test_only_what_everybody_said_yes_to_is_a_yes_for_the_group(counted):
    assert room.consents_in_words(counted).startswith("Everybody said yes to “What I say may be written down")
    assert "photo" not in room.consents_in_words(counted)
    assert room.consents_in_words(counted * 0).startswith("Everybody said yes to none")


def test_taking_back_a_yes_changes_what_the_group_may_do_and_keeps_nothing(counted, monkeypatch):
    monkeypatch.delenv("WORKBOOK_HOST", raising=False)
    before = counted.copy()
    box = room.changes_mind(counted)
    [menu] = [part for row in box.children[:-1] for part in row.children if isinstance(part, ipywidgets.Dropdown)]

    menu.value = "What I say may be written down, with no name"
    assert "Everybody said yes to none" in box.children[-1].value
    assert "One person has taken back a yes" in box.children[-1].value
    assert counted.equals(before)
