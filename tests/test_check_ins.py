"""Four check-ins of a group: what was done, how sure people are, and those who stopped answering in plain sight."""

import pytest

from workbook.figures import check_ins, stopped
from workbook.figures.gather import gather
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["check-in"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))
PEOPLE = [path.stem for path in GROUP]


@pytest.fixture
def gathered():
    return gather(EXERCISE, GROUP)


def test_who_did_not_answer_is_counted_like_everybody_else(gathered):
    counted = check_ins.steps(gathered, PEOPLE)

    assert list(counted.index) == list(check_ins.TIMES.values())
    assert list(counted[check_ins.NONE]) == [0, 1, 2, 3]
    assert set(counted.sum(axis=1)) == {6}
    assert check_ins.steps_in_words(counted) == (
        "Of 6 people, so many answered: one week 6; six weeks 5; three months 4; six months 3. So many had done their "
        "step: one week 2; six weeks 3; three months 3; six months 3. At three months and six months fewer than 5 "
        "answered, so keep those numbers inside the group."
    )


def test_a_person_whose_file_holds_nothing_is_in_the_group_all_the_same(gathered):
    counted = check_ins.sureness(gathered, [*PEOPLE, "somebody"])

    assert set(counted.sum(axis=1)) == {7}


def test_the_words_of_the_chart_of_how_sure_people_are_carry_its_numbers(gathered):
    counted = check_ins.sureness(gathered, PEOPLE)
    words = check_ins.sureness_in_words(counted)

    first = counted.iloc[0]
    assert words.startswith(f"{counted.index[0]}: {first.iloc[0]} {counted.columns[0].lower()}, ")
    assert words.endswith("did not answer: ask them before you say what changed.")


def test_the_middle_answer_is_said_with_who_is_missing_from_it(gathered):
    assert stopped.middles_in_words(gathered, PEOPLE, stopped.STAND) == (
        "The middle answer of all who answered went from 2.5 to 4, out of 5. 3 people answered every time, and theirs "
        "went from 3 to 4. 3 people stopped answering. The middle of what they last said was 2. If they stand where "
        "they last said, the end is 3.5. Nobody knows if that is so: ring them."
    )


@pytest.mark.parametrize(("absent", "end"), [("out", 4), ("stand", 3.5), ("back", 3.5)])
def test_what_is_supposed_of_those_who_stopped_moves_the_end(gathered, absent, end):
    assert stopped.middles(gathered, PEOPLE, absent).iloc[-1, -1] == end


def test_nothing_is_supposed_where_nobody_asks(gathered):
    shown = stopped.what_if(gathered, PEOPLE)

    assert "suppose" not in shown.words
    assert len(shown.frame.columns) == 3
    assert "%" not in repr(shown)


def test_a_group_that_gave_nothing_is_all_missing():
    counted = check_ins.steps(gather(EXERCISE, []), PEOPLE)

    assert list(counted[check_ins.NONE]) == [6] * 4
