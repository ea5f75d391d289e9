"""Plain words on their page: the numbers move as somebody writes, and are said once they have stopped."""

import pytest
from person import address_of, begin, expect_saved, kept
from playwright.sync_api import expect

EXERCISE = "plain-words"
WORDS = "You can have a worker. Please come on Tuesday 12 January at 10.30am, to 4 Mill Street."


def own(page):
    return page.locator("[data-field=letter] [data-part=own]")


@pytest.fixture
def letter(page, book):
    """The exercise's page, with nothing written."""
    begin(page, book, EXERCISE)
    return page


def test_the_numbers_move_as_somebody_writes_and_the_words_are_kept(letter):
    expect(own(letter).first).to_be_empty()
    letter.fill("#plain-words-letter", WORDS)
    expect(own(letter)).to_have_text(["9", "13", "0", "about Year 3, age 7 to 8"])
    expect_saved(letter)
    assert kept(letter)[EXERCISE]["answers"] == {"letter": WORDS}
    letter.fill("#plain-words-letter", "")
    expect(own(letter)).to_have_text(["", "", "", ""])


def test_the_numbers_are_said_once_when_the_writing_has_stopped(letter):
    said = letter.locator("[data-field=letter] [data-part=said]")
    letter.locator("#plain-words-letter").press_sequentially("Ring us today.", delay=20)
    expect(said).to_be_empty()
    expect(said).to_have_text(
        "Yours: 3 words in a sentence on average, 3 in the longest, 0 long words. Reading level: too few words to say."
    )


def test_what_was_kept_comes_back_with_its_numbers(letter):
    letter.fill("#plain-words-letter", WORDS)
    expect_saved(letter)
    letter.reload()
    expect(own(letter).first).to_have_text("9")


def test_without_scripts_the_text_its_numbers_and_the_room_to_write_are_there(visitor, book):
    page = visitor(java_script_enabled=False).new_page()
    page.goto(f"/{address_of(book, EXERCISE)}")
    expect(page.locator("#plain-words-letter")).to_be_editable()
    expect(page.locator("[data-field=letter] .numbers")).to_contain_text("19.5")
    expect(page.locator("[data-field=letter] .numbers")).to_contain_text("beyond school")
