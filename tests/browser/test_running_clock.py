"""The clock for the day: now and next for a wall, how late the room is, what could be shorter, and no sound."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from person import alive, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "plan-the-days"
BEFORE = "2027-01-14T09:48:00"  # by the clock on the wall, wherever the test runs
SOUND = """
window.sounds = 0
const start = OscillatorNode.prototype.start
OscillatorNode.prototype.start = function (...when) { window.sounds += 1; return start.apply(this, when) }
"""


def view(page):
    return page.get_by_role("dialog", name="The clock for the day")


def part(page, name):
    return view(page).locator(f"[data-part={name}]")


def press(page, name):
    view(page).get_by_role("button", name=name, exact=True).click()


def minutes(page, many):
    """Let so many minutes go by."""
    page.clock.run_for(many * 60_000)


def start(page, book, site):
    page.clock.install(time=BEFORE)
    begin(page, book, EXERCISE, site=site)
    page.get_by_role("button", name="Start the clock").click()


@pytest.fixture
def clock(page, book, site):
    """The clock of day 1, twelve minutes before it begins: it moves only when it is told to."""
    page.add_init_script(SOUND)
    start(page, book, site)
    press(page, "Day 1: 10:00 to 16:00")
    expect(part(page, "left")).to_have_text("12 minutes until we begin")
    return page


def lines(page):
    return kept(page)[EXERCISE]["answers"]["clock"]


def test_it_shows_now_next_and_what_is_left_and_moves_on_by_keys_alone(clock):
    expect(part(clock, "next")).to_have_text("Next: Find what you have in common, 20 minutes")
    minutes(clock, 12)
    expect(view(clock).get_by_role("button", name="Begin")).to_be_focused()
    clock.keyboard.press("Enter")
    expect(part(clock, "title")).to_have_text("Find what you have in common")
    expect(part(clock, "left")).to_have_text("20 minutes left")
    expect(part(clock, "pace")).to_have_text("On time")
    minutes(clock, 8)
    expect(part(clock, "left")).to_have_text("12 minutes left")
    expect(part(clock, "time")).to_have_text("10:08")
    clock.keyboard.press("Enter")
    expect(part(clock, "title")).to_have_text("Agree how we work")
    expect(part(clock, "pace")).to_have_text("12 minutes ahead")
    press(clock, "Back one step")
    expect(part(clock, "title")).to_have_text("Find what you have in common")
    clock.keyboard.press("Escape")
    expect(view(clock)).to_have_count(0)
    expect(clock.get_by_role("button", name="Start the clock")).to_be_focused()


def test_its_signal_is_seen_and_said_and_makes_no_sound(clock):
    minutes(clock, 12)
    press(clock, "Begin")
    states = []
    for many in (1, 14, 5):
        minutes(clock, many)
        states.append((view(clock).get_attribute("data-state"), part(clock, "state").text_content()))
    assert states == [("running", "Now"), ("soon", "Soon over"), ("late", "Time to move on")]
    expect(part(clock, "said")).to_contain_text("Time to move on. Find what you have in common.")
    assert clock.evaluate("sounds") == 0


def test_one_soft_sound_comes_only_when_it_was_asked_for(clock):
    minutes(clock, 12)
    press(clock, "Begin")
    press(clock, "One soft sound at the end")
    minutes(clock, 30)
    assert clock.evaluate("sounds") == 1


def test_a_late_room_is_offered_what_to_shorten_and_can_take_it_back(clock):
    minutes(clock, 24)
    press(clock, "Begin")
    expect(part(clock, "pace")).to_have_text("12 minutes behind")
    expect(part(clock, "ends")).to_have_text("The day ends at 16:12")
    press(clock, "Make something shorter")
    offered = view(clock).locator(".panel button")
    assert not [
        words for words in offered.all_text_contents() if "Break" in words or "Lunch" in words or "Close" in words
    ]
    press(clock, "Ask each other when it worked: 60 minutes to 45, saves 15")
    expect(part(clock, "pace")).to_have_text("3 minutes ahead")
    expect_saved(clock)
    rows = kept(clock)[EXERCISE]["answers"]["running_order"]
    assert [row["minutes"] for row in rows if row["activity"] == "when-it-worked"] == ["45"]
    press(clock, "Put “Ask each other when it worked” back to 60 minutes")
    expect(part(clock, "pace")).to_have_text("12 minutes behind")
    expect_saved(clock)
    rows = kept(clock)[EXERCISE]["answers"]["running_order"]
    assert [row["minutes"] for row in rows if row["activity"] == "when-it-worked"] == ["60"]


def test_it_is_right_after_a_reload_and_after_a_laptop_slept(clock):
    minutes(clock, 12)
    press(clock, "Begin")
    expect_saved(clock)
    clock.clock.fast_forward("29:00")
    expect(part(clock, "left")).to_have_text("9 minutes over")
    expect(part(clock, "pace")).to_have_text("9 minutes behind")
    clock.reload()
    alive(clock)
    clock.get_by_role("button", name="Start the clock").click()
    expect(part(clock, "title")).to_have_text("Find what you have in common")
    expect(part(clock, "left")).to_have_text("9 minutes over")


def test_what_was_done_when_is_kept_and_shown_beside_the_plan(clock):
    minutes(clock, 12)
    press(clock, "Begin")
    minutes(clock, 26)
    press(clock, "We are here")
    view(clock).locator(".panel").get_by_role("button", name="Break", exact=True).first.click()
    expect(part(clock, "state")).to_have_text("Break")
    clock.keyboard.press("Escape")
    expect_saved(clock)
    assert [(line["item"], line["began"]) for line in lines(clock)] == [
        ("in-common", "2027-01-14 10:00"),
        ("break", "2027-01-14 10:26"),
    ]
    row = clock.locator("[data-field=clock] [data-part=done] tbody tr").first
    expect(row.locator("th, td")).to_have_text(
        ["1", "Find what you have in common", "20", "2027-01-14 10:00", "26"],
    )


def test_where_the_clock_does_not_come_a_sentence_says_so(visitor, book, site, trouble):
    page = visitor().new_page()
    page.route("**/part-running_clock.js*", lambda script: script.abort())
    start(page, book, site)
    expect(page.locator("[data-field=clock] [data-part=said]")).to_contain_text("The clock did not load.")
    trouble.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_small_screen_its_buttons_are_large_and_axe_finds_no_barrier(visitor, book, site, scheme):
    how = {"viewport": {"width": 320, "height": 640}, "color_scheme": scheme, "bypass_csp": True}
    page = visitor(**how).new_page()
    start(page, book, site)
    press(page, "Day 1: 10:00 to 16:00")
    minutes(page, 12)
    press(page, "Begin")
    found = []
    for many in (1, 25):
        minutes(page, many)
        press(page, "Make something shorter")
        found += Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], node["html"]) for one in found for node in one["nodes"]] == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    for button in view(page).locator("button:visible").all():
        assert button.bounding_box()["height"] >= 44
