"""A wall of ideas on its page: dots by tap and by key, never more than a person has, and people take turns."""

import pytest
from person import address_of, alive, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "dream-big"


def cards(page):
    return page.locator(".field-wall [data-row]")


def left(page):
    return page.locator(".field-wall [data-part=left]")


def press(page, words, nth=0):
    page.locator(".field-wall").get_by_role("button", name=words).nth(nth).press("Enter")


@pytest.fixture
def wall(page, book):
    """A wall with two ideas on it."""
    begin(page, book, EXERCISE)
    cards(page).first.locator("textarea").fill("A bus that comes")
    press(page, "Add an idea")
    cards(page).nth(1).locator("textarea").fill("A door that opens")
    return page


def test_a_person_puts_three_dots_and_no_fourth(wall):
    for _ in range(3):
        press(wall, "Put a dot")
    expect(left(wall)).to_have_text("You have 0 of your 3 dots left.")
    press(wall, "Put a dot", 1)
    expect(left(wall)).to_have_text("All 3 of your dots are on the wall. To move one, take it back first.")
    press(wall, "Take one back")
    press(wall, "Put a dot", 1)
    expect_saved(wall)
    ideas = kept(wall)[EXERCISE]["answers"]["ideas"]
    assert [idea.get("dots") for idea in ideas] == ["2", "1"]


def test_a_dot_needs_an_idea_under_it(wall):
    press(wall, "Add an idea")
    press(wall, "Put a dot", 2)
    expect(left(wall)).to_have_text("Write the idea first. Then put your dot on it.")


def test_people_take_turns_and_a_turn_can_be_given_back(wall):
    press(wall, "Put a dot")
    press(wall, "Next person")
    expect(left(wall)).to_have_text("Those dots are kept. The next person has 3.")
    press(wall, "Give that turn back")
    expect(left(wall)).to_have_text("You have 2 of your 3 dots left.")


def test_a_count_says_that_a_tie_is_a_tie(wall):
    press(wall, "Put a dot")
    press(wall, "Next person")
    press(wall, "Put a dot", 1)
    expect(wall.locator(".counted")).to_be_empty()
    press(wall, "Count the wall")
    expect(wall.locator(".counted p")).to_have_text(
        "2 dots in all. Most dots: “A bus that comes” and “A door that opens”, with 1 each. "
        "That is a tie, so talk before you choose."
    )


def test_the_wall_comes_back_with_the_page(wall):
    press(wall, "Put a dot", 1)
    expect_saved(wall)
    wall.reload()
    alive(wall)
    expect(cards(wall).nth(1).locator(".dots")).to_have_text("● 1 of yours")


def test_without_scripts_dots_are_numbers_to_type(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    expect(page.get_by_label("My dots").first).to_be_visible()
    assert page.get_by_label("My dots").first.get_attribute("max") == "3"
