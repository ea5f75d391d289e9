"""Offers to share a decision: soft words and gaps are pointed out, and a plain offer has none."""

import ipywidgets
import pytest

from workbook.answers import Workbook
from workbook.figures import offers
from workbook.figures.gather import gather
from workbook.shelf import DATA, find

EXERCISE = find("bring-a-decision")
FILES = sorted((DATA / "invented-decisions").glob("*.json"))
SHARES = EXERCISE.fields["decisions"].columns[2].options
PLAIN = "You decide which two of the six courses we pay for, by 12 March, with £4,000. I will sign it by 20 March."


@pytest.mark.parametrize(
    ("said", "look"),
    [
        (PLAIN, ""),
        (f"{PLAIN} Where possible.", "“Where possible”"),
        ("I will pay for two of them by March.", "What people decide"),
        ("You choose two of them by March.", "What you will do"),
        ("You choose some of them by March, and I will pay.", "How much, or how many"),
        ("You choose two of them, and I will pay.", "By when"),
    ],
)
def test_an_offer_is_given_a_second_look_and_never_a_mark(said, look):
    found = offers.second_look(said)

    assert bool(found) == bool(look)
    assert set(found) == ({look} if look else set())


def test_soft_words_are_named_once_each():
    assert offers.second_look("help shape it, help shape it")["“help shape”"] == "Can mean anything"
    assert list(offers.second_look("explore, explore").values()).count("Can mean anything") == 1


def test_the_invented_decisions_are_on_the_table_without_saying_whose():
    brought = offers.on_the_table(gather(EXERCISE, FILES))

    assert len(brought) == 9
    assert set(brought["What it could be"]) <= set(SHARES)
    drawn = offers.shares_chart(brought, SHARES)
    assert drawn.words == "Decisions brought: 9. Could be shared in some way: 7."
    assert drawn.table["Decisions"].sum() == 9
    assert "%" not in repr(drawn)


def test_the_invented_offers_show_a_plain_one_and_a_soft_one():
    said = {path.stem: Workbook.open(path).answers("bring-a-decision")["said"] for path in FILES}
    shown = offers.looked_at(said)

    assert list(shown.frame["Why"]).count("Clear") == 2
    assert "anything" in repr(shown)


def test_words_are_looked_at_as_they_are_typed(monkeypatch):
    monkeypatch.delenv("WORKBOOK_HOST", raising=False)
    box = offers.try_words("We will look into it.")
    [typed] = [part for row in box.children[:-1] for part in row.children if isinstance(part, ipywidgets.Text)]

    assert "“look into”" in box.children[-1].value
    typed.value = PLAIN
    assert "Clear" in box.children[-1].value
