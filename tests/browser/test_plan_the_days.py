"""The planner on its page: what is changed, what follows at once, and what leaves and comes in."""

import re

import pytest
from person import begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "plan-the-days"
PEOPLE = {"Lived experience": "6", "Staff": "7", "Commissioners and managers": "7", "Trainers": "2"}


def said(page):
    return page.locator(".field-running_order .said")


def slots(page, day=1):
    return page.locator(".field-running_order .day").nth(day - 1).locator(".slot")


def fill(page):
    page.get_by_label("Two days in a room").check()
    page.get_by_label("Day", exact=True).fill("2027-01-14")
    page.get_by_label("Time, if you know it").fill("09:30")
    for role, number in PEOPLE.items():
        page.get_by_label(role, exact=True).fill(number)


def change(page):
    return page.get_by_role("button", name="Change this order")


@pytest.fixture
def planner(page, book):
    """The planner, with nothing changed yet."""
    begin(page, book, EXERCISE)
    change(page).press("Enter")
    expect(page.locator(".field-running_order h4").first).to_be_focused()
    expect(said(page)).to_contain_text("Day 2 ends at 16:00")
    return page


def test_looking_keeps_nothing_and_every_choice_shows_at_once(planner):
    assert kept(planner) == {}
    fill(planner)
    expect(said(planner)).to_have_text("Day 1 ends at 15:30. Day 2 ends at 15:30. Nothing here needs a second look.")
    heads = planner.locator(".field-running_order h4")
    expect(heads.first).to_have_text("Day 1, Thursday 14 January 2027: 09:30 to 15:30, with 280 minutes of work")
    expect(planner.locator(".follows .sheet-part", has_text="Tables").locator("tbody tr").first).to_have_text("1232")
    expect_saved(planner)
    assert "running_order" not in kept(planner)[EXERCISE]["answers"]


def test_the_order_stands_to_be_read_until_somebody_begins_to_plan(page, book):
    begin(page, book, EXERCISE)
    expect(page.locator(".as-it-stands")).to_contain_text("Day 2: 10:00 to 16:00, with 280 minutes of work")
    expect(said(page)).to_have_count(0)
    page.get_by_label("One day in a room").check()
    expect(page.locator(".field-running_order h4").first).to_contain_text("Day 1: 10:00 to 15:57")
    expect(page.locator(".as-it-stands")).to_be_hidden()
    expect(change(page)).to_have_count(0)
    expect_saved(page)
    page.reload()
    expect(page.locator(".field-running_order h4").first).to_contain_text("Day 1: 10:00 to 15:57")


def test_what_is_chosen_while_the_planner_is_on_its_way_is_in_the_plan(page, book):
    held = []
    page.route("**/part-running_order.js*", lambda script: held.append(script))  # noqa: PLW0108 - a page writes on its handler, and cannot on a built-in
    begin(page, book, EXERCISE)
    change(page).click()
    expect(page.locator(".field-running_order [role=status]")).to_have_text("One moment…")
    page.get_by_label("One day in a room").check()
    page.get_by_label("Time, if you know it").fill("09:30")
    [script] = held
    script.continue_()
    expect(page.locator(".field-running_order h4").first).to_contain_text("Day 1: 09:30 to 15:27")


def test_where_the_planner_does_not_come_nothing_is_lost_and_the_next_use_tries_again(planner, visitor, trouble):
    fill(planner)
    planner.get_by_role("button", name="Make a link for my co-trainer").click()
    other = visitor().new_page()
    other.route("**/part-running_order.js*", lambda script: script.abort())
    other.goto(planner.get_by_label("To copy").input_value())
    expect(other.locator(".field-running_order [role=status]")).to_contain_text("The part of this page that plans")
    other.get_by_label("One day in a room").check()
    expect_saved(other)
    expect(other.locator(".as-it-stands")).to_be_visible()
    other.unroute("**/part-running_order.js*")
    change(other).press("Enter")
    other.get_by_role("button", name="Show the new plan").click()
    expect(other.get_by_label("Two days in a room")).to_be_checked()
    expect(other.locator(".field-running_order h4").first).to_contain_text("Day 1, Thursday 14 January 2027")
    trouble.clear()


def test_rows_move_shorten_drop_and_come_back_by_keyboard_alone(planner):
    planner.get_by_label("Later: Agree how we work").focus()
    planner.keyboard.press("Enter")
    planner.keyboard.press("Enter")
    expect(slots(planner).nth(5).locator(".what")).to_have_text("Agree how we work")
    expect(planner.get_by_label("Later: Agree how we work")).to_be_focused()
    planner.get_by_label("5 minutes shorter: Agree how we work").press("Enter")
    planner.get_by_label("Drop: Break").first.press("Enter")
    expect(said(planner)).to_contain_text("“Break” is dropped.")
    expect(said(planner)).to_contain_text("worth a second look")
    planner.get_by_role("button", name="Take back the last change").press("Enter")
    expect(said(planner)).to_contain_text("Taken back.")
    planner.get_by_role("button", name="Start again from the format").press("Enter")
    expect(said(planner)).to_contain_text("the format’s own order again")
    expect(slots(planner).nth(3).locator(".what")).to_have_text("Agree how we work")


def test_what_somebody_adds_is_kept_and_stays_words(planner):
    planner.get_by_label("Add to day 1").select_option(label="Something of our own")
    planner.get_by_role("button", name="Add", exact=True).first.click()
    planner.keyboard.press("ControlOrMeta+A")
    planner.keyboard.type("<b>Film</b>")
    expect_saved(planner)
    rows = kept(planner)[EXERCISE]["answers"]["running_order"]
    assert "<b>Film</b>" in [row["title"] for row in rows]
    planner.reload()
    expect(planner.get_by_label("What you call it")).to_have_value("<b>Film</b>")
    expect(planner.locator(".field-running_order b")).to_have_count(0)


def test_a_plan_goes_to_the_co_trainer_by_link_and_never_takes_the_place_of_another_unasked(planner, visitor):
    fill(planner)
    planner.get_by_role("button", name="Make a link for my co-trainer").click()
    link = planner.get_by_label("To copy").input_value()
    other = visitor().new_page()
    other.goto(link)
    expect(other.locator(".hands .made")).to_have_text("The plan from the link is here. Change what you like.")
    assert "#" not in other.url
    other.get_by_label("Staff", exact=True).fill("3")
    expect_saved(other)
    other.goto("about:blank")
    other.goto(link)
    other.get_by_role("button", name="Keep mine").click()
    expect(other.get_by_label("Staff", exact=True)).to_have_value("3")
    other.goto("about:blank")
    other.goto(link)
    other.get_by_role("button", name="Show the new plan").click()
    expect(other.get_by_label("Staff", exact=True)).to_have_value("7")
    expect_saved(other)
    [before] = [one for one in kept(other)[EXERCISE]["earlier"] if one["field"] == "people"]
    assert before["answer"]["Staff"] == "3"


def test_a_link_that_was_cut_is_answered_with_a_sentence_and_changes_nothing(planner, visitor):
    planner.get_by_label("One day in a room").check()
    planner.get_by_role("button", name="Make a link for my co-trainer").click()
    other = visitor().new_page()
    other.goto(planner.get_by_label("To copy").input_value()[:-9])
    expect(other.locator(".hands .made")).to_have_text(re.compile("^This message was cut"))
    assert kept(other) == {}


def test_the_calendar_file_says_the_days_and_no_more(planner):
    expect(planner.get_by_role("button", name="Put the days in my calendar")).to_be_hidden()
    fill(planner)
    with planner.expect_download() as coming:
        planner.get_by_role("button", name="Put the days in my calendar").click()
    made = coming.value.path().read_bytes()
    assert made.count(b"BEGIN:VEVENT") == 2
    assert b"\r\nDTSTART:20270115T093000\r\nDTEND:20270115T153000\r\nSUMMARY:Workshop\\, day 2 of 2\r\n" in made


def test_on_a_small_screen_the_order_can_be_read_without_moving_it_aside(visitor, book):
    page = visitor(viewport={"width": 360, "height": 740}).new_page()
    begin(page, book, EXERCISE)
    assert page.locator(".as-it-stands").evaluate("one => one.scrollWidth <= one.clientWidth")


def test_without_scripts_the_two_days_can_be_read(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto("/book/trainers/plan-the-days.html")
    expect(page.locator(".as-it-stands")).to_contain_text("Day 1: 10:00 to 16:00, with 280 minutes of work")
