"""Several meetings side by side: shares of time by role, beside shares of people, and a plan for the next talk."""

import pytest

from workbook.figures import voices
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["whose-voice"]
FILES = sorted((ROOT / "data" / "invented-meetings").glob("*.json"))


@pytest.fixture
def found():
    return voices.meetings(EXERCISE, FILES)


def test_meetings_stand_in_order_and_shares_are_of_every_hundred_seconds(found):
    table = voices.share_table(found)

    assert [name.split()[0] for name in table.index] == ["September", "October", "November", "December"]
    assert table["Lived experience"].tolist() == [6, 16, 42, 28]
    assert set(table.sum(axis=1)) <= {99, 100, 101}


def test_words_say_how_each_role_moved_and_what_stood_still(found):
    assert voices.in_words(found) == (
        "4 meetings, from “September board” to “December board, co-chair away”. Seconds of every 100: "
        "Lived experience from 6 to 28. Staff from 38 to 26. Commissioner from 56 to 45."
    )
    first = found[found["meeting"] == "September board"]
    assert voices.in_words(first).startswith("1 meeting. Seconds of every 100: Lived experience 6.")


def test_time_stands_beside_people(found):
    beside = voices.beside_people(found).frame

    assert beside.loc[("September board", "Lived experience"), "People"] == "2 of 8"
    assert voices.beside_people(found.assign(people=0)).frame.empty


def test_the_next_talk_is_shared_by_person_and_as_last_time(found):
    plan = voices.planned(found, 30)

    assert plan.frame.sum().round().tolist() == [30, 30]
    assert "about 200 seconds each" in plan.words
    assert "Furthest below that last time: Lived experience." in plan.words


def test_the_chart_and_its_table_say_the_same(found):
    chart = voices.shares_chart(found)

    assert chart.table.equals(voices.share_table(found))
    assert "%" not in repr(chart)


def test_where_nothing_was_counted_it_says_so(tmp_path):
    assert voices.in_words(voices.meetings(EXERCISE, [])) == "No meeting has been counted yet."
    blank = tmp_path / "blank.json"
    blank.write_text('{"format": "co-production workbook", "version": 1, "exercises": {}}', encoding="utf-8")
    assert voices.meetings(EXERCISE, [blank]).empty
