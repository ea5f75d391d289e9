"""How sure people were, then and now: pairs from one person, counts, and silence where there are too few."""

import ipywidgets
import pandas as pd
import pytest

from workbook.figures import change
from workbook.figures.gather import gather
from workbook.shelf import DATA, find

EXERCISE = find("then-and-now")
LINES = EXERCISE.fields["now"].rows
GROUP = sorted((DATA / "invented-group").glob("*.json"))


@pytest.fixture
def marks():
    return change.marks(gather(EXERCISE, GROUP))


def given(*people, line="L"):
    """Make marks: first, then and now for each person, None where there is none."""
    index = pd.MultiIndex.from_tuples([(f"p{n}", line) for n in range(len(people))], names=["file", "line"])
    return pd.DataFrame(people, index=index, columns=["first", "then", "now"], dtype=float)


def test_the_three_times_ask_about_the_same_lines_with_the_same_marks():
    first, then, now = (EXERCISE.fields[name] for name in change.TIMES)
    assert first.rows == then.rows == now.rows
    assert first.points == then.points == now.points


def test_each_person_is_compared_with_themselves():
    people = given((4, 2, 4), (4, 3, 4), (1, 2, 2), (5, 5, 4), (3, 1, 5))

    assert change.turned(people, ["L"]).loc["L"].to_dict() == {"More sure": 3, "The same": 1, "Less sure": 1}
    assert change.turned(people, ["L"], "first").loc["L"].to_dict() == {"More sure": 2, "The same": 2, "Less sure": 1}


def test_somebody_without_both_marks_is_left_out_and_never_a_zero():
    people = given((4, 2, 4), (4, 3, 4), (1, 2, 2), (5, 5, 4), (3, 1, 5), (2, None, None), (2, None, 3))

    assert change.turned(people, ["L"]).loc["L"].sum() == 5
    assert change.middles(people, ["L"]).loc["L"].to_dict() == {"first": 4, "then": 2, "now": 4}


def test_under_five_people_it_is_too_few_to_say():
    people = given((4, 2, 4), (4, 3, 4), (1, 2, 2), (5, 5, 4))

    assert change.turned(people, ["L"]).empty
    assert change.middles(people, ["L"]).isna().all(axis=None)
    assert repr(change.change_chart(people, ["L"])).startswith("Too few to say")
    assert repr(change.middles_chart(people, ["L"])).startswith("Too few to say")
    assert list(change.what_to_say(people, ["L"]).frame["What we can say"]) == ["Too few to say"]


def test_nobody_at_all_is_too_few_as_well():
    nobody = change.marks(gather(EXERCISE, []))

    assert repr(change.change_chart(nobody, LINES)).startswith("Too few to say")
    assert repr(change.middles_chart(nobody, LINES)).startswith("Too few to say")


def test_the_invented_group_is_said_in_words(marks):
    counted = change.turned(marks, LINES)

    assert change.turned_in_words(counted, LINES) == (
        "5 people looked back. On 5 of 6 lines more went up than down. "
        "Somebody went down on “I can disagree, and still work with the person”, “I know what I want to do next”."
    )
    assert change.shift_in_words(change.middles(marks, LINES)).startswith(
        "Looking back, the middle mark was lower than at the start on 5 of 6 lines, and higher on 0."
    )
    assert change.what_to_say(marks, LINES).frame.iloc[0, 0] == "Of 5 people: 5 more sure"


def test_no_percentage_is_shown(marks):
    for shown in (change.change_chart(marks, LINES), change.middles_chart(marks, LINES)):
        assert "%" not in repr(shown)


def test_with_fewer_people_the_chart_goes_and_the_words_say_why(marks, monkeypatch):
    monkeypatch.delenv("WORKBOOK_HOST", raising=False)
    box = change.with_fewer(marks, LINES)
    [typed] = [
        part for row in box.children[:-1] for part in row.children if isinstance(part, ipywidgets.BoundedIntText)
    ]

    assert "<img" in box.children[-1].value
    typed.value = 4
    assert "<img" not in box.children[-1].value
    assert "Too few to say" in box.children[-1].value
