"""Every exercise can be done by keyboard alone and by tap alone, and whoever has the focus can see where it is."""

import pytest
from battery.walk import TYPED, answer, stand_before, walk
from person import EXERCISES, SAVED, begin, blank, expect_filled, expect_saved, kept
from playwright.sync_api import expect

SMALLEST = {"width": 320, "height": 640}
OTHERS = ({"width": 1280, "height": 720}, {"width": 640, "height": 360})


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_is_done_by_keyboard_alone_with_the_focus_always_in_sight(visitor, book, exercise):
    page = visitor(viewport=SMALLEST).new_page()
    begin(page, book, exercise)
    stand_before(page)
    walks = [walk(page, "Tab", answer(page)), walk(page, "Shift+Tab")]
    expect_saved(page)
    expect(page.locator(".keeping [data-part=voice]").first).to_have_text(SAVED)
    # Filled in, it has all the controls that it can have; what stands where depends on the size.
    for size in OTHERS:
        page.set_viewport_size(size)
        stand_before(page)
        walks.append(walk(page, "Tab"))

    assert [one for _, wrong in walks for one in wrong] == []
    assert min(passed for passed, _ in walks) > len(EXERCISES[exercise].fields)
    expect_filled(page, exercise, kept(page)[exercise]["answers"])


def test_arrow_keys_move_a_choice_and_the_choice_is_kept(page, book):
    begin(page, book, "job-description")
    page.get_by_label("Someone who helped me").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")

    expect(page.get_by_label("Someone I know of")).to_be_checked()
    expect_saved(page)
    assert kept(page)["job-description"]["answers"] == {"who": "Someone I know of"}


def test_a_list_is_filled_moved_and_shortened_by_keyboard_and_the_focus_is_never_lost(page, book):
    begin(page, book, "job-description")
    root = page.locator("[data-field=essentials]")
    add = root.get_by_role("button", name="Add")
    root.locator("textarea").first.focus()
    page.keyboard.type("First")
    for words in ("Second", "Third"):
        add.press("Enter")
        page.keyboard.type(words)

    page.get_by_role("button", name="Up: essential 3").press("Enter")
    expect(page.get_by_role("button", name="Up: essential 2")).to_be_focused()
    expect(page.get_by_role("status").first).to_have_text("Moved to 2 of 3.")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Down: essential 1")).to_be_focused()
    expect(page.get_by_role("status").first).to_have_text("Moved to 1 of 3.")

    page.get_by_role("button", name="Remove: essential 2").press("Enter")
    expect(page.get_by_role("status").first).to_have_text("Removed. 2 left.")
    expect_saved(page)
    assert kept(page)["job-description"]["answers"]["essentials"] == [{"what": "Third"}, {"what": "Second"}]

    expect(root.get_by_role("button", name="Put it back")).to_be_focused()
    page.keyboard.press("Enter")
    expect_saved(page)
    assert [one["what"] for one in kept(page)["job-description"]["answers"]["essentials"]] == [
        "Third",
        "First",
        "Second",
    ]


def test_a_list_stops_at_its_limit_and_says_so(page, book):
    begin(page, book, "job-description")
    root = page.locator("[data-field=essentials]")
    for _ in range(6):
        root.get_by_role("button", name="Add").click()

    expect(root.locator("[data-row]")).to_have_count(7)
    expect(root.get_by_role("button", name="Add")).to_be_hidden()
    expect(root.locator(".limit")).to_have_text("That is the most: 7. Which matter most?")
    page.get_by_role("button", name="Remove: essential 7").click()
    expect(root.get_by_role("button", name="Add")).to_be_visible()


@pytest.mark.parametrize("button", ["Clear this device", "Use without saving"])
def test_escape_closes_a_question_and_changes_nothing(page, book, button):
    form = begin(page, book, "job-description")
    page.get_by_label("What is the job called?").fill("Peer worker")
    expect_saved(page)
    before, address = kept(page), page.url

    page.get_by_role("button", name=button).press("Enter")
    expect(page.get_by_role("dialog").get_by_role("button").first).to_be_focused()
    page.keyboard.press("Escape")

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("button", name=button)).to_be_focused()
    expect(form.get_by_label("What is the job called?")).to_have_value("Peer worker")
    assert (kept(page), page.url) == (before, address)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_is_done_by_tap_alone(visitor, book, exercise):
    page = visitor(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 740}).new_page()
    page.add_init_script("addEventListener('dragstart', (event) => event.preventDefault(), true)")
    begin(page, book, exercise)
    for control, kind in blank(page):
        control.tap()
        if kind == "select":  # the list that opens is the phone's own
            control.select_option(index=1)
        elif kind in TYPED:  # and so are the calendar and the clock
            control.fill({"date": "2027-01-01", "time": "01:01", "number": "2"}[kind])
        elif kind not in ("radio", "checkbox", "range"):  # a tap is enough for these
            page.keyboard.type("Words")

    adding = page.locator(".field-list button:enabled", has_text="Add")
    if adding.count():
        adding.first.tap()
        page.locator(".field-list .row-tools button:enabled", has_text="Remove").first.tap()
        page.get_by_role("button", name="Put it back").first.tap()
    expect_saved(page)
    expect_filled(page, exercise, kept(page)[exercise]["answers"])


def test_a_card_is_dragged_to_a_pile(page, book):
    begin(page, book, "job-description")
    card = page.locator("fieldset.card", has_text="Good spelling").first
    pile = page.locator(".pile", has_text="Can be learned here")

    card.locator("legend").hover()
    page.mouse.down()
    card.get_by_label("Not needed").hover()  # the drag begins, and then takes the page along
    pile.hover()
    page.mouse.up()

    expect(card.get_by_label("Can be learned here")).to_be_checked()
    expect(pile.locator("li")).to_have_text(["Good spelling"])
    expect_saved(page)
    assert kept(page)["job-description"]["answers"] == {"cards": {"Good spelling": "Can be learned here"}}
