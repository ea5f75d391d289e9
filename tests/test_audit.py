"""An audit by a mixed group: gaps between roles first, then the level, then both rounds; and nobody is pointed at."""

import pytest

from workbook.figures import audit, audit_levels, audit_rounds
from workbook.shelf import ROOT, exercises

EXERCISE = exercises()["involvement-audit"]
FILES = {time: sorted((ROOT / "data" / "invented-audit" / time).glob("*.json")) for time in ("first", "six-months")}
TRUTH = "A hard truth can be said, and no one pays for it"


@pytest.fixture
def first():
    return audit.marks(EXERCISE, FILES["first"])


@pytest.fixture
def later():
    return audit.marks(EXERCISE, FILES["six-months"])


def some(found, each):
    """Give the first few people of each role."""
    keep = found.groupby("role")["file"].unique().map(lambda files: list(files[:each])).explode()
    return found[found["file"].isin(set(keep))]


def test_each_of_twenty_lines_has_four_levels_in_words_of_its_own():
    scored = [field for field in EXERCISE.fields.values() if getattr(field, "points", ())]

    assert len(scored) == 20
    assert {len(field.points) for field in scored} == {4}
    assert len({point for field in scored for point in field.points}) == 80


def test_the_widest_gap_between_roles_comes_first(first):
    assert audit.apart(first).index[0] == TRUTH
    assert audit.apart_in_words(first) == (
        f"15 people answered. Their roles are furthest apart on “{TRUTH}”: middle 1 from “I use it, or I have used "
        "it”, and 4 from “I lead it, plan it or pay for it”."
    )
    assert list(audit.gaps(first)) == sorted(audit.gaps(first), reverse=True)


@pytest.mark.parametrize(("each", "shown"), [(5, True), (4, False), (1, False)])
def test_a_role_of_fewer_than_five_is_not_shown_by_itself(first, each, shown):
    few = some(first, each)

    assert (not audit.apart(few).empty) is shown
    assert ("roles are not shown" in audit.apart_in_words(few)) is not shown
    assert list(audit.to_talk_about(few).frame)[-1] == "We agree on"


def test_fewer_than_five_people_in_all_get_no_numbers(first, later):
    few = some(first, 1)

    assert audit_levels.levels_table(few).words == audit.too_few()
    assert audit_rounds.compared_in_words(few, later) == audit.too_few()
    assert audit_rounds.compared_chart(few, later).frame.empty


def test_levels_are_counts_of_marks_with_the_lowest_place_first(first):
    table = audit_levels.levels_table(first)

    assert table.words == "“Checking” has fewest marks of 3 or 4: 14 of 60. “Delivery” has most: 23 of 56."
    assert table.frame[["1", "2", "3", "4"]].sum().sum() == len(first)
    assert table.frame.index[0] == "Checking"


def test_what_shows_it_is_listed_without_anybodys_name():
    table = audit.shown(EXERCISE, FILES["first"])

    assert "I said it in May. I have not heard back." in set(table.frame["What shows it"])
    assert "person" not in repr(table)


def test_two_rounds_say_what_went_up_and_what_went_down(first, later):
    assert audit_rounds.compared_in_words(first, later) == (
        "Of 20 lines, 4 went up and 1 went down: “The whole team does this, and not one keen person”. Roles came "
        "closer on 6, and moved apart on 1. These may be different people, so ask what happened before you say why."
    )
    assert (
        audit_rounds.compared(first, later).loc[TRUTH, "Gap, later"]
        < audit_rounds.compared(first, later).loc[TRUTH, "Gap, first"]
    )


def test_no_files_at_all_are_too_few():
    none = audit.marks(EXERCISE, [])

    assert audit_levels.levels_table(none).words == audit.too_few()
    assert audit.apart_chart(none).frame.empty
    assert audit.to_talk_about(none).frame.empty
