"""The quiet clock: it starts, pauses and starts over by keys and by taps, shows its end, and keeps nothing."""

import pytest
from person import address_of, alive, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "sixty-seconds"


def part(page, name):
    return page.locator(f".field-timer [data-part={name}]")


@pytest.fixture
def clock(page, book):
    """The exercise's page, with a clock that moves only when it is told to."""
    page.clock.install()
    begin(page, book, EXERCISE)
    expect(part(page, "left")).to_have_text("1:00")
    return page


def go(page, name):
    page.locator(".field-timer").get_by_role("button", name=name, exact=True).click()


def test_a_minute_runs_down_and_says_so_in_words(clock):
    go(clock, "Start")
    expect(part(clock, "state")).to_have_text("Your turn")
    clock.clock.run_for(20_000)
    expect(part(clock, "left")).to_have_text("0:40")
    clock.clock.run_for(31_000)
    expect(part(clock, "said")).to_have_text("Ten seconds left")
    clock.clock.run_for(10_000)
    expect(part(clock, "left")).to_have_text("0:00")
    expect(part(clock, "said")).to_have_text("Time. Thank you.")
    expect(part(clock, "face")).to_have_attribute("data-state", "over")


def test_it_pauses_goes_on_and_starts_again_by_keys_alone(clock):
    part(clock, "go").press("Enter")
    clock.clock.run_for(5_000)
    part(clock, "go").press("Space")
    expect(part(clock, "state")).to_have_text("Paused")
    clock.clock.run_for(60_000)
    expect(part(clock, "left")).to_have_text("0:55")
    expect(part(clock, "go")).to_have_text("Go on")
    part(clock, "go").press("Enter")
    clock.clock.run_for(5_000)
    expect(part(clock, "left")).to_have_text("0:50")
    part(clock, "again").press("Enter")
    expect(part(clock, "left")).to_have_text("1:00")
    expect(part(clock, "state")).to_have_text("Ready")


def test_another_length_can_be_chosen(clock):
    go(clock, "Three minutes")
    expect(part(clock, "left")).to_have_text("3:00")
    pressed = clock.locator(".field-timer [data-minutes][aria-pressed=true]")
    expect(pressed).to_have_text("Three minutes")


def test_time_is_not_kept_and_a_tick_is(page, book):
    begin(page, book, EXERCISE)
    go(page, "Start")
    go(page, "Pause")
    assert kept(page) == {}
    page.get_by_label("I listened").check()
    expect_saved(page)
    assert kept(page)[EXERCISE]["answers"] == {"turns": ["I listened"]}
    page.reload()
    alive(page)
    expect(part(page, "state")).to_have_text("Ready")


def test_without_scripts_there_is_a_way_to_count(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    expect(page.locator(".field-timer .guide")).to_contain_text("count slowly to sixty")
    expect(part(page, "moving")).to_be_hidden()
    expect(page.get_by_label("I spoke")).to_be_visible()


def test_every_button_is_large_enough_for_a_thumb(clock):
    for button in clock.locator(".field-timer button").all():
        size = button.bounding_box()
        assert size["height"] >= 44
        assert size["width"] >= 44
