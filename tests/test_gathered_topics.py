"""What a room said comes out right, topic by topic, and says nothing where so few answered that it would point."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from workbook.figures.change import ENOUGH
from workbook.figures.chart import Chart
from workbook.figures.controls import Said
from workbook.figures.gathered.arrivals import gather
from workbook.figures.gathered.room import Room
from workbook.figures.gathered.topics import Topic, sections, too_few, topics
from workbook.figures.gathered.topics.plans import in_place
from workbook.figures.shown import Table
from workbook.room import room_of
from workbook.shelf import DATA, exercises

KNOWN = exercises()
GROUP, ROOMS = DATA / "invented-group", DATA / "invented-rooms"


def room(*answers):
    """Make a room of people from what each answered, by exercise."""
    files = {
        f"{n:03}.json": json.dumps(
            {
                "format": "co-production workbook",
                "version": 1,
                "exercises": {name: {"answers": own} for name, own in given.items()},
            }
        ).encode()
        for n, given in enumerate(answers)
    }
    return Room(gather(files, KNOWN), KNOWN)


def section(of, exercise):
    [topic] = [topic for topic in topics() if topic.exercises == (exercise,)]
    return next(one for one in sections(of) if one.title == topic.title)


def charts(found):
    return [part for part in found.parts if isinstance(part, Chart)]


@pytest.fixture(scope="module")
def invented():
    return room_of([GROUP, ROOMS])


def test_topics_are_found_by_looking_and_each_has_a_place_of_its_own():
    found = topics()
    assert len({topic.place for topic in found}) == len({topic.title for topic in found}) == len(found)
    assert all(isinstance(topic, Topic) and set(topic.exercises) <= KNOWN.keys() for topic in found)


def test_every_topic_of_the_invented_group_has_a_chart_with_its_words_and_its_table(invented):
    for found in sections(invented):
        assert charts(found) or all(isinstance(part, Said) for part in found.parts), found.title
        for chart in charts(found):
            assert chart.words.endswith(".")
            assert len(chart.table)


def test_it_is_said_how_many_of_how_many_answered(invented):
    assert section(invented, "strengths").words == "6 of 23 people answered."


@pytest.mark.parametrize("topic", [topic for topic in topics() if not topic.alone], ids=lambda topic: topic.title)
def test_fewer_than_five_people_are_not_counted(topic):
    files = sorted(GROUP.glob("*.json"))[: ENOUGH - 1] + sorted((DATA / "invented-change").glob("*.json"))[: ENOUGH - 1]
    for found in sections(room_of(files)):
        if found.title == topic.title:
            assert found.parts == (Said(too_few()),)


def test_steps_of_fewer_than_five_people_are_listed_and_not_counted():
    steps = [{"what-next": {"step": f"Step {n}", "buddy": "Somebody"}} for n in range(ENOUGH)]
    assert charts(section(room(*steps), "what-next"))
    few = section(room(*steps[:-1]), "what-next")
    assert not charts(few)
    [register] = few.parts
    assert len(register.frame) == ENOUGH - 1


def test_dots_are_counted_by_idea_and_by_group_as_a_trainer_grouped_them():
    walls = [
        {"dream-big": {"ideas": [{"idea": "A bus", "group": "Travel", "dots": "2"}, {"idea": "Tea", "dots": "1"}]}},
        {"dream-big": {"ideas": [{"idea": "a  bus", "dots": "3"}]}},
    ]
    of = room(*walls)
    of.groups = {"Tea": "Warm welcome"}
    by_group, by_idea = charts(section(of, "dream-big"))
    assert by_idea.table["Dots"].to_dict() == {"A bus": 5, "Tea": 1}
    assert by_group.table["Dots"].to_dict() == {"No group yet": 3, "Travel": 2, "Warm welcome": 1}
    assert "Most dots: “A bus”, with 5" in by_idea.words


def test_every_person_who_marked_a_line_twice_is_on_its_chart_with_both_kinds_of_before():
    line = KNOWN["then-and-now"].fields["now"].rows[0]
    marks = [("3", "2", "4"), ("3", "2", "4"), ("4", "1", "3"), ("5", "3", "3"), ("2", "2", "1")]
    people = [
        {"then-and-now": {"first": {line: first}, "then": {line: then}, "now": {line: now}}}
        for first, then, now in marks
    ]
    [chart] = [chart for chart in charts(section(room(*people), "then-and-now")) if chart.title == line]
    assert chart.words == (
        "Of 5 people: 3 more sure, 1 the same, 1 less sure. "
        "The middle mark: 2 looking back, and 3 now, and 3 when asked at the start (5 people)."
    )
    assert chart.table["People"].to_dict() == {"1, then 3": 1, "2, then 1": 1, "2, then 4": 2, "3, then 3": 1}
    assert chart.table.loc["2, then 4", "Marks at the start"] == "3 (2)"


def test_a_line_that_too_few_marked_is_not_drawn():
    one, other = KNOWN["then-and-now"].fields["now"].rows[:2]
    people = [{"then-and-now": {"then": {one: "2"}, "now": {one: "3"}}} for _ in range(5)]
    people[0]["then-and-now"]["then"][other] = people[0]["then-and-now"]["now"][other] = "5"
    of = room(*[{**person, "needs": {}} for person in people])
    titles = [chart.title for chart in charts(section(of, "then-and-now"))]
    assert one in titles
    assert other not in titles


def test_plans_are_one_register_in_the_order_of_their_days_and_no_buddy_is_named():
    plans = [
        {"what-next": {"step": "Later", "step_day": {"date": "2027-03-01"}, "buddy": "Zebedee Quill"}},
        {"what-next": {"step": "Sooner", "step_day": {"date": "2027-02-01"}}},
        {"what-next": {"step": "Some day", "buddy": "Zebedee Quill", "buddy_day": {"date": "2027-02-02"}}},
    ]
    found = section(room(*plans), "what-next")
    [register] = [part for part in found.parts if isinstance(part, Table)]
    assert list(register.frame.index) == ["Sooner", "Later", "Some day"]
    assert list(register.frame["Buddy"]) == ["None yet", "Yes", "They talk on Tuesday 2 February 2027"]
    assert not any("Quill" in part._repr_html_() for part in found.parts)


def test_what_people_have_in_place_is_counted_person_by_person():
    plans = [{"what-next": {"step": "A"}}, {"what-next": {"step": "B", "buddy": "C"}}]
    counted = in_place(room(*plans).table("what-next"))
    assert counted.loc["A first step"].to_dict() == {"Yes": 2, "Not yet": 0}
    assert counted.loc["A buddy"].to_dict() == {"Yes": 1, "Not yet": 1}


def test_steps_are_done_not_yet_or_let_go_and_a_time_with_few_answers_is_not_shown():
    people = [{"check-in": {"step": str(n), "week_step": "Done" if n < 2 else "Not yet"}} for n in range(6)]
    people[5]["check-in"]["week_next"] = "Stop here"
    people[0]["check-in"]["half_step"] = "Done"
    [steps, *_] = charts(section(room(*people), "check-in"))
    assert steps.table.loc["One week"].to_dict() == {"Done": 2, "Partly": 0, "Not yet": 3, "Let go": 1, "No answer": 0}
    assert list(steps.table.index) == ["One week"]
    assert "Fewer than 5 answered at six weeks, three months and six months" in steps.words


def test_panels_sat_on_and_job_descriptions_changed_are_counted():
    ticks = ["I sat on a panel", "A job description was changed"]
    people = [{"check-in": {"step": str(n), "three_step": "Done", "three_since": ticks[: n % 3]}} for n in range(6)]
    [since] = charts(found_since(room(*people)))
    assert since.table["People"][ticks].to_dict() == {"I sat on a panel": 4, "A job description was changed": 2}
    assert "of 6 people" in since.words


def found_since(of):
    return next(one for one in sections(of) if one.title == "What people have done since")


def test_what_a_trainer_hid_is_nowhere_and_what_they_edited_is_shown_so():
    dreams = [{"dream-big": {"dream": words}} for words in ("Leave this out", "Sam’s bench", "A bus")]
    trainer = {
        "bring-together": {
            "gathered": {
                "people": [{"label": f"Person {n}", "state": "in", "exercises": one} for n, one in enumerate(dreams, 1)]
            },
            "findings": {"hidden": ["Leave this out"], "edited": {"Sam’s bench": "A bench"}},
        }
    }
    [lines] = section(room(trainer), "dream-big").parts
    assert list(lines.frame.index) == ["A bench", "A bus"]


def test_whose_voice_tells_two_talks_of_one_name_apart():
    talk = [
        {"role": "Staff", "people": "3", "seconds": "60"},
        {"role": "Lived experience", "people": "3", "seconds": "40"},
    ]
    of = room(*[{"whose-voice": {"part": "The talk", "talk": talk, "surprise": str(n)}} for n in range(2)])
    [chart] = charts(section(of, "whose-voice"))
    assert list(chart.table.index) == ["The talk", "The talk (2)"]
    assert isinstance(chart.table, pd.DataFrame)


AUDIT = DATA / "invented-audit"


def test_an_audit_shows_gaps_first_then_levels_of_every_line():
    apart, places, lines = section(room_of([AUDIT / "first"]), "involvement-audit").parts
    assert apart.title == "Where the roles are furthest apart"
    assert apart.words.startswith("15 people answered.")
    assert [places.frame.index.name, lines.frame.index.name] == ["Place", "Line"]
    assert len(apart.table) == len(lines.frame) == 20


def test_two_times_of_an_audit_are_told_apart_by_what_people_said_and_laid_side_by_side():
    found = section(room_of([AUDIT / "first", AUDIT / "six-months"]), "involvement-audit")
    when, apart, *_, moved = found.parts
    assert when == Said("These are the answers of “Six months later”.")
    assert apart.words.startswith("15 people answered.")
    assert moved.words.startswith("Of 20 lines, 4 went up and 1 went down")


def test_who_answered_an_audit_at_neither_time_is_said():
    early = {"round": "The first time", "seats": "1"}
    people = [early] * 5 + [early | {"round": "Later still"}] * 5 + [{"seats": "2"}]
    answers = [{"involvement-audit": {**one, "place": f"Board {n}"}} for n, one in enumerate(people)]
    *_, left = section(room(*answers), "involvement-audit").parts
    assert left == Said("1 person is not counted here: they answered at another time, or did not say when.")
