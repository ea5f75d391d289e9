"""A day on its page: it is said in words, a slip is seen, it is kept, and it leaves as a file made on the device."""

import pytest
from person import address_of, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "what-next"


def part(page, name):
    return page.locator(f"[data-field=step_day] [data-part={name}]")


@pytest.fixture
def plan(page, book):
    """The exercise's page, with nothing filled in."""
    begin(page, book, EXERCISE)
    return page


def test_a_day_is_said_in_words_and_kept(plan):
    expect(part(plan, "offer")).to_be_hidden()
    plan.fill("#what-next-step_day-date", "2099-01-14")
    plan.fill("#what-next-step_day-time", "10:30")
    expect(part(plan, "said")).to_have_text("Wednesday 14 January 2099, at 10:30.")
    expect_saved(plan)
    assert kept(plan)[EXERCISE]["answers"] == {"step_day": {"date": "2099-01-14", "time": "10:30"}}


def test_a_day_that_has_gone_by_is_told_of_and_nothing_is_refused(plan):
    plan.fill("#what-next-step_day-date", "2020-02-29")
    expect(part(plan, "said")).to_have_text("Saturday 29 February 2020. This day has gone by.")
    expect_saved(plan)


def test_the_calendar_file_is_made_on_the_device_by_keyboard_alone(plan):
    asked = []
    plan.on("request", lambda request: asked.append(request.url))
    plan.fill("#what-next-step_day-date", "2099-01-14")
    part(plan, "save").focus()
    with plan.expect_download() as coming:
        plan.keyboard.press("Enter")
    assert coming.value.suggested_filename == "my-first-step.ics"
    made = coming.value.path().read_bytes()
    assert b"\r\nDTSTART;VALUE=DATE:20990114\r\nSUMMARY:My first step\r\n" in made
    assert not [url for url in asked if "part-day" not in url and not url.startswith("blob:")]


def test_where_the_part_does_not_come_a_sentence_says_so_and_the_day_is_kept(visitor, book, trouble):
    page = visitor().new_page()
    page.route("**/part-day.js*", lambda script: script.abort())
    begin(page, book, EXERCISE)
    page.fill("#what-next-step_day-date", "2099-01-14")
    part(page, "save").click()
    expect(page.locator("form.exercise")).to_contain_text("The file could not be made.")
    trouble.clear()


def test_without_scripts_the_day_can_be_put_in_and_no_button_promises_a_file(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    expect(page.locator("#what-next-step_day-date")).to_be_visible()
    expect(part(page, "save")).to_be_hidden()
