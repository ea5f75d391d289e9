"""What many people wrote, by theme: people are counted once for each theme, and nobody is named."""

import pytest

from workbook.figures import themes
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["when-it-worked"]
GROUP = sorted((ROOT / "data" / "invented-group").glob("*.json"))


@pytest.fixture
def said():
    return themes.lines(EXERCISE, GROUP, "made", ["what", "theme"])


def test_every_line_of_every_list_is_there(said):
    assert len(said) == 18
    assert said["file"].nunique() == 6


def test_a_person_who_names_a_theme_twice_is_one_person(said):
    said.loc[said["file"] == "asha", "theme"] = "Time"
    counted = themes.by_theme(said)

    assert counted.loc["Time"].to_dict() == {"People": 4, "Things": 6}


def test_the_themes_that_most_people_named_come_first(said):
    counted = themes.by_theme(said)

    assert (
        themes.in_words(counted, 6, many=2) == "6 people answered. Named by most: “Time” (4 of 6); “Respect” (3 of 6)."
    )
    assert themes.chart("Themes", counted, 6).table.equals(counted)


def test_words_stand_under_their_theme_without_a_name(said):
    shown = themes.in_their_words(said, themes.by_theme(said))

    assert shown.frame["Theme"].iloc[0] == "Time"
    assert not {"asha", "bryn", "carol", "dele", "ewa", "femi"} & {*shown.frame.columns, *shown.frame["Theme"]}


def test_a_line_without_a_theme_is_kept(said):
    said["theme"] = ""

    assert list(themes.by_theme(said).index) == [themes.NO_THEME]
    assert themes.in_words(themes.by_theme(said), 6) == "6 people answered. Named by most: nothing yet."


def test_nobody_wrote_anything():
    assert themes.lines(EXERCISE, [], "made", ["what", "theme"]).empty


def test_each_risk_stands_beside_its_step_and_none_is_lost():
    risk = exercises()["risk"]
    wrong = themes.lines(risk, GROUP, "wrong", ["what", "who", "likely"])
    shown = themes.with_steps(wrong, themes.lines(risk, GROUP, "safe", ["risk", "what", "who"]))

    assert shown.words == "9 risks, and 3 without a step so far."
    assert set(shown.frame.index) == set(wrong["what"])
    assert shown.frame.loc["Benefits are stopped by mistake", "Who will do it"] == "The manager"


def test_what_gets_in_the_way_is_counted_with_room_for_an_answer():
    way = themes.lines(EXERCISE, GROUP, "way", ["thing"])
    shown = themes.with_room(way, "thing", "What gets in the way", "What could answer it?")

    assert shown.frame.loc["Long waits"].to_list() == [2, ""]
    assert shown.frame.index[0] == "Long waits"


def test_the_first_themes_wait_for_the_groups_own_word(said):
    shown = themes.to_name(themes.by_theme(said), 6)

    assert list(shown.frame.columns) == ["People", "Our own word for it", "One thing to do more of"]
    assert len(shown.frame) == 3
