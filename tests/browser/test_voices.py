"""Tapping who speaks: time goes to the role that was tapped, can be taken out, and no words are kept."""

import re

import pytest
from person import address_of, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "whose-voice"


def seconds(page):
    return page.locator(".field-voices [data-key=seconds]").evaluate_all("all => all.map((one) => Number(one.value))")


def press(page, words):
    page.locator(".field-voices").get_by_role("button", name=words).press("Enter")


@pytest.fixture
def talk(page, book):
    """A talk between two roles, on a clock that the test moves."""
    page.clock.install()
    begin(page, book, EXERCISE)
    page.get_by_label("Role, in your words").first.fill("Staff")
    press(page, "Add a role")
    page.get_by_label("Role, in your words").nth(1).fill("Lived experience")
    return page


def test_time_goes_to_the_role_that_was_tapped(talk):
    press(talk, "Staff")
    expect(talk.locator(".field-voices .said")).to_have_text("Speaking now: Staff.")
    talk.clock.run_for(10_000)
    press(talk, "Lived experience")
    talk.clock.run_for(30_000)
    press(talk, "Pause")
    talk.clock.run_for(60_000)
    assert seconds(talk) == [10, 30]
    expect(talk.locator(".shares li").nth(1)).to_have_text("Lived experience: 30 s, 75 of every 100 seconds.")


def test_the_last_turn_can_be_taken_out(talk):
    press(talk, "Staff")
    talk.clock.run_for(20_000)
    press(talk, "Take the last turn out")
    assert seconds(talk) == [0, 0]


def test_a_second_tap_pauses_and_the_button_says_so(talk):
    press(talk, "Staff")
    expect(talk.get_by_role("button", name="Staff: speaking")).to_have_attribute("aria-pressed", "true")
    press(talk, "Staff")
    expect(talk.get_by_role("button", name="Staff", exact=True)).to_have_attribute("aria-pressed", "false")


def test_only_time_is_kept(talk):
    press(talk, "Staff")
    talk.clock.run_for(20_000)
    press(talk, "Pause")
    talk.clock.run_for(5_000)
    expect_saved(talk)
    rows = kept(talk)[EXERCISE]["answers"]["talk"]
    assert rows == [{"role": "Staff", "seconds": "20"}, {"role": "Lived experience"}]


def test_without_scripts_seconds_are_numbers_to_type(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    expect(page.get_by_label(re.compile("Seconds they have spoken")).first).to_be_visible()
