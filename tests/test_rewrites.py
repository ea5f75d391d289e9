"""Several people's rewrites of one text: how they read, which facts they kept, and no names."""

import pytest

from workbook.figures import rewrites
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["plain-words"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
TEXT = EXERCISE.fields["letter"].text
FACTS = {"The day": "12 jan", "The time": r"10[.:]30|half past ten", "The place": "mill street"}


@pytest.fixture
def found():
    return rewrites.rewrites(gather(EXERCISE, GROUP), "letter", TEXT)


def test_the_text_comes_first_and_every_rewrite_after_it_without_a_name(found):
    assert list(found.index) == [rewrites.BEFORE, *(f"Rewrite {n}" for n in range(1, 7))]
    assert found.loc[rewrites.BEFORE, rewrites.LEVEL] == "beyond school"


def test_how_far_the_rewrites_moved_is_said_and_called_a_rough_guide(found):
    said = rewrites.in_words(found)

    assert said.startswith("6 people rewrote it. The longest sentence went from 24 words to between 5 and 26. ")
    assert said.endswith("The numbers are a rough guide, and no mark.")


def test_the_shortest_rewrite_lost_what_a_person_needs(found):
    assert rewrites.kept_in_words(found, FACTS) == (
        "4 of 6 kept every fact we looked for. The shortest, Rewrite 6, has not kept: the day, the time. "
        "Plain is not the same as short."
    )
    assert len(rewrites.to_keep(found, FACTS).frame) == 4


def test_one_rewrite_is_shown_beside_the_text():
    shown = rewrites.one("Come on Tuesday.", TEXT).frame

    assert shown.loc[rewrites.LONGEST, "Yours"] == "3"
    assert shown.loc[rewrites.LEVEL, "Yours"] == "too few words to say"


def test_a_group_that_gave_nothing_has_rewritten_nothing():
    nothing = rewrites.rewrites(gather(EXERCISE, []), "letter", TEXT)

    assert rewrites.in_words(nothing) == rewrites.kept_in_words(nothing, FACTS) == "Nobody has rewritten it yet."
