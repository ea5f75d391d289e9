"""What pressing a button makes of a running order; and a plan as text and as a calendar file."""

from __future__ import annotations

import json
from datetime import datetime
from functools import cache

import node
import pytest
from icalendar import Calendar

from workbook.__main__ import main
from workbook.calendar_file import write_calendar
from workbook.fields import FOLDER
from workbook.plan import plan_asked_for, standard, standard_answers
from workbook.problem import Problem
from workbook.shelf import read_yaml

HERE = FOLDER / "running_order"
EDITS = {each["about"]: each for each in read_yaml(HERE / "examples.yaml")["edits"]}
DO = """(edits, stock) => stock.map(({ rows, do: wanted }) => {
  const row = (words) => {
    const [day, activity, minutes] = words.split(" ")
    return { day, activity, title: activity, minutes }
  }
  const acts = {
    move: (all, [n, by]) => edits.move(all, Number(n), Number(by)),
    by: (all, [n, by]) => edits.by(all, Number(n), Number(by)),
    drop: (all, [n]) => edits.drop(all, Number(n)),
    add: (all, [day, words]) => edits.add(all, row(`${day} ${words}`), (name) => name === "close"),
  }
  const [[name, given]] = Object.entries(wanted)
  const before = rows.map(row)
  const kept = JSON.stringify(before)
  const { rows: now, at } = acts[name](before, given)
  if (JSON.stringify(before) !== kept) throw new Error("the rows were changed in place")
  return { now: now.map(({ day, activity, minutes }) => `${day} ${activity} ${minutes}`), at: String(at) }
})"""


@cache
def on_the_page():
    return dict(zip(EDITS, node.run(HERE / "edits.mjs", DO, list(EDITS.values())), strict=True))


@pytest.mark.parametrize("about", EDITS)
def test_a_press_makes_of_the_rows_what_the_example_says(about):
    assert on_the_page()[about] == {"now": EDITS[about]["now"], "at": EDITS[about]["at"]}


@pytest.fixture
def file(tmp_path):
    """A workbook file that holds a plan: two days from half past nine, on a Thursday and a Friday."""
    answers = {**standard_answers("two-days"), "first_day": {"date": "2027-01-14", "time": "09:30"}}
    whole = {"format": "co-production workbook", "version": 1, "exercises": {"plan-the-days": {"answers": answers}}}
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_the_calendar_holds_each_day_and_says_no_more_than_workshop(file, tmp_path):
    write_calendar(plan_asked_for(file, "", "", ""), tmp_path / "days.ics")
    events = Calendar.from_ical((tmp_path / "days.ics").read_bytes()).walk("VEVENT")
    assert [(event.start, event.end) for event in events] == [
        (datetime(2027, 1, day, 9, 30), datetime(2027, 1, day, 15, 30))  # noqa: DTZ001 - the time on the wall
        for day in (14, 15)
    ]
    assert [str(event["summary"]) for event in events] == ["Workshop, day 1 of 2", "Workshop, day 2 of 2"]
    assert not [event for event in events if "description" in event or "location" in event]


def test_a_calendar_without_a_date_asks_for_one(tmp_path):
    with pytest.raises(Problem, match="A calendar needs a date"):
        write_calendar(standard("two-days"), tmp_path / "days.ics")


def test_one_command_prints_the_plan_of_a_file_and_writes_its_calendar(file, tmp_path, capsys):
    assert main(["plan", str(file), "--ics", str(tmp_path / "days.ics")]) == 0
    said = capsys.readouterr().out
    assert "Day 1, 2027-01-14: 09:30 to 15:30, with 280 minutes of work" in said
    assert "10:25   25  Place examples on the ladder" in said
    assert "days.ics is in" in said
    assert (tmp_path / "days.ics").exists()


def test_one_command_plans_a_format_from_another_start(capsys):
    assert main(["plan", "--format", "taster", "--start", "18:00"]) == 0
    assert "Day 1: 18:00 to 19:00, with 60 minutes of work" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--start", "9:30"], "“9:30” is not a time. It should be written like 09:30."),
        (["--day", "2027-02-30"], "“2027-02-30” is not a day. It should be written like 2027-01-14."),
        (["--format", "one-dya"], "Did you mean “one-day”?"),
        (["nowhere.json"], "There is no file called nowhere.json."),
    ],
)
def test_what_cannot_be_planned_is_answered_with_what_would_be_right(words, says, capsys):
    assert main(["plan", *words]) == 1
    assert says in capsys.readouterr().err


def test_a_file_without_a_plan_says_what_to_do(tmp_path):
    path = tmp_path / "mine.json"
    path.write_text('{"format": "co-production workbook", "version": 1, "exercises": {}}', encoding="utf-8")
    with pytest.raises(Problem, match=r"mine\.json holds no plan\. Fill in “Plan the days”"):
        plan_asked_for(path, "", "", "")
