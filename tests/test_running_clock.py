"""The clock for the day: where it stands, what it offers, and what was really done. It counts nothing: it looks."""

from __future__ import annotations

import pytest
from node import run

from workbook.fields import FOLDER
from workbook.fields.running_clock import sums
from workbook.shelf import read_yaml

DAY = FOLDER / "running_clock" / "day.mjs"
STOCK = read_yaml(FOLDER / "running_clock" / "examples.yaml")
STAND = """
(module, given) => given.map(({ items, lines, now }) => {
  const order = module.named(items)
  const found = module.standing(order, module.minutesOf("10:00"), lines, now)
  const made = module.offers(order, found).map(({ item, to, saves }) => [item.key, to, saves])
  const pace = module.paceInWords(found.behind)
  return { ...found, ends: module.clockTime(found.ends), state: module.stateOf(found, order), pace, made }
})
"""


def item(key, minutes, least=0, *, fixed=False, rest=False):
    return {"key": key, "title": key, "minutes": minutes, "least": least or minutes, "fixed": fixed, "rest": rest}


MORNING = [
    item("meet", 20, 15),
    item("ladder", 35, 20),
    item("break", 10, fixed=True, rest=True),
    item("dream", 45, 30),
    item("break", 10, fixed=True, rest=True),
    item("close", 15, 5, fixed=True),
]
"""A morning from 10:00 to 12:15."""


def began(key, at):
    return {"day": "1", "item": key, "title": key, "began": f"2027-01-14 {at}"}


def clock(at):
    hours, minutes = at.split(":")
    return int(hours) * 60 + float(minutes)


def stand(*lines, now, items=MORNING):
    """Give where the morning stands at a time of day."""
    return run(DAY, STAND, [{"items": items, "lines": lines, "now": clock(now)}])[0]


def test_before_the_day_it_says_how_long_until_it_begins():
    found = stand(now="9:48")
    assert (found["at"], found["left"], found["state"], found["ends"], found["pace"]) == (
        -1,
        12,
        "ready",
        "12:15",
        "On time",
    )


def test_what_is_now_has_the_minutes_that_it_should_have_left():
    found = stand(began("meet", "10:00"), now="10:07.5")
    assert (found["at"], found["left"], found["state"], found["pace"]) == (0, 13, "running", "On time")


def test_the_room_is_told_five_minutes_before_and_when_time_is_up():
    states = [stand(began("meet", "10:00"), now=now)["state"] for now in ("10:14", "10:15", "10:19.9", "10:20")]
    assert states == ["running", "soon", "soon", "late"]


def test_a_late_start_is_late_and_moving_on_says_by_how_much():
    found = stand(began("meet", "10:12"), now="10:13")
    assert (found["pace"], found["ends"]) == ("12 minutes behind", "12:27")


def test_what_runs_over_makes_the_day_later_as_the_clock_goes_on():
    paces = [stand(began("meet", "10:00"), now=now)["pace"] for now in ("10:20", "10:21", "10:29")]
    assert paces == ["On time", "1 minute behind", "9 minutes behind"]


def test_to_be_early_is_said_as_well():
    assert stand(began("meet", "10:00"), began("ladder", "10:15"), now="10:16")["pace"] == "5 minutes ahead"


def test_the_offers_save_what_is_needed_and_never_go_below_the_least_nor_touch_a_break_or_the_close():
    found = stand(began("meet", "10:12"), now="10:13")
    # 12 minutes are wanted, in steps of 5: 15.
    assert found["made"] == [["ladder", 20, 15], ["dream", 30, 15], ["meet", 15, 5]]


def test_a_small_delay_asks_for_little():
    assert stand(began("meet", "10:03"), now="10:04")["made"][0] == ["meet", 15, 5]


def test_what_is_going_on_is_not_made_shorter_than_it_has_already_been():
    found = stand(began("meet", "10:10"), began("ladder", "10:30"), now="10:57")
    assert [key for key, *_ in found["made"]] == ["dream", "ladder"]
    assert found["made"][1] == ["ladder", 30, 5]


def test_on_time_nothing_is_offered():
    assert stand(began("meet", "10:00"), now="10:05")["made"] == []


def test_what_was_made_shorter_counts_as_minutes_won():
    shorter = [{**one, "minutes": 30} if one["key"] == "dream" else one for one in MORNING]
    line = {"day": "1", "item": "dream", "title": "dream", "planned": "45", "to": "30", "shortened": "2027-01-14 10:13"}
    found = stand(began("meet", "10:12"), line, now="10:14", items=shorter)
    assert (found["pace"], found["ends"]) == ("3 minutes ahead", "12:12")


def test_two_breaks_are_two_things():
    found = stand(began("meet", "10:00"), began("break 2", "12:00"), now="12:01")
    assert (found["at"], found["left"], found["state"]) == (4, 9, "rest")


def test_saying_where_the_room_is_leaves_out_what_was_jumped():
    found = stand(began("meet", "10:00"), began("dream", "10:40"), now="10:41")
    assert (found["at"], found["ends"], found["pace"]) == (3, "11:50", "25 minutes ahead")


def test_a_laptop_that_slept_is_right_at_once():
    found = stand(began("meet", "10:00"), now="11:00")
    assert (found["left"], found["state"], found["pace"]) == (-40, "late", "40 minutes behind")


def test_the_end_of_the_day_stays_the_end():
    found = stand(began("close", "12:10"), began("end", "12:25"), now="13:00")
    assert (found["at"], found["state"], found["ends"], found["pace"]) == (6, "over", "12:25", "10 minutes behind")


def test_what_was_taken_out_of_the_day_since_does_not_stop_the_clock():
    found = stand(began("meet", "10:00"), began("gone", "10:20"), now="10:25")
    assert (found["at"], found["left"]) == (0, 15)


@pytest.mark.parametrize("worked", STOCK["sums"], ids=lambda worked: worked["about"])
def test_planned_and_real_minutes_are_compared_alike_on_the_page_and_in_the_table(worked):
    in_python = sums.compared(worked["lines"])
    on_the_page = run(DAY, "(module, given) => module.compared(given)", worked["lines"])
    assert [row["real"] for row in in_python] == worked["real"]
    assert on_the_page == in_python
